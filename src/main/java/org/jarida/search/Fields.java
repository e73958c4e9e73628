package org.jarida.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jarida.language.Language;

/**
 * What an index keeps of an entry: its words exactly (with places, for what stands in quotation marks) and loosely, its
 * title's apart and among all others, each language in fields of its own, so that a word is as rare as it is there; a
 * list of how its words sound; and what it is filtered and ordered by. No text is kept.
 */
final class Fields {
    static final String UNIT = "unit";
    static final String MARK = "mark";
    static final String TIME = "time";
    static final String LANGUAGE = "language";
    static final String ARTICLE = "article";
    static final String REVISION = "revision";
    static final String FINGERPRINT = "fingerprint";

    /** What is indexed of a text and how its terms come about. */
    enum Part {
        TITLE_EXACT("te"),
        TITLE("tl"),
        ALL_EXACT("ae"),
        ALL("al"),
        SOUND("so");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }

        String of(Language language) {
            return prefix + ' ' + language.code();
        }
    }

    private static final FieldType LOOSE = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType EXACT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType LISTED = type(IndexOptions.DOCS, true);

    /** The analysers of all fields, by their names. */
    static final Analyzer ANALYSER = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        private final Map<String, Analyzer> known = new ConcurrentHashMap<>();

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return known.computeIfAbsent(field, Fields::analyser);
        }
    };

    private Fields() {}

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    private static Analyzer analyser(String field) {
        var language = Language.of(field.substring(field.indexOf(' ') + 1));
        var exact = field.startsWith(Part.ALL_EXACT.prefix) || field.startsWith(Part.TITLE_EXACT.prefix);
        return exact ? Analysers.exact(language) : Analysers.found(language);
    }

    /** @param sparing which words' sounds need no listing */
    static Document document(Unit unit, Entry entry, Sparing sparing) {
        var language = entry.language();
        var document = new Document();
        document.add(new StringField(UNIT, unit.key(), Field.Store.NO));
        entry.marks().forEach(mark -> document.add(new StringField(MARK, mark, Field.Store.NO)));
        document.add(new LongField(TIME, entry.at().toEpochMilli(), Field.Store.NO));
        document.add(new NumericDocValuesField(ARTICLE, entry.article()));
        document.add(new NumericDocValuesField(REVISION, entry.revision()));
        document.add(new NumericDocValuesField(FINGERPRINT, unit.fingerprint()));
        var title = Analysers.both(language, entry.title());
        var text = Analysers.both(language, entry.text());
        document.add(new Field(Part.TITLE_EXACT.of(language), new PlacedTerms(title.exact()), EXACT));
        document.add(new Field(Part.ALL_EXACT.of(language), new PlacedTerms(title.exact()), EXACT));
        document.add(new Field(Part.ALL_EXACT.of(language), new PlacedTerms(text.exact()), EXACT));
        var found = text.found();
        var counts = HashMap.<String, Integer>newHashMap(found.size());
        count(title.found(), counts);
        document.add(new Field(Part.TITLE.of(language), new CountedTerms(Map.copyOf(counts)), LOOSE));
        count(found, counts);
        document.add(new Field(Part.ALL.of(language), new CountedTerms(counts), LOOSE));
        var sounds = new HashMap<String, Integer>();
        list(language, entry.title(), title.found(), sparing, sounds);
        list(language, entry.text(), found, sparing, sounds);
        document.add(new Field(Part.SOUND.of(language), new CountedTerms(sounds), LISTED));
        document.add(new StringField(MARK, language(language), Field.Store.NO));
        document.add(new NumericDocValuesField(LANGUAGE, packed(language)));
        return document;
    }

    private static void count(List<Word> words, Map<String, Integer> counts) {
        words.forEach(word -> counts.merge(word.letters(), 1, Integer::sum));
    }

    private static void list(
            Language language, String text, List<Word> words, Sparing sparing, Map<String, Integer> sounds) {
        var any = Sounding.isPersian(language);
        for (var word : words) {
            if ((any || Sounding.mayBeName(text.charAt(word.start()))) && !sparing.isEnough(language, text, word)) {
                // By its whole as well: what looks like an ending may be a part of a name (Эрон).
                put(sounds, Sounding.key(word.letters()), word);
                put(sounds, Sounding.key(text.substring(word.start(), word.end())), word);
            }
        }
    }

    private static void put(Map<String, Integer> sounds, String key, Word word) {
        if (!key.isEmpty()) {
            sounds.put(Sounding.before(key) + word.letters(), 1);
        }
    }

    static String language(Language language) {
        return "language:" + language.code();
    }

    /** A language's code as a number, which an index reads quicker than a word. */
    static long packed(Language language) {
        var packed = 0L;
        for (var letter : language.code().toLowerCase(Locale.ROOT).toCharArray()) {
            packed = packed << 8 | letter;
        }
        return packed;
    }

    static Language unpacked(long packed) {
        var code = new StringBuilder();
        for (var rest = packed; rest != 0; rest >>>= 8) {
            code.insert(0, (char) (rest & 0xff));
        }
        return Language.of(code.toString());
    }
}
