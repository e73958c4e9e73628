package org.jarida.comment;

import java.util.List;
import org.jarida.story.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What readers find below an article.
 *
 * @param standing whether one more may be written
 * @param next from where it goes on; null: this is all
 * @param imported what was said on an older site, the oldest first
 */
public record Discussion(
        Standing standing, List<Strand> threads, @Nullable Place next, List<Remark> imported) {
    public Discussion {
        threads = List.copyOf(threads);
        imported = List.copyOf(imported);
    }

    /**
     * A comment and the answers to it, the oldest first.
     *
     * @param first null: it is no longer there, or stands on the page before
     */
    public record Strand(@Nullable Comment first, List<Comment> answers) {
        public Strand {
            answers = List.copyOf(answers);
        }
    }

    /** A place in the order of comments: behind this one. */
    public record Place(int thread, int number) {
        public static final Place START = new Place(0, 0);
    }

    public boolean isEmpty() {
        return standing != Standing.TAKING && threads.isEmpty() && imported.isEmpty();
    }
}
