package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index follows its source, and is made anew from it whatever happened to its files. */
class KeepingTest {
    private static final Instant NOW = Instant.parse("2026-03-21T08:00:00Z");

    @TempDir
    Path folder;

    private final Texts texts = new Texts();

    /** Units of one entry, by their keys, as a database would have them. */
    private static final class Texts implements Source {
        private final Map<String, String> said = new ConcurrentSkipListMap<>();
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public List<String> keysAfter(String key, int limit) {
            return ((ConcurrentSkipListMap<String, String>) said)
                    .tailMap(key, false).keySet().stream().limit(limit).toList();
        }

        @Override
        public Map<String, Long> fingerprints(List<String> keys) {
            var prints = new HashMap<String, Long>();
            new TreeMap<>(said).forEach((key, text) -> {
                if (keys.contains(key)) {
                    prints.put(key, (long) text.hashCode());
                }
            });
            return prints;
        }

        @Override
        public List<Unit> units(List<String> keys) {
            try {
                gate.await();
            } catch (InterruptedException over) {
                throw new IllegalStateException(over);
            }
            return keys.stream()
                    .map(key -> Optional.ofNullable(said.get(key))
                            .map(text -> new Unit(
                                    key,
                                    text.hashCode(),
                                    List.of(new Entry(
                                            Long.parseLong(key.substring(1)),
                                            1,
                                            Language.ENGLISH,
                                            Set.of(),
                                            NOW,
                                            text,
                                            ""))))
                            .orElse(new Unit(key, 0, List.of())))
                    .toList();
        }
    }

    private Keeping keeping() throws InterruptedException {
        var keeping = new Keeping("test", folder, texts, 1);
        keeping.begin();
        until(() -> !keeping.isLimited() && keeping.isIdle());
        return keeping;
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static List<Long> found(Keeping keeping, String words) {
        return keeping.ask(index ->
                        index.ask(Question.of(words, Language.ENGLISH, NOW, 10), keeping.waiting()).hits().stream()
                                .map(Hits.Hit::article)
                                .toList())
                .orElse(List.of());
    }

    @Test
    void whatChangedWhileNobodyKeptItIsFoundOut() throws Exception {
        texts.said.putAll(Map.of("u1", "snow falls", "u2", "rain falls", "u3", "wind blows"));
        try (var keeping = keeping()) {
            assertThat(found(keeping, "falls")).containsExactlyInAnyOrder(1L, 2L);
        }
        texts.said.put("u1", "snow melts");
        texts.said.remove("u2");
        texts.said.put("u4", "hail falls");
        try (var keeping = keeping()) {
            assertThat(found(keeping, "falls")).containsExactly(4L);
            assertThat(found(keeping, "melts")).containsExactly(1L);
            assertThat(found(keeping, "blows")).containsExactly(3L);
        }
    }

    @Test
    void whatChangesIsNotFoundUntilItIsPutIn() throws Exception {
        texts.said.put("u1", "snow falls");
        try (var keeping = keeping()) {
            texts.gate = new CountDownLatch(1);
            texts.said.put("u1", "snow melts");
            keeping.changed(List.of("u1"));
            assertThat(found(keeping, "falls")).isEmpty();
            assertThat(found(keeping, "snow")).isEmpty();
            texts.gate.countDown();
            until(keeping::isIdle);
            assertThat(found(keeping, "falls")).isEmpty();
            assertThat(found(keeping, "melts")).containsExactly(1L);
        }
    }

    private enum Harm {
        TAKEN_AWAY {
            @Override
            void to(Path folder) throws IOException {
                for (var file : files(folder)) {
                    Files.delete(file);
                }
            }
        },
        CUT_SHORT {
            @Override
            void to(Path folder) throws IOException {
                for (var file : files(folder)) {
                    try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                        open.setLength(open.length() / 2);
                    }
                }
            }
        },
        BYTES_CHANGED {
            @Override
            void to(Path folder) throws IOException {
                for (var file : files(folder)) {
                    var bytes = Files.readAllBytes(file);
                    for (var i = bytes.length / 3; i < bytes.length * 2 / 3; i++) {
                        bytes[i] ^= 0x55;
                    }
                    Files.write(file, bytes);
                }
            }
        },
        ONE_FILE_LOST {
            @Override
            void to(Path folder) throws IOException {
                Files.delete(files(folder).getFirst());
            }
        },
        SOMETHING_ELSE {
            @Override
            void to(Path folder) throws IOException {
                for (var file : files(folder)) {
                    Files.writeString(file, "not an index");
                }
            }
        };

        abstract void to(Path folder) throws IOException;

        private static List<Path> files(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> !file.endsWith("write.lock"))
                        .sorted()
                        .toList();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void anIndexThatCameToHarmIsMadeAnew(Harm harm) throws Exception {
        for (var i = 0; i < 300; i++) {
            texts.said.put("u" + i, "snow falls on day number" + i);
        }
        keeping().close();
        harm.to(folder);
        try (var keeping = keeping()) {
            assertThat(found(keeping, "number17")).containsExactly(17L);
            assertThat(keeping.ask(Index::size)).contains(300L);
            assertThat(keeping.ask(Index::isSound)).contains(true);
        }
    }

    @Test
    void anotherProcesssIndexIsLeftAlone() throws Exception {
        texts.said.put("u1", "snow falls");
        try (var keeping = keeping();
                var other = new Keeping("other", folder, texts, 1)) {
            other.begin();
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(other.isLimited()).isTrue();
            assertThat(found(other, "snow")).isEmpty();
            assertThat(found(keeping, "snow")).containsExactly(1L);
        }
    }
}
