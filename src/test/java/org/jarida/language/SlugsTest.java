package org.jarida.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | Kabul's library opens at night!        | kabuls-library-opens-at-night
                    en    | 1,204 women — all answered             | 1-204-women-all-answered
                    fr    | Le cœur de l’été : ça commence         | le-coeur-de-lete-ca-commence
                    de    | Größe zählt über Maß                   | groesse-zaehlt-ueber-mass
                    en    | Große Öffnung                          | grosse-offnung
                    es    | ¿Qué pasó en España? El niño y la niña | que-paso-en-espana-el-nino-y-la-nina
                    ru    | Объезд: ещё щука, съёмка и цех         | obezd-eshchyo-shchuka-syomka-i-tsekh
                    ru    | Мороз и жара в Душанбе                 | moroz-i-zhara-v-dushanbe
                    tg    | Ҷумҳурии Тоҷикистон: ӯзбак, ғайб, қӣр  | jumhurii-tojikiston-uzbak-ghayb-qir
                    tg    | Хоҷа Осиф ба Хуҷанд рафт               | khoja-osif-ba-khujand-raft
                    fa-AF | کتاب‌خانۀ كابل باز شد                   | کتاب-خانۀ-کابل-باز-شد
                    fa-AF | شمارۀ ۱۴۰۵: «خبر»                       | شمارۀ-1405-خبر
                    fa-AF | خَبَرِ تــازه                              | خبر-تازه
                    ps    | په کابل کې سړي او ښځې راټول شول         | په-کابل-کې-سړي-او-ښځې-راټول-شول
                    ar    | افتتاح مکتبة في کابل ٢٠٢٦               | افتتاح-مكتبة-في-كابل-2026
                    tr    | İstanbul'da ığdır                      | istanbulda-igdir
                    en    | NATO په کابل کې                        | nato-په-کابل-کې
                    en    | ../../etc/passwd%00                    | etc-passwd-00
                    """)
    void aHeadlineBecomesAnAddress(String tag, String headline, String slug) {
        assertThat(Slugs.of(headline, Language.of(tag), "x").text()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!!", "🎉🎉", "\u200C", "ّ", "—", "\u202E\u202E"})
    void aHeadlineWithoutLettersFallsBack(String headline) {
        assertThat(Slugs.of(headline, Language.DARI, "1k3x9q2a").text()).isEqualTo("1k3x9q2a");
        assertThat(Slugs.of(headline, Language.DARI)).isEmpty();
    }

    @Test
    void aLongHeadlineIsCutAtAWord() {
        var english = Slugs.of("A glacier in the high Safedob valley loses a third of its ice", Language.ENGLISH, "x");
        assertThat(english.text()).isEqualTo("a-glacier-in-the-high-safedob-valley-loses-a-third-of-its");
        var dari = Slugs.of(
                "یخچال طبیعی درۀ بلند سفیدآب یک سوم یخ خود را در ده سال گذشته از دست داده است", Language.DARI, "x");
        assertThat(dari.text().length()).isBetween(50, 60);
        assertThat(dari.text()).endsWith("-سال-گذشته");
        assertThat(Slugs.of("x".repeat(100_000), Language.ENGLISH, "x").text()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a/b",
                "a\\b",
                "a b",
                "a\nb",
                "a\u0000",
                "a\u202Eb",
                "a\u200Cb",
                "a?b",
                "a#b",
                "a%b",
                "<",
                "e\u0301",
                "\uD800"
            })
    void whatCannotStandInAPathIsNoSlug(String text) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlugFitsAFileName() {
        new Slug("ک".repeat(100));
        assertThatThrownBy(() -> new Slug("ک".repeat(101))).hasMessageContaining("bytes");
        assertThat(Slugs.of("🇦".repeat(3) + "𐎠".repeat(300), Language.ENGLISH, "x")
                        .text()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(Slug.MOST_BYTES);
    }
}
