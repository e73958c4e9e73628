package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jarida.media.Drawing;

/** Letters as outlines: capitals and small letters of Latin, capitals of Cyrillic, and Arabic letters that stand alone. */
final class Letters {
    private static final class Read {
        static final Map<Integer, Drawing.Outline> LETTERS = read();
    }

    private Letters() {}

    static Optional<Drawing.Outline> of(int letter) {
        return Optional.ofNullable(Read.LETTERS.get(letter));
    }

    private static Map<Integer, Drawing.Outline> read() {
        var letters = new HashMap<Integer, Drawing.Outline>();
        try (var stream = Objects.requireNonNull(Letters.class.getResourceAsStream("/web/letters.txt"))) {
            for (var line : new String(stream.readAllBytes(), UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    letters.put(line.codePointAt(0), new Drawing.Outline(line.substring(2)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(letters);
    }
}
