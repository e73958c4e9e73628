package org.jarida.desk;

import java.time.Instant;

/** A program for one-time codes, as people have it on their phone: for the sample newsroom, whose people have none. */
public record Phone(String secret) {
    /** The codes that a clock a little slow, right, or a little fast shows now: each is taken once. */
    public java.util.List<String> codes(Instant now) {
        var step = now.getEpochSecond() / 30;
        return java.util.List.of(
                OneTimeCodes.code(secret, step - 1),
                OneTimeCodes.code(secret, step),
                OneTimeCodes.code(secret, step + 1));
    }
}
