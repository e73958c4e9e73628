package org.jarida;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real stories, exports and naughty strings, which are not part of the product. They are found in the folder that the
 * environment variable {@code JARIDA_REAL_DATA} names ({@code ../shared/data} without it). Tests that want them are
 * skipped where they are absent, and fail when a folder was named and does not have them.
 */
public final class RealData {
    private static final Optional<String> NAMED = Optional.ofNullable(System.getenv("JARIDA_REAL_DATA"));
    private static final Path FOLDER = Path.of(NAMED.orElse("../shared/data"));

    private RealData() {}

    /** A file or folder in it, by its path there. */
    public static Path path(String name) {
        var path = FOLDER.resolve(name);
        if (Files.exists(path)) {
            return path;
        }
        var absent = "Real data is absent: " + path.toAbsolutePath().normalize() + " (set JARIDA_REAL_DATA)";
        if (NAMED.isPresent()) {
            return fail(absent);
        } else {
            return abort(absent);
        }
    }
}
