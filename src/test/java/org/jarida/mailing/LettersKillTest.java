package org.jarida.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jarida.Newsroom;
import org.jarida.base.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is ended in the middle of a letter to thousands, without a word of warning, and takes it up again: nobody
 * is passed over, and nobody gets it twice. {@code -Djarida.kills=50} ends it fifty times.
 */
class LettersKillTest {
    private static final int KILLS = Integer.getInteger("jarida.kills", 3);
    private static final int LONGEST = 120;

    @TempDir
    Path folder;

    private final Random random = new Random(1405);

    /** An issue on its way to so many. */
    private long begun(Path file, int readers) {
        try (var newsroom = new Newsroom(clock -> Database.sqlite(file, clock))) {
            newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "It fell. ".repeat(300));
            ManyReaders.subscribe(newsroom.database, "en", readers);
        }
        try (var sending = new SendingUntilKilled(file, folder.toString(), 0)) {
            sending.newsroom.clock.pass(Duration.ofMinutes(1));
            var issue = sending.issues.propose("en", Occasion.DAILY, Newsroom.EDITOR);
            assertThat(sending.issues.send(issue.id(), issue.version(), Newsroom.EDITOR))
                    .isInstanceOf(Changing.Done.class);
            return issue.id();
        }
    }

    @Test
    void inTheFolderEachLetterIsOnceWhateverWasKilled() throws Exception {
        var readers = 1500 * KILLS;
        var file = folder.resolve("jarida.db");
        var mail = folder.resolve("mail");
        var id = begun(file, readers);
        var killed = 0;
        for (var round = 1; round <= KILLS; round++) {
            killed += sendUntilKilled(
                            file, mail.toString(), round, () -> names(mail).size())
                    ? 1
                    : 0;
        }
        var letters = names(mail);
        System.out.println(killed + " times ended, " + letters.size() + " of " + readers + " letters there");
        assertThat(killed).as("ended in the middle").isPositive();
        assertThat(letters.size()).isBetween(1, readers);
        finish(file, mail.toString(), id, readers);
        assertThat(names(mail)).hasSize(readers);
        var to = new HashSet<String>();
        for (var letter : files(mail)) {
            var text = Files.readString(letter, US_ASCII);
            assertThat(text).endsWith("--=_jarida_letter--\r\n");
            to.add(text.lines()
                    .filter(line -> line.startsWith("To: "))
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(to)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, readers)
                        .mapToObj(number -> "To: reader" + number + "@example.org")
                        .toList());
    }

    /**
     * Between a mail server's word and our note of it lies a moment, in which a letter may come twice, under the same
     * Message-ID: seldom, and never more than one for a kill.
     */
    @Test
    void byAMailServerNobodyIsPassedOverAndAtMostTheLetterInHandComesTwice() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            var readers = 200 * KILLS;
            var file = folder.resolve("jarida.db");
            var id = begun(file, readers);
            var way = "smtp://127.0.0.1:" + mail.getSmtp().getPort();
            var killed = 0;
            for (var round = 1; round <= KILLS; round++) {
                killed += sendUntilKilled(file, way, round, () -> mail.getReceivedMessages().length) ? 1 : 0;
            }
            assertThat(killed).as("ended in the middle").isPositive();
            finish(file, way, id, readers);
            var ids = new ArrayList<String>();
            for (var letter : mail.getReceivedMessages()) {
                ids.add(letter.getMessageID());
            }
            System.out.println(killed + " times ended, " + (ids.size() - readers) + " of " + readers + " came twice");
            assertThat(new HashSet<>(ids)).hasSize(readers);
            assertThat(ids.size() - readers).isBetween(0, killed);
        } finally {
            mail.stop();
        }
    }

    private void finish(Path file, String way, long id, int readers) {
        try (var sending = new SendingUntilKilled(file, way, 1000)) {
            while (sending.dispatch.step()) {
                Thread.onSpinWait();
            }
            var issue = sending.issues.find(id).orElseThrow();
            assertThat(issue.state()).isEqualTo(Issue.State.SENT);
            assertThat(issue.progress()).isEqualTo(new Issue.Progress(readers, readers, 0, 0, 0));
        }
    }

    private interface Counting {
        int letters();
    }

    /** Ends it a moment after it has begun to send. False: it was done before. */
    private boolean sendUntilKilled(Path file, String way, int round, Counting there)
            throws IOException, InterruptedException {
        var before = there.letters();
        var arguments = Files.writeString(
                folder.resolve("arguments"),
                "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + arguments,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        SendingUntilKilled.class.getName(),
                        file.toString(),
                        way,
                        Integer.toString(round))
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (program.isAlive() && there.letters() == before) {
            Thread.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST));
        program.destroyForcibly();
        return program.waitFor() == 137;
    }

    /** By name alone, because files come and go while a program is at work. */
    private static List<Path> files(Path mail) {
        var found = new ArrayList<Path>();
        for (var issue : listed(mail)) {
            listed(issue).forEach(found::add);
        }
        return found;
    }

    private static List<Path> listed(Path folder) {
        var names = folder.toFile().list();
        return names == null ? List.of() : Stream.of(names).map(folder::resolve).toList();
    }

    private static List<String> names(Path mail) {
        return files(mail).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".eml"))
                .toList();
    }
}
