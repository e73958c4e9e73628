package org.jarida.personal;

import java.util.List;
import org.jarida.site.CommentsView;
import org.jarida.site.Link;
import org.jspecify.annotations.Nullable;

/** What a reader has kept of their comments, with a way to take each away. */
public record OwnCommentsPage(
        Room room, List<Own> comments, @Nullable String done) {
    public OwnCommentsPage {
        comments = List.copyOf(comments);
    }

    /**
     * @param article null: it is no longer published
     * @param state what has become of it
     */
    public record Own(CommentsView.Said said, @Nullable Link article, String state) {}
}
