package org.jarida.media;

/** What came of a file that was handed in. */
public sealed interface Arrival {
    /**
     * @param key the new one, or that of the media which already had the same content
     * @param isNew whether anything was stored
     */
    record Kept(String key, boolean isNew) implements Arrival {}

    record Refused(Refusal why) implements Arrival {}
}
