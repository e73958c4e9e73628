package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PhpSerializedTest {
    @Test
    void aGroupOfTranslationsIsRead() {
        var group = PhpSerialized.readArray(
                        "a:3:{s:2:\"en\";i:1001;s:2:\"fa\";s:4:\"1006\";s:4:\"sync\";a:1:{s:2:\"fa\";s:2:\"en\";}}")
                .orElseThrow();
        assertThat(group.whole("en")).contains(1001L);
        assertThat(group.whole("fa")).contains(1006L);
        assertThat(group.whole("sync")).isEmpty();
        assertThat(group.array("sync").orElseThrow().text("fa")).contains("en");
    }

    @Test
    void lengthsAreThoseOfBytes() {
        assertThat(PhpSerialized.read("s:8:\"سلام\";")).contains(new PhpSerialized.Text("سلام"));
        assertThat(PhpSerialized.read("s:4:\"سلام\";")).isEmpty();
        assertThat(PhpSerialized.read("s:3:\"سلام\";")).isEmpty();
    }

    @Test
    void scalarsAreRead() {
        assertThat(PhpSerialized.read("i:-5;")).contains(new PhpSerialized.Whole(-5));
        assertThat(PhpSerialized.read("b:1;")).contains(new PhpSerialized.Truth(true));
        assertThat(PhpSerialized.read("d:0.5;")).contains(new PhpSerialized.Real(0.5));
        assertThat(PhpSerialized.read("N;")).contains(new PhpSerialized.Nothing());
        assertThat(PhpSerialized.read("s:3:\"a\";b\";")).isEmpty();
        assertThat(PhpSerialized.read("s:4:\"a\";b\";")).contains(new PhpSerialized.Text("a\";b"));
    }

    @Test
    void objectsAndReferencesAreRefused() {
        for (var refused : new String[] {
            "O:8:\"stdClass\":0:{}",
            "O:+8:\"stdClass\":0:{}",
            "C:11:\"ArrayObject\":21:{x:i:0;a:0:{};m:a:0:{}}",
            "a:1:{i:0;O:8:\"stdClass\":0:{}}",
            "a:1:{i:0;R:1;}",
            "a:1:{i:0;r:1;}",
            "E:3:\"A:B\";"
        }) {
            assertThat(PhpSerialized.read(refused)).as(refused).isEmpty();
        }
    }

    @Test
    void depthAndNumberAreBounded() {
        assertThat(PhpSerialized.read("a:1:{i:0;".repeat(5000) + "N;" + "}".repeat(5000)))
                .isEmpty();
        assertThat(PhpSerialized.read("a:30000:{" + "i:0;N;".repeat(30_000) + "}"))
                .isEmpty();
        assertThat(PhpSerialized.read("a:2000000000:{}")).isEmpty();
        assertThat(PhpSerialized.read("s:2000000000:\"a\";")).isEmpty();
        assertThat(PhpSerialized.read("i:99999999999999999999;")).isEmpty();
    }

    @Test
    void whateverComesItAnswers() {
        var random = new Random(7);
        var letters = "aisbdNOCRr:;{}\"0123456789-.é س";
        var good = "a:2:{s:2:\"en\";i:1;s:2:\"fa\";a:1:{i:0;d:1.5;}}";
        for (var n = 0; n < 50_000; n++) {
            var text = new StringBuilder(n % 2 == 0 ? good : "");
            for (var i = random.nextInt(12); i >= 0; i--) {
                var letter = letters.charAt(random.nextInt(letters.length()));
                text.insert(random.nextInt(text.length() + 1), letter);
            }
            PhpSerialized.read(text.toString());
        }
    }
}
