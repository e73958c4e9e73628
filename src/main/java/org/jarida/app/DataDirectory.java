package org.jarida.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder that holds one newspaper. */
final class DataDirectory {
    private DataDirectory() {}

    /**
     * Removes a newspaper. A folder that is neither empty nor a newspaper's is left alone.
     *
     * @throws IllegalArgumentException when something else lies there
     */
    static void clear(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var files = Files.list(data)) {
            if (!Files.exists(data.resolve("jarida.db")) && files.findAny().isPresent()) {
                throw new IllegalArgumentException(data + " is not a newspaper; nothing was removed");
            }
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
