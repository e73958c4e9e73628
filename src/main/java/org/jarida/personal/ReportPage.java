package org.jarida.personal;

import org.jarida.site.CommentsView;
import org.jarida.site.Link;

/** Where a comment is reported with one press. */
public record ReportPage(Room room, String path, Link article, CommentsView.Said said) {}
