package org.jarida.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {
    private final Passphrases passphrases = new Passphrases(() -> List.of("The Kabul Courier", "جریده"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a heron on the frozen weir",
                "сухой лист под снегом",
                "برف سنگین بر بام مسجد",
                "correct horse battery staple",
                "Tz8#qLw2vK!9",
                "نه‌تنها پروانه‌ها",
                "日本語のとても長い合言葉です"
            })
    void aPassphraseNeedsNothingButLengthAndSurprise(String passphrase) {
        assertThat(passphrases.weakness(passphrase, "zarmina")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234",
                "passwordpassword",
                "123456789012",
                "۱۲۳۴۵۶۷۸۹۰۱۲",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "qwertyuiop12",
                "QWERTYUIOPasdf",
                "йцукенгшщзхъ",
                "ضصثقفغعهخحجچ",
                "abcdefghijklmnop",
                "zyxwvutsrqponm",
                "zarmina-zarmina",
                "zarmina12345",
                "Zarmina2026!!",
                "kabulcourier",
                "The Kabul Courier",
                "Courier2026!",
                "جریده جریده جریده",
                "1qaz2wsx3edc",
                "افغانستان افغانستان",
                "  password   1234  "
            })
    void whatIsGuessedFirstIsNotTaken(String passphrase) {
        assertThat(passphrases.weakness(passphrase, "zarmina")).contains(Weakness.EASY);
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        assertThat(passphrases.weakness("eleven char", "zarmina")).contains(Weakness.SHORT);
        assertThat(passphrases.weakness("twelve chars", "zarmina")).isEmpty();
        assertThat(passphrases.weakness("😀🦉🌿🐟🍋🧭🪁🎻🪴🦔🫖", "zarmina")).contains(Weakness.SHORT);
        assertThat(passphrases.weakness("😀🦉🌿🐟🍋🧭🪁🎻🪴🦔🫖🧶", "zarmina")).isEmpty();
        // Eleven letters, however their marks are written.
        assertThat(passphrases.weakness("e\u0301".repeat(11), "zarmina")).contains(Weakness.SHORT);
        assertThat(passphrases.weakness("a heron on the weir ".repeat(6) + "at dawn.", "zarmina"))
                .isEmpty();
        assertThat(passphrases.weakness("a heron on the weir ".repeat(6) + "at dawn. x", "zarmina"))
                .contains(Weakness.LONG);
    }

    @Test
    void itIsKeptAsArgon2idWithWhatOwaspAsks() {
        var hash = passphrases.hash("a heron on the frozen weir");
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(passphrases.matches(hash, "a heron on the frozen weir")).isTrue();
        assertThat(passphrases.matches(hash, "a heron on the frozen weir ")).isFalse();
        assertThat(passphrases.hash("a heron on the frozen weir")).isNotEqualTo(hash);
        assertThat(passphrases.matches(passphrases.nobodys(), "a heron on the frozen weir"))
                .isFalse();
    }

    @Test
    void itIsTheSameHoweverAKeyboardComposesIt() {
        var hash = passphrases.hash("gar\u00E7on \u00E0 v\u00E9lo, d\u00E9j\u00E0");
        assertThat(passphrases.matches(hash, "garc\u0327on a\u0300 ve\u0301lo, de\u0301ja\u0300"))
                .isTrue();
    }

    /** A vector of the reference implementation's own test. */
    @Test
    void itIsTheArgon2OfOthers() {
        var argon2 = new Argon2(65536, 3);
        var phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(argon2.matches(phc, "password")).isTrue();
        assertThat(argon2.matches(phc, "Password")).isFalse();
    }

    @Test
    void aHashMadeWithLessThanTodaysIsOutgrown() {
        var before = new Argon2(8 * 1024, 1).hash("x");
        assertThat(passphrases.isOutgrown(before)).isTrue();
        assertThat(passphrases.isOutgrown(passphrases.hash("x"))).isFalse();
        assertThat(passphrases.matches(before, "x")).isTrue();
    }

    @Test
    void aFloodOfTriesWaitsForFewPlaces() throws InterruptedException {
        var argon2 = new Argon2(8 * 1024, 1);
        var most = new AtomicInteger();
        var done = new CountDownLatch(40);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                threads.execute(() -> {
                    argon2.hash("x");
                    most.accumulateAndGet(2 - argon2.places().availablePermits(), Math::max);
                    done.countDown();
                });
            }
            done.await();
        }
        assertThat(argon2.places().availablePermits()).isEqualTo(2);
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }
}
