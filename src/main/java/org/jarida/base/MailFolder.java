package org.jarida.base;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Letters as files: each an {@code .eml} by RFC 5322, which any mail program opens. What a newsroom without a mail server
 * uses, and what a mail server may collect from. A letter of many lies in a folder of its issue, under a name that it has
 * once: put there twice, it is there once.
 */
public final class MailFolder implements Post, Outbox {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FILE = Pattern.compile("(?:[0-9a-z-]{1,40}/)?[0-9a-z-]{1,60}\\.eml");
    private static final int LONGEST_HEAD = 16_384;
    private static final int AT_ONCE = 500;

    private final Path folder;
    private final String from;
    private final InstantSource clock;
    private final AtomicLong sent = new AtomicLong();

    /** @param from the address that letters come from */
    public MailFolder(Path folder, String from, InstantSource clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        var now = clock.instant();
        // In the order in which they were sent, even within a moment.
        var name = "%s-%06d-%s".formatted(NAME.format(now), sent.incrementAndGet() % 1_000_000, Keys.random());
        try {
            Files.createDirectories(folder);
            put(folder, name, Mime.written(letter, from, now, name).getBytes(US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void put(Path folder, String name, byte[] bytes) throws IOException {
        var half = folder.resolve(name + ".tmp");
        Files.write(half, bytes);
        Files.move(half, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void forget(String address) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var line = "To: " + Mime.header(address);
        try (var letters = Files.newDirectoryStream(folder, "*.eml")) {
            for (var letter : letters) {
                if (head(letter).lines().anyMatch(line::equalsIgnoreCase)) {
                    Files.delete(letter);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String head(Path letter) throws IOException {
        try (var in = Files.newInputStream(letter)) {
            var start = new String(in.readNBytes(LONGEST_HEAD), ISO_8859_1);
            var end = start.indexOf("\r\n\r\n");
            return end < 0 ? start : start.substring(0, end);
        }
    }

    // ---- Many at once

    @Override
    public String from() {
        return from;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public boolean keepsNames() {
        return true;
    }

    @Override
    public Bag open() {
        return new Bag() {
            private final Set<Path> made = new HashSet<>();

            @Override
            public Handed hand(Prepared letter) {
                var slash = letter.name().indexOf('/');
                var issue = folder.resolve(letter.name().substring(0, slash));
                try {
                    if (made.add(issue)) {
                        Files.createDirectories(issue);
                    }
                    put(issue, letter.name().substring(slash + 1), letter.bytes());
                    return new Handed.Taken();
                } catch (IOException failure) {
                    return new Handed.Closed(String.valueOf(failure.getMessage()));
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void takeBack(String second) {
        try {
            for (var issue : issues()) {
                Files.deleteIfExists(issue.resolve(second + ".eml"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> issues() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    // ---- Looking in

    /** A letter that lies here: its file's name, and its bytes. */
    public record Lying(String name, long bytes) {}

    /** What lies here, the newest first: letters to one, and the first of each folder of many. */
    public List<Lying> lying(int most) {
        var lying = new ArrayList<Path>();
        try {
            if (Files.isDirectory(folder)) {
                try (var letters = Files.list(folder)) {
                    letters.filter(MailFolder::isLetter)
                            .sorted(Comparator.reverseOrder())
                            .limit(most)
                            .forEach(lying::add);
                }
            }
            for (var issue : issues().reversed()) {
                try (var letters = Files.list(issue)) {
                    letters.filter(MailFolder::isLetter)
                            .limit(Math.max(0, most - lying.size()))
                            .forEach(lying::add);
                }
            }
            var found = new ArrayList<Lying>();
            for (var letter : lying) {
                found.add(new Lying(folder.relativize(letter).toString().replace('\\', '/'), Files.size(letter)));
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isLetter(Path file) {
        return file.toString().endsWith(".eml");
    }

    /** A letter by its file's name. */
    public Optional<byte[]> read(String name) {
        if (!FILE.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
