package org.jarida.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in a feed. Its id lasts, whatever happens to its address.
 *
 * @param headline plain text, isolated where letters run both ways
 * @param summary plain text; may be empty
 * @param day when it was published, as the edition writes a date
 * @param html all it says; null where the feed would be too long with it
 */
record FeedEntry(
        String id,
        String url,
        String headline,
        String summary,
        @Nullable String html,
        Instant published,
        Instant updated,
        String day,
        List<Author> authors,
        List<String> subjects,
        @Nullable PictureView picture,
        List<Recording> recordings) {
    /** A name, and where all stands that was written under it. */
    record Author(String name, String url) {}

    /** A film or a sound of our own, by its whole address, and how many bytes it is to fetch. */
    record Recording(String url, String type, long bytes) {}

    FeedEntry {
        authors = List.copyOf(authors);
        subjects = List.copyOf(subjects);
        recordings = List.copyOf(recordings);
    }
}
