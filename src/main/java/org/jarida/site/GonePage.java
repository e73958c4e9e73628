package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story that was withdrawn: that it was, when, and why. What it said is not here, its headline included. */
public record GonePage(
        Frame frame, Moment withdrawn, @Nullable String reason, List<Card> latest) {
    public GonePage {
        latest = List.copyOf(latest);
    }
}
