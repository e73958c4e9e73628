package org.jarida.personal;

import org.jarida.site.CommentsView;
import org.jarida.site.Link;
import org.jspecify.annotations.Nullable;

/**
 * Where a comment is written.
 *
 * @param article its headline and where it stands
 * @param rules what may be written and what becomes of it
 * @param answered what it answers; null: nothing
 * @param to the key of that
 * @param keeps whether they can have it kept with their account; {@code keep} whether they want that
 * @param stamp when the form was first made
 * @param wrong why what was sent was not taken
 */
public record CommentPage(
        Room room,
        String path,
        Link article,
        String rules,
        CommentsView.@Nullable Said answered,
        String to,
        String name,
        String text,
        boolean keeps,
        boolean keep,
        String stamp,
        @Nullable String wrong) {}
