package org.jarida.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
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
    /** What a word counts in each field it stands in; they add up. */
    private static final Map<Part, Float> COUNTS =
            Map.of(Part.TITLE_EXACT, 2f, Part.TITLE, 2f, Part.ALL_EXACT, 0.6f, Part.ALL, 1f);

    private static final float LIKELY = 0.5f;
    private static final float SYNONYM = 0.8f;
    /** How much another way for a word to be there adds to the best one. */
    private static final float TIE = 0.1f;

    private static final int LIKELY_SPELLINGS = 3;
    private static final int LIKE_SOUNDING = 4;
    private static final int MOST_OF_ONE_SOUND = 200;
    private static final int MOST_UNKNOWN = 4;
    private static final int LONGEST_UNKNOWN = 40;

    /** What is so old is worth half of what is of today. */
    private static final long HALF = 45L * 24 * 60 * 60 * 1000;

    private static final float NEWNESS = 1.5f;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»](.*?)[\"“”„«»]");
    private static final Pattern EXCLUDED = Pattern.compile("(?<=\\s|^)-(\\S+)");

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Question question;
    private final Map<Term, TermStates> states = new HashMap<>();
    private final Map<Language, Map<String, List<String>>> sounds = new HashMap<>();
    private final Map<Language, Set<Term>> sought = new HashMap<>();
    private final Map<Word, String> meant = new LinkedHashMap<>();
    private final DirectSpellChecker spelling = new DirectSpellChecker();
    private final String words;
    private int unknown;
    private Query sieve = new MatchNoDocsQuery();
    private final List<String> quoted = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();

    Asking(IndexSearcher searcher, Question question) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
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

    /**
     * One query for each language: no article is in two, and among what can come of one language alone Lucene knows far
     * sooner what cannot come among the best. What must be there only filters, and what it counts is added up beside it,
     * for the same reason.
     *
     * @param without units that are not to be found
     */
    List<Query> queries(Set<String> without) throws IOException {
        var sought = new ArrayList<Sought>();
        if (!question.elsewhere() || question.others().contains(question.language())) {
            own().ifPresent(sought::add);
        }
        for (var other : question.others()) {
            if (!other.code().equals(question.language().code())) {
                in(other).ifPresent(sought::add);
            }
        }
        var there = any(sought.stream().map(Sought::there).toList());
        if (question.order() == Question.Order.TIME) {
            var whole = new BooleanQuery.Builder().add(there, Occur.FILTER);
            filter(whole, without);
            return List.of(whole.build());
        }
        sieve = new BooleanQuery.Builder()
                .add(there, Occur.FILTER)
                .add(newness(question.now()), Occur.SHOULD)
                .build();
        return sought.stream().map(one -> query(one, without)).toList();
    }

    private Query query(Sought sought, Set<String> without) {
        var whole = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        filter(whole, without);
        sought.counted().forEach(counted -> whole.add(counted, Occur.SHOULD));
        if (!isSifted()) {
            whole.add(sought.there(), Occur.FILTER);
            whole.add(newness(question.now()), Occur.SHOULD);
        }
        return whole.build();
    }

    /**
     * Whether what must be there, and how new it is, is seen to among those alone that fit best: in eight languages there is
     * so much that sounds like a word that a filter takes longer than all the rest.
     */
    boolean isSifted() {
        return question.elsewhere() && question.order() == Question.Order.RELEVANCE;
    }

    /** What those that fit best are sifted by. */
    Query sieve() {
        return sieve;
    }

    /**
     * What is looked for in one language.
     *
     * @param there what must be there
     * @param counted what says how well it fits
     */
    private record Sought(Query there, List<Query> counted) {}

    private static Query any(List<Query> some) {
        if (some.size() == 1) {
            return some.getFirst();
        }
        if (some.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var any = new BooleanQuery.Builder();
        some.forEach(one -> any.add(one, Occur.SHOULD));
        return any.build();
    }

    /** Where a term is in the index: looked up once, however many queries ask for it. */
    private TermStates states(Term term) {
        return states.computeIfAbsent(term, asked -> {
            try {
                return TermStates.build(searcher, asked, true);
            } catch (IOException failure) {
                throw new IndexBroken(failure);
            }
        });
    }

    private boolean isThere(Term term) {
        return states(term).docFreq() > 0;
    }

    private TermQuery of(Term term) {
        return new TermQuery(term, states(term));
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

    private Optional<Sought> own() throws IOException {
        var language = question.language();
        var must = new BooleanQuery.Builder();
        var counted = new ArrayList<Query>();
        for (var quote : quoted) {
            phrase(language, quote).ifPresent(phrase -> {
                must.add(phrase, Occur.FILTER);
                counted.add(phrase);
            });
        }
        var ways = ways(language);
        if (!ways.isEmpty()) {
            must.add(
                    atLeast(ways, ways.size() < 3 ? ways.size() : ways.size() - Math.max(1, ways.size() * 2 / 5)),
                    Occur.FILTER);
            ways.forEach(way -> counted.addAll(way.counted()));
        }
        for (var word : excluded) {
            for (var term : Terms.of(Analysers.loose(language), word)) {
                must.add(of(new Term(Part.ALL.of(language), term.letters())), Occur.MUST_NOT);
            }
        }
        return counted.isEmpty() ? Optional.empty() : Optional.of(new Sought(must.build(), counted));
    }

    private static Query atLeast(List<Ways> words, int count) {
        var some = new BooleanQuery.Builder();
        words.forEach(word -> some.add(word.there(), count == words.size() ? Occur.FILTER : Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(count == words.size() ? 0 : count)
                .build();
    }

    private Optional<Query> phrase(Language language, String phrase) {
        var words = Terms.of(Analysers.exact(language), phrase).stream()
                .limit(Question.MOST_WORDS)
                .map(Word::letters)
                .toArray(String[]::new);
        Terms.of(Analysers.loose(language), phrase).forEach(word -> found(language, word.letters()));
        return words.length == 0 ? Optional.empty() : Optional.of(new PhraseQuery(Part.ALL_EXACT.of(language), words));
    }

    /** The ways in which one word may be there, in one language. */
    private final class Ways {
        private final Language language;
        private final List<Query> there = new ArrayList<>();
        private final Map<Part, List<Query>> counted = new EnumMap<>(Part.class);

        Ways(Language language) {
            this.language = language;
        }

        /** By a term of the loose fields. */
        Ways loose(String term, float weight) {
            there.add(of(new Term(Part.ALL.of(language), term)));
            count(Part.TITLE, term, weight);
            count(Part.ALL, term, weight);
            found(language, term);
            return this;
        }

        /** Counts the more where it is spelt so; wherever it is, a term of the loose fields is as well. */
        void exact(String term, float weight) {
            count(Part.TITLE_EXACT, term, weight);
            count(Part.ALL_EXACT, term, weight);
        }

        /** By a word that is in the exact fields alone. */
        Ways little(String term) {
            there.add(of(new Term(Part.ALL_EXACT.of(language), term)));
            count(Part.ALL_EXACT, term, 1);
            return this;
        }

        private void count(Part part, String term, float weight) {
            var counts = weight * Objects.requireNonNull(COUNTS.get(part));
            var its = new Term(part.of(language), term);
            if (isThere(its)) {
                counted.computeIfAbsent(part, first -> new ArrayList<>()).add(new BoostQuery(of(its), counts));
            }
        }

        boolean areNone() {
            return there.isEmpty();
        }

        Query there() {
            return any(there);
        }

        /** Of several terms in a field the best one counts. */
        List<Query> counted() {
            return counted.values().stream()
                    .map(terms -> terms.size() == 1 ? terms.getFirst() : new DisjunctionMaxQuery(terms, TIE))
                    .toList();
        }
    }

    private List<Ways> ways(Language language) throws IOException {
        var analysed = Analysers.both(language, words);
        var exact = analysed.exact();
        var loose = analysed.loose();
        if (loose.isEmpty()) {
            // Nothing but little words.
            return exact.stream()
                    .map(Word::letters)
                    .distinct()
                    .limit(Question.MOST_WORDS)
                    .map(word -> new Ways(language).little(word))
                    .toList();
        }
        var compounds = new ArrayList<>(analysed.compounds());
        compounds.addAll(inOne(language, loose));
        var ways = new ArrayList<Ways>();
        for (var word : loose.stream().distinct().limit(Question.MOST_WORDS).toList()) {
            var spelt = exact.stream().filter(word::overlaps).toList();
            var its = ways(language, word, spelt.size() == 1 ? spelt.getFirst() : null);
            compounds.stream().filter(word::overlaps).forEach(compound -> its.loose(compound.letters(), 1));
            ways.add(its);
        }
        return ways;
    }

    /** Two words that are one in some text. */
    private List<Word> inOne(Language language, List<Word> apart) {
        var ones = new ArrayList<Word>();
        for (var i = 1; i < Math.min(apart.size(), Question.MOST_WORDS); i++) {
            var first = apart.get(i - 1);
            var second = apart.get(i);
            if (second.start() == first.end() + 1 && Character.isLetter(words.charAt(second.start()))) {
                var one = words.substring(first.start(), first.end()) + words.substring(second.start(), second.end());
                for (var term : Terms.of(Analysers.loose(language), one)) {
                    if (isThere(new Term(Part.ALL.of(language), term.letters()))) {
                        ones.add(new Word(term.letters(), first.start(), second.end()));
                    }
                }
            }
        }
        return ones;
    }

    private Ways ways(Language language, Word word, @Nullable Word spelt) throws IOException {
        var ways = new Ways(language).loose(word.letters(), 1);
        for (var synonym : Analysers.synonyms(language, word.letters())) {
            ways.loose(synonym, SYNONYM);
        }
        var written = words.substring(word.start(), word.end());
        if (Sounding.isInOtherLetters(written, language)) {
            for (var like : likeSounding(language, written, word.letters())) {
                ways.loose(like.word(), 1f / (1 + like.distance()));
            }
        } else if (spelt != null) {
            ways.exact(spelt.letters(), 1);
            if (isUnknown(language, word, spelt)
                    && spelt.letters().length() <= LONGEST_UNKNOWN
                    && unknown++ < MOST_UNKNOWN) {
                var likely = spelling.suggestSimilar(
                        new Term(Part.ALL_EXACT.of(language), spelt.letters()), LIKELY_SPELLINGS, reader);
                for (var one : likely) {
                    meant.putIfAbsent(spelt, one.string);
                    ways.exact(one.string, LIKELY);
                    for (var stem : Terms.of(Analysers.loose(language), one.string)) {
                        ways.loose(stem.letters(), LIKELY);
                    }
                }
            }
        }
        return ways;
    }

    private boolean isUnknown(Language language, Word word, Word spelt) {
        return !isThere(new Term(Part.ALL.of(language), word.letters()))
                && !isThere(new Term(Part.ALL_EXACT.of(language), spelt.letters()));
    }

    private void found(Language language, String term) {
        sought.computeIfAbsent(language, first -> new LinkedHashSet<>()).add(new Term(Part.ALL.of(language), term));
    }

    // ---- in another language

    /** The same letters, what sounds the same in other letters, and what is named so there. */
    private Optional<Sought> in(Language language) throws IOException {
        var words = new ArrayList<Ways>();
        for (var word : Analysers.both(question.language(), this.words).found().stream()
                .distinct()
                .limit(Question.MOST_WORDS)
                .toList()) {
            var written = this.words.substring(word.start(), word.end());
            var ways = new Ways(language);
            for (var same : Terms.of(Analysers.loose(language), written)) {
                if (isThere(new Term(Part.ALL.of(language), same.letters()))) {
                    ways.loose(same.letters(), 1);
                }
            }
            for (var like : likeSounding(language, written, word.letters())) {
                ways.loose(like.word(), 1f / (1 + like.distance()));
            }
            if (!ways.areNone()) {
                words.add(ways);
            }
        }
        var there = new ArrayList<Query>();
        var counted = new ArrayList<Query>();
        if (!words.isEmpty()) {
            // Of the words that are there at all one of three or fewer, a third of more.
            there.add(atLeast(words, Math.max(1, words.size() / 3)));
            words.forEach(way -> counted.addAll(way.counted()));
        }
        for (var name : question.names().getOrDefault(language, List.of())) {
            phrase(language, name).ifPresent(phrase -> {
                there.add(phrase);
                counted.add(phrase);
            });
        }
        return there.isEmpty() ? Optional.empty() : Optional.of(new Sought(any(there), counted));
    }

    /** @param distance how far it sounds from what was asked for */
    private record Like(String word, int distance) {
        Like nearer(Like other) {
            return distance <= other.distance ? this : other;
        }
    }

    private List<Like> likeSounding(Language language, String written, String stem) throws IOException {
        var alike = Sounding.isPersian(language)
                && (Sounding.isPersian(question.language()) || Sounding.isInOtherLetters(written, language));
        var like = new LinkedHashMap<String, Like>();
        for (var asked : new LinkedHashSet<>(List.of(written, stem))) {
            var key = Sounding.key(asked);
            if (key.length() >= (alike ? 2 : 3)) {
                for (var word : ofOneSound(language, key)) {
                    like.merge(word, new Like(word, Skeleton.distance(asked, word)), Like::nearer);
                }
            }
        }
        var nearest = like.values().stream().mapToInt(Like::distance).min().orElse(0);
        var near = like.values().stream()
                .filter(one -> one.distance() <= nearest + 1)
                .filter(one -> alike || Sounding.isNear(stem, one.distance()))
                .toList();
        return near.size() <= LIKE_SOUNDING ? near : bestOf(near, language);
    }

    /** The nearest, and the most frequent of those that are as near as the last of them. */
    private List<Like> bestOf(List<Like> near, Language language) throws IOException {
        var nearest =
                near.stream().sorted(Comparator.comparingInt(Like::distance)).toList();
        var last = nearest.get(LIKE_SOUNDING - 1).distance();
        var best = new ArrayList<>(
                nearest.stream().filter(one -> one.distance() < last).toList());
        var frequency = new HashMap<Like, Integer>();
        for (var one : nearest) {
            if (one.distance() == last) {
                frequency.put(one, reader.docFreq(new Term(Part.ALL.of(language), one.word())));
            }
        }
        frequency.entrySet().stream()
                .sorted(Map.Entry.<Like, Integer>comparingByValue().reversed())
                .limit(LIKE_SOUNDING - best.size())
                .forEach(one -> best.add(one.getKey()));
        return best;
    }

    /** A word and its stem often have one key: what is listed under it is read once. */
    private List<String> ofOneSound(Language language, String key) throws IOException {
        var words = sounds.computeIfAbsent(language, first -> new HashMap<>());
        var known = words.get(key);
        if (known == null) {
            known = listed(language, Sounding.before(key));
            words.put(key, known);
        }
        return known;
    }

    private List<String> listed(Language language, String from) throws IOException {
        var listed = MultiTerms.getTerms(reader, Part.SOUND.of(language));
        if (listed == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        var terms = listed.iterator();
        var there = terms.seekCeil(new BytesRef(from)) != TermsEnum.SeekStatus.END;
        while (there && words.size() < MOST_OF_ONE_SOUND) {
            var term = terms.term().utf8ToString();
            if (!term.startsWith(from)) {
                break;
            }
            words.add(term.substring(from.length()));
            there = terms.next() != null;
        }
        return words;
    }
}
