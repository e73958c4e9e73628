package org.jarida.site;

import java.time.Instant;
import java.util.List;
import org.jarida.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What the newest of an edition's articles are, whichever format says so.
 *
 * @param self its own address
 * @param page the page it is a feed of
 * @param logo by its whole address
 */
record Feed(
        Edition edition,
        String id,
        String title,
        String description,
        String self,
        String page,
        @Nullable PictureView logo,
        Origin origin,
        List<FeedEntry> entries) {
    /** A feed without entries has to name a time as well; one that does not change. */
    private static final Instant NEVER = Instant.parse("2000-01-01T00:00:00Z");

    Feed {
        entries = List.copyOf(entries);
    }

    Instant updated() {
        return entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(NEVER);
    }

    String front() {
        return origin.url(new Address.Front(edition.code()));
    }
}
