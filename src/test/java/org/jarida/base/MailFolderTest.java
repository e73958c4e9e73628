package org.jarida.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jarida.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFolderTest {
    @TempDir
    Path folder;

    private String sent(String subject, String text) throws IOException {
        var clock = new TestClock(Instant.parse("2026-11-22T07:30:00Z"));
        new MailFolder(folder, "jarida@press.example", clock).send(new Letter("laila@press.example", subject, text));
        try (var files = Files.list(folder)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    @Test
    void aLetterIsAFileThatMailProgramsOpen() throws IOException {
        var letter = sent("Your invitation", "Good morning,\nhttps://jarida.example/x?a=b\n\nJarida \n");
        assertThat(letter)
                .startsWith("Date: Sun, 22 Nov 2026 07:30:00 +0000\r\nFrom: jarida@press.example\r\n"
                        + "To: laila@press.example\r\nMessage-ID: <20261122-073000-000-")
                .contains("\r\nSubject: Your invitation\r\n")
                .endsWith("\r\n\r\nGood morning,\r\nhttps://jarida.example/x?a=3Db\r\n\r\nJarida=20\r\n\r\n");
        assertThat(letter.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        try (var files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith(".eml");
        }
    }

    @Test
    void wordsOfAnyScriptArriveAsTheyWereWritten() throws IOException {
        var letter = sent("دعوت به تحریریهٔ روزنامهٔ جریده در کابل", "سلام لیلا، این پیوند یک بار کار می‌کند.\n");
        assertThat(letter.lines())
                .allMatch(line -> line.length() <= 76 && line.chars().allMatch(c -> c < 0x7F));
        assertThat(letter)
                .contains("Subject: =?utf-8?B?2K/YudmI2Kog2KjZhyDYqtit2LHbjNix24zZh9mUINix2Y")
                .contains("?=\r\n =?utf-8?B?");
        assertThat(letter).contains("=D8=B3=D9=84=D8=A7=D9=85 =D9=84");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "laila",
                "@press.example",
                "laila@",
                "laila@press.example\r\nBcc: all@press.example",
                "laila@press.example, omid@press.example",
                "Laila <laila@press.example>",
                "la ila@press.example",
                "laila@press.example."
            })
    void whatIsNoAddressIsNotWrittenTo(String text) {
        assertThat(Letter.isAddress(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"laila@press.example", "l.aila+news@press-1.example", "لیلا@روزنامه.example"})
    void anAddressOfMailIsOne(String text) {
        assertThat(Letter.isAddress(text)).isTrue();
    }
}
