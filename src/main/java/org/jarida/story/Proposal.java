package org.jarida.story;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An act that awaits a second person.
 *
 * @param revision what it is about: the text to be shown, or the one shown that is to be corrected or withdrawn
 * @param by who wants it done
 * @param decision what came of it; null: it is open
 */
public record Proposal(
        long id,
        long article,
        long revision,
        Act act,
        String by,
        Instant at,
        @Nullable Decision decision) {

    public boolean isOpen() {
        return decision == null;
    }

    /** What is to be done. */
    public sealed interface Act {
        /** Its name in the database and in message keys. */
        String word();

        /** Whether it is the same again, asked for a second time. */
        default boolean repeats(Act other) {
            return equals(other);
        }
    }

    public record Publish(Manner manner) implements Act {
        @Override
        public String word() {
            return "publish";
        }
    }

    public record Schedule(Instant publishAt, Manner manner) implements Act {
        @Override
        public String word() {
            return "schedule";
        }
    }

    public record Correct(Correction correction) implements Act {
        @Override
        public String word() {
            return "correct";
        }

        @Override
        public boolean repeats(Act other) {
            return other instanceof Correct(Correction that) && that.reason().equals(correction.reason());
        }
    }

    public record Withdraw(String reason) implements Act {
        @Override
        public String word() {
            return "withdraw";
        }
    }

    /** What came of it, by whom and why. */
    public record Decision(Verdict verdict, String by, Instant at, String reason) {}

    public enum Verdict {
        APPROVED,
        DECLINED,
        /** Something else was done, or proposed, meanwhile. */
        OVERTAKEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
