package org.jarida.media;

/** What came of a picture that was handed in. */
public sealed interface Development {
    record Developed(Negative negative) implements Development {}

    record Refused(Refusal why) implements Development {}
}
