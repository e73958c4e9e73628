package org.jarida.exchange;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the files of an export go: pictures, film, sound, and what is said of them. */
public interface Cabinet {
    /** What a file is by its name; what it is by its bytes is told when they are here. */
    enum Sort {
        PICTURE,
        FILM,
        SOUND,
        OTHER
    }

    /**
     * A file and its words.
     *
     * @param key eight characters, the same each time the same export is read
     * @param address where the old site has it
     * @param file where it lies, if it is here
     * @param edition whose words caption and alternative are
     */
    record Sheet(
            String key,
            Sort sort,
            String name,
            String address,
            @Nullable Path file,
            String credit,
            Instant at,
            String edition,
            String caption,
            String alternative) {}

    /** How it went, when there was a file. */
    sealed interface Filing {
        record Filed() implements Filing {}

        /** The words are kept; the file is not here. */
        record Missing() implements Filing {}

        record Refused(String why) implements Filing {}
    }

    /** Keeps the file and its words under the key, or changes them. */
    Filing keep(Sheet sheet);

    /** For trials: keeps nothing. */
    Cabinet NONE = sheet -> sheet.file() == null ? new Filing.Missing() : new Filing.Filed();
}
