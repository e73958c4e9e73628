package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done, the newest first. */
public record LogbookPage(
        Room room,
        List<Line> lines,
        List<Choice> actors,
        List<Choice> acts,
        String text,
        String from,
        String until,
        @Nullable String older,
        boolean searched) {
    public LogbookPage {
        lines = List.copyOf(lines);
    }

    public record Line(String number, When at, String by, String act, String subject, String detail) {}
}
