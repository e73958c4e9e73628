package org.jarida.media;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes a file's bytes in: told by their type, bounded, rid of what they say beside their content, and stored. What has
 * not been cleaned is never under a name that is served.
 */
final class Reception {
    private static final long LARGEST_FILM = 4L << 30;
    private static final long LARGEST_SOUND = 512L << 20;
    private static final long LARGEST_DOCUMENT = 128L << 20;

    private final MediaStore store;
    private final Darkroom darkroom;

    Reception(MediaStore store, Darkroom darkroom) {
        this.store = store;
        this.darkroom = darkroom;
    }

    sealed interface Outcome {
        record Stored(Rendition file) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    Outcome receive(InputStream in) throws IOException {
        var head = in.readNBytes(MediaType.HEAD);
        return switch (MediaType.of(head)) {
            case Recognition.Refused refused -> new Outcome.Refused(refused.why());
            case Recognition.Known known -> {
                var whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
                yield known.type().kind() == MediaKind.PICTURE ? picture(whole) : file(known.type(), whole);
            }
        };
    }

    private Outcome picture(InputStream in) throws IOException {
        return switch (darkroom.develop(in.readNBytes(Darkroom.LARGEST_FILE + 1))) {
            case Development.Refused refused -> new Outcome.Refused(refused.why());
            case Development.Developed developed -> {
                var negative = developed.negative();
                var content = store.put(negative.content());
                yield new Outcome.Stored(new Rendition(
                        negative.type(), negative.width(), negative.height(), content, negative.content().length));
            }
        };
    }

    private Outcome file(MediaType type, InputStream in) throws IOException {
        var arrival = store.newArrival();
        try {
            if (!copied(in, arrival, largest(type.kind()))) {
                return new Outcome.Refused(Refusal.TOO_LARGE);
            }
            var cleaned = Cleaning.clean(type, arrival);
            var bytes = Files.size(arrival);
            return new Outcome.Stored(
                    new Rendition(type, cleaned.width(), cleaned.height(), store.take(arrival), bytes));
        } catch (BrokenMedia broken) {
            return new Outcome.Refused(Refusal.BROKEN);
        } finally {
            Files.deleteIfExists(arrival);
        }
    }

    private static long largest(MediaKind kind) {
        return switch (kind) {
            case PICTURE -> Darkroom.LARGEST_FILE;
            case FILM -> LARGEST_FILM;
            case SOUND -> LARGEST_SOUND;
            case DOCUMENT -> LARGEST_DOCUMENT;
        };
    }

    private static boolean copied(InputStream in, Path file, long most) throws IOException {
        try (var out = Files.newOutputStream(file, WRITE)) {
            new FirstBytes(in, most).transferTo(out);
        }
        return in.read() < 0;
    }
}
