package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters that lie in the mail folder, and one of them, if one was opened. */
public record MailFolderPage(
        Room room, String path, List<Row> letters, @Nullable Opened opened) {
    public record Row(String href, String name, String size) {}

    /** A letter as plain text, whatever else it may be. */
    public record Opened(String to, String subject, String text) {}

    public MailFolderPage {
        letters = List.copyOf(letters);
    }
}
