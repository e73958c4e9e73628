package org.jarida.personal;

import org.jarida.base.Database;
import org.jarida.base.Post;
import org.jarida.base.Secrets;
import org.jarida.comment.Comments;
import org.jarida.edition.Editions;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.mailing.Subscriptions;
import org.jarida.push.Browsers;
import org.jarida.reader.Follows;
import org.jarida.reader.Readers;
import org.jarida.reader.ReadingLists;
import org.jarida.site.Site;
import org.jarida.story.Bylines;
import org.jarida.story.Publications;

/** All that readers' own pages are made from. */
public record PersonalDoors(
        Database database,
        Secrets secrets,
        Editions editions,
        Sections sections,
        Topics topics,
        Bylines bylines,
        Publications publications,
        Readers readers,
        ReadingLists lists,
        Follows follows,
        Subscriptions subscriptions,
        Comments comments,
        Browsers browsers,
        Post post,
        Site site) {}
