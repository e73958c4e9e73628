package org.jarida.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.base.schema.Tables.ARTICLE;
import static org.jarida.base.schema.Tables.CORRECTION;
import static org.jarida.base.schema.Tables.PUBLICATION;
import static org.jarida.base.schema.Tables.PUBLICATION_BYLINE;
import static org.jarida.base.schema.Tables.PUBLICATION_SECTION;
import static org.jarida.base.schema.Tables.PUBLICATION_TOPIC;
import static org.jarida.base.schema.Tables.REVISION;
import static org.jarida.base.schema.Tables.WITHDRAWAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jarida.EmptyNewsroom;
import org.jarida.Newsroom;
import org.jarida.base.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is ended in the middle of its work, without a word of warning: what it said was done is done, and nothing
 * is done by half. {@code -Djarida.kills=200} ends it two hundred times.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("jarida.kills", 3);
    private static final int LONGEST = 600;

    @TempDir
    Path folder;

    private final Random random = new Random(1405);

    /** What was said of an article, over all rounds. */
    private static final class Told {
        int version;
        final List<String> words = new ArrayList<>();
        final List<String> reasons = new ArrayList<>();

        /** What was said last of what readers see. */
        String last = "";

        String detail = "";
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsDoneByHalf() throws Exception {
        var file = folder.resolve("jarida.db");
        new Newsroom(clock -> Database.sqlite(file, clock)).close();
        var all = new HashMap<Long, Told>();
        var acknowledged = 0;
        for (var round = 1; round <= KILLS; round++) {
            var told = new HashMap<Long, Told>();
            var lines = typeUntilKilled(file, round);
            acknowledged += lines.size();
            for (var line : lines) {
                hear(told, line.split(" "));
            }
            all.putAll(told);
            try (var newsroom = new Reopened(file, round)) {
                told.forEach(newsroom::keepsItsWord);
                newsroom.isWhole();
            }
        }
        try (var newsroom = new Reopened(file, KILLS)) {
            all.forEach(newsroom::keepsItsWord);
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
        System.out.println(KILLS + " times ended, " + acknowledged + " acts acknowledged, none lost");
    }

    private List<String> typeUntilKilled(Path file, int round) throws IOException, InterruptedException {
        // A file has all that was said before the end; a pipe may be closed before it is read out.
        var said = Files.writeString(folder.resolve("said"), "");
        var arguments = Files.writeString(
                folder.resolve("arguments"),
                "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + arguments,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        TypingUntilKilled.class.getName(),
                        file.toString(),
                        Integer.toString(round))
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(said.toFile())
                .start();
        while (Files.readAllLines(said).stream().noneMatch(line -> line.startsWith("open"))) {
            assertThat(program.isAlive())
                    .as(Files.readString(folder.resolve("errors")))
                    .isTrue();
            Thread.sleep(5);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST * 1000));
        program.destroyForcibly();
        assertThat(program.waitFor()).as("ended by signal 9").isEqualTo(137);
        return Files.readAllLines(said).stream()
                .filter(line -> line.endsWith(" ;") && !line.startsWith("open"))
                .toList();
    }

    private static void hear(Map<Long, Told> told, String[] line) {
        var article = told.computeIfAbsent(Long.valueOf(line[1]), id -> new Told());
        var version = Integer.parseInt(line[2]);
        article.version = version;
        switch (line[0]) {
            case "saved" -> article.words.add(line[3]);
            case "corrected" -> article.reasons.add(line[3]);
            case "published", "withdrawn" -> {
                article.last = line[0];
                article.detail = line[3];
            }
            case "scheduled" -> article.last = ""; // It may have gone out by itself since.
            default -> throw new IllegalArgumentException(line[0]);
        }
    }

    /** The newspaper as the next program finds it. */
    private static final class Reopened implements AutoCloseable {
        private final EmptyNewsroom newsroom;

        Reopened(Path file, int round) {
            newsroom = new EmptyNewsroom(clock -> Database.sqlite(file, clock));
            newsroom.clock.pass(Duration.ofHours(round).plusMinutes(30));
        }

        void keepsItsWord(long id, Told told) {
            var article = newsroom.articles.get(id);
            assertThat(article.version()).isGreaterThanOrEqualTo(told.version);
            var text = newsroom.articles.content(article).body().text().split(" ");
            assertThat(text).containsAll(told.words);
            var shown = newsroom.articles.publication(article);
            // One more act may have been done than was said: the program was ended before it could say so.
            var last = newsroom.articles.handOvers(id).stream().findFirst().map(HandOver::to);
            if (told.last.equals("published") && !last.equals(Optional.of(Stage.WITHDRAWN))) {
                assertThat(shown).isPresent();
                assertThat(shown.orElseThrow().revision()).isGreaterThanOrEqualTo(Long.parseLong(told.detail));
            } else if (told.last.equals("withdrawn") && !last.equals(Optional.of(Stage.PUBLISHED))) {
                assertThat(shown).isEmpty();
                assertThat(newsroom.articles.isWithdrawn(article)).isTrue();
            }
            var corrections = newsroom.database.read(sql -> sql.select(CORRECTION.REASON)
                    .from(CORRECTION)
                    .where(CORRECTION.ARTICLE.eq(id))
                    .fetch(CORRECTION.REASON));
            assertThat(corrections).containsAll(told.reasons);
        }

        /** What is published is in all its lists and what is not in none, as the logbook says. */
        void isWhole() {
            assertThat(newsroom.logbook.firstBroken()).isEmpty();
            newsroom.database.read(sql -> {
                var shown = sql.selectFrom(PUBLICATION).fetch();
                var whole = shown.size();
                assertThat(sql.fetchCount(PUBLICATION_SECTION)).isEqualTo(2 * whole);
                assertThat(sql.fetchCount(PUBLICATION_TOPIC)).isEqualTo(whole);
                assertThat(sql.fetchCount(PUBLICATION_BYLINE)).isEqualTo(whole);
                for (var publication : shown) {
                    var article = newsroom.articles.get(publication.get(PUBLICATION.ARTICLE));
                    assertThat(article.firstPublishedAt()).isNotNull();
                    if (article.stage() == Stage.PUBLISHED) {
                        assertThat(publication.get(PUBLICATION.REVISION)).isEqualTo(article.revision());
                    }
                }
                assertThat(sql.fetchExists(sql.selectOne()
                                .from(PUBLICATION)
                                .leftJoin(REVISION)
                                .on(REVISION.ID.eq(PUBLICATION.REVISION))
                                .where(REVISION.PUBLISHED_AT.isNull())))
                        .as("shown but never published")
                        .isFalse();
                assertThat(sql.fetchExists(sql.selectOne()
                                .from(ARTICLE)
                                .leftJoin(REVISION)
                                .on(REVISION.ID.eq(ARTICLE.REVISION), REVISION.ARTICLE.eq(ARTICLE.ID))
                                .where(REVISION.ID.isNull())))
                        .as("an article without its revision")
                        .isFalse();
                assertThat(sql.fetchExists(sql.selectOne()
                                .from(PUBLICATION)
                                .join(WITHDRAWAL)
                                .on(WITHDRAWAL.ARTICLE.eq(PUBLICATION.ARTICLE))))
                        .as("shown and withdrawn")
                        .isFalse();
                assertThat(sql.fetchExists(
                                ARTICLE,
                                ARTICLE.STAGE.eq("PUBLISHED"),
                                ARTICLE.ID.notIn(sql.select(PUBLICATION.ARTICLE).from(PUBLICATION))))
                        .as("published but not shown")
                        .isFalse();
                return whole;
            });
        }

        @Override
        public void close() {
            newsroom.close();
        }
    }
}
