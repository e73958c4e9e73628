package org.jarida.media;

/** What a file's bytes say it is. */
public sealed interface Recognition {
    record Known(MediaType type) implements Recognition {}

    record Refused(Refusal why) implements Recognition {}
}
