package org.jarida.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One letter to many.
 *
 * @param version grows with every change of what stands in it; who saves names the one they have seen
 * @param opening a few words by the editor; may be empty
 * @param stories in order
 * @param since from when on what is told is new to who got the one before
 * @param until when it began to be sent
 * @param sendAt when it is to be sent; null: when somebody says so
 */
public record Issue(
        long id,
        String edition,
        Occasion occasion,
        State state,
        long version,
        String opening,
        List<Long> stories,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant sendAt,
        Progress progress) {
    public static final int MOST_STORIES = 20;
    public static final int LONGEST_OPENING = 4000;

    public Issue {
        stories = List.copyOf(stories);
    }

    public enum State {
        DRAFT,
        /** Goes out by itself at its time. */
        PLANNED,
        SENDING,
        /** Some have it; nobody else gets it until it is taken up again. */
        STOPPED,
        SENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far it is.
     *
     * @param total who wanted such a letter when it began
     * @param sent who has it
     * @param skipped for whom there was nothing new in it
     * @param refused whose address takes no mail, and who was taken off the list
     * @param failed who could not be reached, time and again
     */
    public record Progress(int total, int sent, int skipped, int refused, int failed) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0);

        public int done() {
            return sent + skipped + refused + failed;
        }
    }

    /** Whether what stands in it may still be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.PLANNED;
    }
}
