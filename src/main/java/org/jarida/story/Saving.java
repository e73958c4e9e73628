package org.jarida.story;

import org.jspecify.annotations.Nullable;

/** How saving went. Whatever the answer, what was sent is kept. */
public sealed interface Saving {
    /**
     * @param article as it is now, whose version the next save names
     * @param calledOff the schedule that this change of text has ended
     */
    record Saved(Article article, @Nullable Plan calledOff) implements Saving {}

    /**
     * Somebody has saved since. Nothing was overwritten: to resolve it, save what is to be with the version of now.
     *
     * @param now the article as it is
     * @param theirs what it says
     * @param mine the revision in which what was sent is kept beside it
     */
    record Conflict(Article now, Content theirs, long mine) implements Saving {}
}
