package org.jarida.site;

import java.time.InstantSource;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.comment.Comments;
import org.jarida.counting.Counts;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.front.Fronts;
import org.jarida.media.MediaLibrary;
import org.jarida.search.Search;
import org.jarida.story.Bylines;
import org.jarida.story.Publications;
import org.jarida.story.StandingPages;

/** All that pages are made from. */
public record Doors(
        Database database,
        Editions editions,
        Sections sections,
        Topics topics,
        Settings settings,
        Redirects redirects,
        Advertisements advertisements,
        Publications publications,
        Bylines bylines,
        StandingPages pages,
        Fronts fronts,
        MediaLibrary library,
        Counts counts,
        Comments comments,
        Search search) {
    Illustrations illustrations() {
        return new LibraryIllustrations(library);
    }

    /** The newspaper's own sign, where it has one: in every edition it says the edition's name. */
    Optional<PictureView> logo(Edition edition) {
        return Optional.ofNullable(settings.newspaper().logo())
                .map(media -> illustrations().picture(media, edition))
                .map(picture -> picture.saying(edition.name()));
    }

    InstantSource clock() {
        return database.clock();
    }
}
