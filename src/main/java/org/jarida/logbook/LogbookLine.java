package org.jarida.logbook;

import java.time.Instant;

/** One line of the logbook. */
public record LogbookLine(
        long number, Instant at, String actor, String act, String subject, String detail, String hash) {
    LogbookLine chained(String before) {
        return new LogbookLine(number, at, actor, act, subject, detail, Logbook.hash(this, before));
    }
}
