package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.List;
import org.jarida.RealData;
import org.junit.jupiter.api.Test;

/** Strings that have broken programs before. */
class NaughtyTest {
    private static final String FORBIDDEN =
            "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E" + "\\u2066-\\u2069\\uFEFF\\p{Cs}]";

    @Test
    void noStringBreaksALanguage() throws IOException {
        var strings = new ObjectMapper()
                .readValue(RealData.path("naughty-strings.json").toFile(), new TypeReference<List<String>>() {});
        assertThat(strings).hasSizeGreaterThan(500);
        for (var string : strings) {
            for (var language : Language.NINE) {
                survives(string, language);
            }
        }
    }

    private static void survives(String string, Language language) {
        var clean = Text.clean(string);
        assertThat(clean).doesNotContainPattern(FORBIDDEN);
        assertThat(Normalizer2.getNFCInstance().isNormalized(clean)).isTrue();
        assertThat(Text.clean(clean)).isEqualTo(clean);

        var slug = Slugs.of(string, language, "1k3x9q2a").text();
        assertThat(slug).doesNotContainPattern("[/\\s?#%<>\"'\\p{Cc}\\p{Cf}]").doesNotStartWith("-");
        assertThat(slug.codePointCount(0, slug.length())).isBetween(1, 60);
        assertThat(Slugs.of(slug, language, "x").text()).as("a slug's own slug").isEqualTo(slug);

        assertThat(WordCount.of(clean, language)).isEqualTo(WordCount.byIcu(clean, language));
        for (var max = 1; max < clean.length() + 2; max += 7) {
            var shortened = Text.shorten(clean, max);
            assertThat(shortened).hasSizeLessThanOrEqualTo(Math.max(max, 1)).doesNotContainPattern(FORBIDDEN);
        }
        assertThat(Text.isolate(clean, language)).contains(clean);
        assertThat(Words.in(language).say("search.results-for", clean)).contains(clean);
        assertThat(Collation.of(language).compare(clean, clean)).isZero();
        assertThat(Language.parse(string).map(Language::tag).orElse("en")).matches("[A-Za-z0-9-]{2,35}");
    }
}
