package org.jarida.newsroom;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jarida.base.Database;
import org.jarida.comment.Comments;
import org.jarida.counting.Counts;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.front.Fronts;
import org.jarida.logbook.Logbook;
import org.jarida.media.MediaLibrary;
import org.jarida.push.BreakingNews;
import org.jarida.story.Articles;
import org.jarida.story.Bylines;
import org.jarida.story.Filings;
import org.jarida.story.MediaUses;
import org.jarida.story.Publications;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;

/**
 * All that the staff's pages are made from, and act through.
 *
 * @param proofs the newspaper's pages as they will be
 * @param assets where a style sheet or script of ours is found
 */
public record StaffDoors(
        Database database,
        Logbook logbook,
        Editions editions,
        Fallbacks fallbacks,
        Sections sections,
        Topics topics,
        Settings settings,
        Redirects redirects,
        Advertisements advertisements,
        MediaLibrary library,
        Stories stories,
        Articles articles,
        Publications publications,
        Filings filings,
        Bylines bylines,
        StandingPages pages,
        MediaUses uses,
        Fronts fronts,
        Counts counts,
        Comments comments,
        EditingDoors editing,
        DeskDoors desk,
        MailingDoors mailing,
        BreakingNews breaking,
        Proofs proofs,
        UnaryOperator<String> assets) {
    InstantSource clock() {
        return database.clock();
    }
}
