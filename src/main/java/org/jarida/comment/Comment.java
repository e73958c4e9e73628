package org.jarida.comment;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said below an article.
 *
 * @param key random: it tells nothing of when
 * @param number its place below the article, from 1
 * @param thread the number of the comment that begins its thread: its own, where it begins one
 * @param penName what they call themselves; empty where the newsroom speaks
 * @param writtenAt rounded down to five minutes
 * @param reports how many readers object to it since an editor last looked
 * @param kept whether an editor has let it stand against objections, so that more of them do not take it away
 * @param reader who wants to find it again; null: nobody
 */
public record Comment(
        String key,
        String edition,
        String storyKey,
        int number,
        int thread,
        String penName,
        String text,
        State state,
        Instant writtenAt,
        int reports,
        boolean kept,
        boolean byNewsroom,
        @Nullable Long reader) {
    /** How far it has come. */
    public enum State {
        /** For an editor. */
        WAITING,
        SHOWN,
        /** Taken from readers by their reports or by an editor, and kept. */
        HIDDEN,
        /** Kept for a month, in case that was a mistake. */
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isFirst() {
        return number == thread;
    }
}
