package org.jarida.site;

import java.time.InstantSource;
import org.jarida.base.Database;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Editions;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.front.Fronts;
import org.jarida.media.MediaLibrary;
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
        MediaLibrary library) {
    Illustrations illustrations() {
        return new LibraryIllustrations(library);
    }

    InstantSource clock() {
        return database.clock();
    }
}
