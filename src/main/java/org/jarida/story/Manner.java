package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a publication means to readers. For the first one of an article there is no difference. */
public sealed interface Manner {
    Manner MINOR = new Minor();
    Manner UPDATE = new Update();

    /** Its name in forms, in the database and in message keys. */
    String word();

    /** Nothing a reader need know: no date changes. */
    record Minor() implements Manner {
        @Override
        public String word() {
            return "minor";
        }
    }

    /** There is news in it: it bears the date of the update. */
    record Update() implements Manner {
        @Override
        public String word() {
            return "update";
        }
    }

    /** Something was wrong: readers are told what, at the article and in the list of corrections. */
    record Correction(String reason) implements Manner {
        public Correction {
            reason = Reasons.given(reason);
        }

        @Override
        public String word() {
            return "correction";
        }
    }

    /**
     * With the dates it bears: what moves in brings its own.
     *
     * @param updatedAt when it was last changed for readers, null if never
     */
    record Dated(Instant publishedAt, @Nullable Instant updatedAt) implements Manner {
        @Override
        public String word() {
            return "dated";
        }
    }
}
