package org.jarida.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.util.BytesRef;
import org.jarida.language.Language;
import org.jarida.search.Fields.Part;
import org.jspecify.annotations.Nullable;

/** Turns a question into a query of Lucene, whose size has a bound whatever is asked. */
final class Asking {
    private static final float EXACT_TITLE = 4.5f;
    private static final float TITLE = 3f;
    private static final float EXACT = 1.6f;
    private static final float LOOSE = 1f;
    private static final float LIKELY = 0.5f;
    private static final float SYNONYM = 0.8f;
    /** How much another way for a word to be there adds to the best one. */
    private static final float TIE = 0.1f;

    private static final int LIKELY_SPELLINGS = 3;
    private static final int LIKE_SOUNDING = 4;
    private static final int MOST_OF_ONE_SOUND = 200;
    /** As far as two spellings of a name sound apart whose vowels one script leaves out. */
    private static final int FAR = 2;

    private static final int MOST_UNKNOWN = 4;
    private static final int LONGEST_UNKNOWN = 40;

    /** What is so old is worth half of what is of today. */
    private static final long HALF = 45L * 24 * 60 * 60 * 1000;

    private static final float NEWNESS = 1.5f;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»](.*?)[\"“”„«»]");
    private static final Pattern EXCLUDED = Pattern.compile("(?<=\\s|^)-(\\S+)");

    private final IndexReader reader;
    private final Question question;
    private final Map<Language, Set<Term>> sought = new HashMap<>();
    private final Map<Word, String> meant = new LinkedHashMap<>();
    private final DirectSpellChecker spelling = new DirectSpellChecker();
    private final String words;
    private int unknown;
    private final List<String> quoted = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    Asking(IndexReader reader, Question question) {
        this.reader = reader;
        this.question = question;
        spelling.setMinQueryLength(3);
        spelling.setMaxInspections(3);
        this.words = blanked(blanked(question.text(), QUOTED, quoted), EXCLUDED, excluded);
    }

    /** Takes out what a pattern finds, leaving everything else where it stands. */
    private static String blanked(String text, Pattern pattern, List<String> found) {
        var matcher = pattern.matcher(text);
        return matcher.replaceAll(match -> {
            found.add(match.group(1));
            return " ".repeat(match.end() - match.start());
        });
    }

    /** @param without units that are not to be found */
    Query query(Set<String> without) throws IOException {
        var ways = new ArrayList<Query>();
        ways.add(own());
        for (var other : question.others()) {
            if (!other.code().equals(question.language().code())) {
                ways.add(in(other));
            }
        }
        var whole = new BooleanQuery.Builder();
        whole.add(ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0), Occur.MUST);
        filter(whole, without);
        if (question.order() == Question.Order.RELEVANCE) {
            whole.add(newness(question.now()), Occur.SHOULD);
        }
        return whole.build();
    }

    /** Favours what is near to a moment. */
    static Query newness(Instant moment) {
        return LongField.newDistanceFeatureQuery(Fields.TIME, NEWNESS, moment.toEpochMilli(), HALF);
    }

    private void filter(BooleanQuery.Builder whole, Set<String> without) {
        filter(whole, question.marks(), question.withoutMarks(), without);
        var from = question.from();
        var until = question.until();
        if (from != null || until != null) {
            whole.add(
                    LongPoint.newRangeQuery(
                            Fields.TIME,
                            from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                            until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1),
                    Occur.FILTER);
        }
    }

    static void filter(BooleanQuery.Builder whole, Set<String> marks, Set<String> withoutMarks, Set<String> units) {
        marks.forEach(mark -> whole.add(new TermQuery(new Term(Fields.MARK, mark)), Occur.FILTER));
        withoutMarks.forEach(mark -> whole.add(new TermQuery(new Term(Fields.MARK, mark)), Occur.MUST_NOT));
        if (!units.isEmpty()) {
            whole.add(
                    new TermInSetQuery(
                            Fields.UNIT, units.stream().map(BytesRef::new).toList()),
                    Occur.MUST_NOT);
        }
    }

    /** The text with likely spellings in the place of words that are unknown; empty: none is, or none is likely. */
    String meant() {
        if (meant.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(question.text());
        meant.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> -one.getKey().start()))
                .forEach(one -> text.replace(one.getKey().start(), one.getKey().end(), one.getValue()));
        return text.toString();
    }

    /** The loose terms of which any may have been found, by language. */
    Map<Language, Set<Term>> sought() {
        return sought;
    }

    // ---- in its own language

    private Query own() throws IOException {
        var language = question.language();
        var must = new BooleanQuery.Builder();
        var any = false;
        for (var phrase : quoted) {
            any |= add(must, phrase(language, phrase), Occur.MUST);
        }
        any |= add(must, most(clauses(language)), Occur.MUST);
        for (var word : excluded) {
            for (var term : Terms.of(Analysers.loose(language), word)) {
                must.add(new TermQuery(new Term(Part.ALL.of(language), term.letters())), Occur.MUST_NOT);
            }
        }
        return any ? must.build() : new MatchNoDocsQuery();
    }

    private static boolean add(BooleanQuery.Builder to, @Nullable Query query, Occur occur) {
        if (query != null) {
            to.add(query, occur);
        }
        return query != null;
    }

    /** Of two words both must be there, of three two, of ten six or more. */
    private static @Nullable Query most(List<Query> clauses) {
        if (clauses.size() < 2) {
            return clauses.isEmpty() ? null : clauses.getFirst();
        }
        var some = new BooleanQuery.Builder();
        clauses.forEach(clause -> some.add(clause, Occur.SHOULD));
        var count = clauses.size();
        some.setMinimumNumberShouldMatch(count == 2 ? 2 : count - Math.max(1, count * 2 / 5));
        return some.build();
    }

    /** Of the words that are there at all in other letters: one of three or fewer, a third of more. */
    private static @Nullable Query some(List<Query> clauses) {
        if (clauses.isEmpty()) {
            return null;
        }
        var some = new BooleanQuery.Builder();
        clauses.forEach(clause -> some.add(clause, Occur.SHOULD));
        some.setMinimumNumberShouldMatch(Math.max(1, clauses.size() / 3));
        return some.build();
    }

    private @Nullable Query phrase(Language language, String phrase) {
        var words = Terms.of(Analysers.exact(language), phrase).stream()
                .limit(Question.MOST_WORDS)
                .map(Word::letters)
                .toArray(String[]::new);
        Terms.of(Analysers.loose(language), phrase).forEach(word -> found(language, word.letters()));
        return words.length == 0 ? null : new PhraseQuery(Part.ALL_EXACT.of(language), words);
    }

    private List<Query> clauses(Language language) throws IOException {
        var exact = Terms.of(Analysers.exact(language), words);
        var loose = Terms.of(Analysers.loose(language), words);
        if (loose.isEmpty()) {
            // Nothing but little words: they stand in the exact fields.
            return exact.stream()
                    .limit(Question.MOST_WORDS)
                    .<Query>map(word -> new TermQuery(new Term(Part.ALL_EXACT.of(language), word.letters())))
                    .toList();
        }
        var clauses = new ArrayList<Query>();
        for (var word : loose.stream().distinct().limit(Question.MOST_WORDS).toList()) {
            var spelt = exact.stream()
                    .filter(one -> one.start() < word.end() && word.start() < one.end())
                    .toList();
            clauses.add(clause(language, word, spelt.size() == 1 ? spelt.getFirst() : null));
        }
        return clauses;
    }

    private Query clause(Language language, Word word, @Nullable Word spelt) throws IOException {
        var ways = new ArrayList<Query>();
        loose(ways, language, word.letters(), 1);
        for (var synonym : Analysers.synonyms(language, word.letters())) {
            loose(ways, language, synonym, SYNONYM);
        }
        var written = words.substring(word.start(), word.end());
        if (Sounding.isInOtherLetters(written, language)) {
            for (var like : likeSounding(language, written, word.letters())) {
                loose(ways, language, like.word(), 1f / (1 + like.distance()));
            }
        } else if (spelt != null) {
            exact(ways, language, spelt.letters(), 1);
            if (isUnknown(language, word, spelt)
                    && spelt.letters().length() <= LONGEST_UNKNOWN
                    && unknown++ < MOST_UNKNOWN) {
                var likely = spelling.suggestSimilar(
                        new Term(Part.ALL_EXACT.of(language), spelt.letters()), LIKELY_SPELLINGS, reader);
                for (var one : likely) {
                    meant.putIfAbsent(spelt, one.string);
                    exact(ways, language, one.string, LIKELY);
                    for (var stem : Terms.of(Analysers.loose(language), one.string)) {
                        loose(ways, language, stem.letters(), LIKELY);
                    }
                }
            }
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private boolean isUnknown(Language language, Word word, Word spelt) throws IOException {
        return reader.docFreq(new Term(Part.ALL.of(language), word.letters())) == 0
                && reader.docFreq(new Term(Part.ALL_EXACT.of(language), spelt.letters())) == 0;
    }

    private void loose(List<Query> ways, Language language, String term, float weight) {
        ways.add(weighed(Part.TITLE.of(language), term, TITLE * weight));
        ways.add(weighed(Part.ALL.of(language), term, LOOSE * weight));
        found(language, term);
    }

    private static void exact(List<Query> ways, Language language, String term, float weight) {
        ways.add(weighed(Part.TITLE_EXACT.of(language), term, EXACT_TITLE * weight));
        ways.add(weighed(Part.ALL_EXACT.of(language), term, EXACT * weight));
    }

    private static Query weighed(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private void found(Language language, String term) {
        sought.computeIfAbsent(language, first -> new LinkedHashSet<>()).add(new Term(Part.ALL.of(language), term));
    }

    // ---- in another language

    /** The same letters, what sounds the same in other letters, and what is named so there. */
    private Query in(Language language) throws IOException {
        var clauses = new ArrayList<Query>();
        for (var word : Terms.of(Analysers.loose(question.language()), words).stream()
                .distinct()
                .limit(Question.MOST_WORDS)
                .toList()) {
            var ways = new ArrayList<Query>();
            for (var same : Terms.of(Analysers.loose(language), words.substring(word.start(), word.end()))) {
                if (reader.docFreq(new Term(Part.ALL.of(language), same.letters())) > 0) {
                    loose(ways, language, same.letters(), 1);
                }
            }
            for (var like : likeSounding(language, words.substring(word.start(), word.end()), word.letters())) {
                loose(ways, language, like.word(), 1f / (1 + like.distance()));
            }
            if (!ways.isEmpty()) {
                clauses.add(new DisjunctionMaxQuery(ways, TIE));
            }
        }
        var any = new BooleanQuery.Builder();
        var some = add(any, some(clauses), Occur.SHOULD);
        for (var name : question.names().getOrDefault(language, List.of())) {
            some |= add(any, phrase(language, name), Occur.SHOULD);
        }
        return some ? any.build() : new MatchNoDocsQuery();
    }

    /** @param distance how far it sounds from what was asked for */
    private record Like(String word, int distance, int documents) {}

    private List<Like> likeSounding(Language language, String written, String stem) throws IOException {
        var alike = Sounding.isPersian(language)
                && (Sounding.isPersian(question.language()) || Sounding.isInOtherLetters(written, language));
        var like = new LinkedHashMap<String, Like>();
        for (var asked : new LinkedHashSet<>(List.of(written, stem))) {
            var key = Sounding.key(asked);
            if (key.length() >= (alike ? 2 : 3)) {
                for (var one : sounding(language, key, asked)) {
                    like.merge(one.word(), one, (a, b) -> a.distance() <= b.distance() ? a : b);
                }
            }
        }
        var nearest = like.values().stream().mapToInt(Like::distance).min().orElse(0);
        return like.values().stream()
                .filter(one -> one.distance() <= nearest + 1)
                .filter(one -> alike || one.distance() <= Math.max(FAR, stem.length() / 3))
                .sorted(Comparator.comparingInt(Like::distance)
                        .thenComparing(Comparator.comparingInt(Like::documents).reversed()))
                .limit(LIKE_SOUNDING)
                .toList();
    }

    private List<Like> sounding(Language language, String key, String asked) throws IOException {
        var listed = MultiTerms.getTerms(reader, Part.SOUND.of(language));
        if (listed == null) {
            return List.of();
        }
        var like = new ArrayList<Like>();
        var from = Sounding.before(key);
        var terms = listed.iterator();
        var there = terms.seekCeil(new BytesRef(from)) != TermsEnum.SeekStatus.END;
        while (there && like.size() < MOST_OF_ONE_SOUND) {
            var term = terms.term().utf8ToString();
            if (!term.startsWith(from)) {
                break;
            }
            var word = term.substring(from.length());
            like.add(new Like(word, Skeleton.distance(asked, word), terms.docFreq()));
            there = terms.next() != null;
        }
        return like;
    }
}
