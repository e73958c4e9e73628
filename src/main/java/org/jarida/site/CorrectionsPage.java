package org.jarida.site;

import java.util.List;

/** What was put right, in which articles, and when. */
public record CorrectionsPage(Frame frame, List<Link> trail, List<Entry> entries) {
    public CorrectionsPage {
        trail = List.copyOf(trail);
        entries = List.copyOf(entries);
    }

    /** A correction, and the article it was made in. */
    public record Entry(Moment when, String reason, Link article) {}
}
