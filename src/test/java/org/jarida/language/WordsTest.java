package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    /** Words that two languages rightly share, as {@code language key}; {@code *} stands for all languages. */
    private static final Set<String> SHARED = Set.of(
            "* article.place",
            "* footer.rights",
            "* feed.title",
            "fr masthead.menu",
            "fr listen.pause",
            "de listen.pause",
            "fr front.photos",
            "fr photos.title",
            "fr kind.film",
            "de search.kind-film",
            "fr search.kind-film",
            "fr search.page",
            "fr media.film",
            "fr article.footnotes",
            "fr article.footnote",
            "fr page.contact",
            "fr section.page",
            "fr topic.title",
            "de front.videos",
            "de videos.title",
            "de kind.film",
            "de media.film",
            "de follow.feeds",
            "de language.fa-AF",
            "de account.passkeys",
            "de account.passphrase");

    @Test
    void nineLanguagesSayTheSameThings() {
        for (var language : Language.NINE) {
            assertThat(Words.in(language).keys()).as(language.tag()).isEqualTo(ENGLISH.keys());
        }
    }

    @Test
    void everySentenceTakesTheSameArgumentsInEveryLanguage() {
        for (var language : Language.NINE) {
            for (var key : ENGLISH.keys()) {
                assertThat(Words.in(language).phrase(key).wants())
                        .as(language + " " + key)
                        .isEqualTo(ENGLISH.phrase(key).wants());
            }
        }
    }

    @Test
    void nothingIsLeftInEnglish() {
        var left = new TreeSet<String>();
        for (var language : Language.NINE) {
            for (var key : ENGLISH.keys()) {
                if (!language.equals(Language.ENGLISH)
                        && Words.in(language).phrase(key).equals(ENGLISH.phrase(key))
                        && !SHARED.contains("* " + key)
                        && !SHARED.contains(language + " " + key)) {
                    left.add(language + " " + key);
                }
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void aPluralHasEveryFormItsLanguageCounts() {
        for (var language : Language.NINE) {
            var rules = PluralRules.forLocale(language.locale());
            var counted = new HashSet<String>();
            for (var n = 0; n < 1000; n++) {
                counted.add(rules.select(n));
            }
            counted.add("other");
            for (var key : ENGLISH.keys()) {
                for (var piece : Words.in(language).phrase(key).pieces()) {
                    if (piece instanceof Phrase.Plural plural) {
                        var forms = plural.forms().keySet();
                        assertThat(forms.equals(Set.of("other")) || forms.equals(counted))
                                .as("%s %s has %s, counts %s", language, key, forms, counted)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void wordsAreCleanText() throws IOException {
        for (var language : Language.NINE) {
            var file = Files.readString(Path.of("src/main/resources/messages/site_" + language.code() + ".properties"));
            assertThat(Text.clean(file)).as(language.tag()).isEqualTo(file);
            assertThat(Normalizer2.getNFCInstance().isNormalized(file)).isTrue();
            // Arabic letters are not Persian ones, and Pashto has a gaf of its own.
            switch (language.code()) {
                case "fa" -> assertThat(file).doesNotContainPattern("[كيىة]");
                case "ps" -> assertThat(file).doesNotContainPattern("[كگىة]");
                case "ar" -> assertThat(file).doesNotContainPattern("[کیگ]");
                case "tg" -> assertThat(file).doesNotContainPattern("[ўїњљќѓщыьц]");
                default -> {}
            }
            assertThat(file.lines().filter(line -> line.contains("=")).map(line -> line.split(" = ")[0]))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | 0     | No results
                    en    | 1     | 1 result
                    en    | 1204  | 1,204 results
                    fr    | 0     | Aucun résultat
                    fr    | 1     | 1 résultat
                    fr    | 2     | 2 résultats
                    de    | 2     | 2 Ergebnisse
                    es    | 1204  | 1204 resultados
                    ru    | 1     | 1 результат
                    ru    | 3     | 3 результата
                    ru    | 11    | 11 результатов
                    ru    | 21    | 21 результат
                    ar    | 0     | لا نتائج
                    ar    | 1     | نتيجة واحدة
                    ar    | 2     | نتيجتان
                    ar    | 7     | 7 نتائج
                    ar    | 11    | 11 نتيجة
                    ar    | 100   | 100 نتيجة
                    fa-AF | 0     | نتیجه‌ای نیست
                    fa-AF | 12    | ۱۲ نتیجه
                    fa-AF | 1204  | ۱٬۲۰۴ نتیجه
                    ps    | 1     | ۱ پایله
                    ps    | 2     | ۲ پایلې
                    tg    | 1     | 1 натиҷа
                    tg    | 5     | 5 натиҷа
                    """)
    void resultsAreCountedAsTheLanguageCounts(String tag, int count, String said) {
        assertThat(Words.in(Language.of(tag)).say("search.count", count)).isEqualTo(said);
    }

    @Test
    void aNameThatRunsAgainstTheSentenceIsIsolated() {
        assertThat(Words.in(Language.DARI).say("search.in", "Jarida")).contains("\u2068Jarida\u2069");
        assertThat(Words.in(Language.DARI).say("search.in", "جریده")).doesNotContain("\u2068");
        assertThat(ENGLISH.say("search.in", "Jarida")).isEqualTo("Search in Jarida");
    }

    @Test
    void anArgumentIsNeverReadAsAMessage() {
        assertThat(ENGLISH.say("search.results-for", "{0} '{' #")).isEqualTo("Results for “{0} '{' #”");
    }

    @Test
    void aMissingKeyOrArgumentIsRefused() {
        assertThatThrownBy(() -> ENGLISH.say("no.such-key")).hasMessageContaining("no.such-key");
        assertThatThrownBy(() -> ENGLISH.say("search.in")).hasMessageContaining("search.in");
        assertThatThrownBy(() -> ENGLISH.say("media.picture-of", 1)).hasMessageContaining("{1}");
    }

    @Test
    void languagesAreNamedInTheReadersOwn() {
        assertThat(Words.in(Language.GERMAN).name(Language.PASHTO)).isEqualTo("Paschtu");
        assertThat(Words.in(Language.TAJIK).name(Language.DARI)).isEqualTo("дарӣ");
        assertThat(Words.in(Language.GERMAN).name(Language.of("tr"))).isEqualTo("Türkçe");
    }

    @Test
    void aLanguageWithoutWordsSpeaksItsNearestRelatives() {
        assertThat(Words.in(Language.of("ps-PK"))).isSameAs(Words.in(Language.PASHTO));
        assertThat(Words.in(Language.of("fa"))).isSameAs(Words.in(Language.DARI));
        assertThat(Words.in(Language.of("tr"))).isSameAs(ENGLISH);
    }

    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\".]+\\.[^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-zA-Z-]+)*\\.?)\"");

    @Test
    void everyKeyThatIsSaidExists() throws IOException {
        var unknown = new TreeSet<String>();
        for (var source : files()) {
            // Readers' pages have the readers' words alone.
            var words = source.toString().contains("/site/") ? ENGLISH : Words.ofNewsroom(Language.ENGLISH);
            SAID.matcher(Files.readString(source))
                    .results()
                    .map(said -> said.group(1))
                    .forEach(key -> {
                        if (!words.keys().contains(key)) {
                            unknown.add(source.getFileName() + " " + key);
                        }
                    });
        }
        assertThat(unknown).isEmpty();
    }

    /** A key counts as said when a source has it as a string, or the beginning of it up to a dot. */
    @Test
    void everyKeyIsSaidSomewhere() throws IOException {
        var literals = new HashSet<String>();
        for (var source : files()) {
            LITERAL.matcher(Files.readString(source)).results().forEach(literal -> literals.add(literal.group(1)));
        }
        assertThat(ENGLISH.keys().stream()
                        .filter(key ->
                                !literals.contains(key) && !literals.contains(key.substring(0, key.indexOf('.') + 1)))
                        .toList())
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<>(files(Path.of("src/main/jte"), ".jte"));
        files.addAll(files(Path.of("src/main/java"), ".java"));
        return files;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
