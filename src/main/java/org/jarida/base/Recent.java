package org.jarida.base;

import java.util.List;
import java.util.Set;

/**
 * The last announcements, numbered, so that what was begun before one and finished after it is not kept: it may have
 * been made from what has changed since.
 */
public final class Recent {
    private static final int KEPT = 4096;
    private final Announcement[] announcements = new Announcement[KEPT];
    private long count;

    public synchronized void add(Announcement announcement) {
        // Without what happened: an import's batches hold all their articles, and 4096 of them are a whole archive.
        announcements[(int) (count++ % KEPT)] = new Announcement(announcement.tags(), List.of());
    }

    public synchronized long now() {
        return count;
    }

    /** Whether something with these tags, begun at {@code since}, may be out of date. When in doubt, yes. */
    public synchronized boolean touched(Set<String> tags, long since) {
        if (count - since > KEPT) {
            return true;
        }
        for (var number = since; number < count; number++) {
            if (announcements[(int) (number % KEPT)].touches(tags)) {
                return true;
            }
        }
        return false;
    }
}
