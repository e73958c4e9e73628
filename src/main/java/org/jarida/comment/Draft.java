package org.jarida.comment;

import org.jspecify.annotations.Nullable;

/**
 * A comment as it was typed.
 *
 * @param answers the key of the comment that it answers; null: none
 * @param reader who wants to find it again; null: nobody
 */
public record Draft(
        String penName,
        String text,
        @Nullable String answers,
        @Nullable Long reader) {}
