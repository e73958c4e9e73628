package org.jarida.newsroom;

import java.util.List;

/**
 * One comment, and a form to answer it.
 *
 * @param open whether its article can be answered below
 */
public record CommentDeskPage(
        Room room, CommentsDeskPage.Row row, List<Choice> decisions, boolean open, String answer, int longest) {
    public CommentDeskPage {
        decisions = List.copyOf(decisions);
    }
}
