package org.jarida.newsroom;

import java.util.List;

/** What an article has said, the newest first. */
public record RevisionsPage(Room room, String address, Headline headline, List<Row> rows, boolean mayReturn) {
    public RevisionsPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param changed names of the fields that say something else than in the revision before
     * @param published whether readers see it
     * @param beside whether it was kept beside somebody else's and is not in the line of the others
     */
    public record Row(
            long id,
            String number,
            String by,
            When at,
            String words,
            String changed,
            boolean published,
            boolean beside) {}
}
