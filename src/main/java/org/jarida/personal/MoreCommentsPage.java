package org.jarida.personal;

import org.jarida.site.CommentsView;
import org.jarida.site.Link;

/** Comments that do not stand below the article, because so many do. */
public record MoreCommentsPage(Room room, Link article, CommentsView comments) {}
