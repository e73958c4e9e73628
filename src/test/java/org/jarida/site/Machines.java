package org.jarida.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.edition.Edition;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/** What the newspaper of the tests says to machines; it is found at https://jarida.example. */
final class Machines implements AutoCloseable {
    static final Origin ORIGIN = new Origin("https://jarida.example");

    final Newsroom newsroom;
    final Alternates alternates;
    final Sitemaps sitemaps;
    final Feeds feeds;
    final StructuredData data;

    Machines(Store store) {
        newsroom = new Newsroom(store);
        alternates = new Alternates(
                newsroom.editions,
                newsroom.sections,
                newsroom.topics,
                newsroom.bylines,
                newsroom.pages,
                newsroom.publications,
                ORIGIN);
        sitemaps = new Sitemaps(
                newsroom.editions, newsroom.sections, newsroom.pages, newsroom.publications, alternates, ORIGIN);
        feeds = new Feeds(
                newsroom.editions,
                newsroom.sections,
                newsroom.topics,
                newsroom.bylines,
                newsroom.publications,
                edition -> new Shelf(),
                this::logo,
                ORIGIN);
        data = new StructuredData(
                newsroom.editions,
                newsroom.sections,
                newsroom.topics,
                newsroom.bylines,
                newsroom.publications,
                newsroom.settings,
                this::logo,
                ORIGIN);
    }

    private Optional<PictureView> logo(Edition edition) {
        return Optional.ofNullable(newsroom.settings.newspaper().logo()).map(new Shelf()::picture);
    }

    @Override
    public void close() {
        newsroom.close();
    }

    /** A kite, a film of it and its sound; and one story of ours to link to. */
    static final class Shelf implements References {
        private static final PictureView KITE = new PictureView(
                "/media/kite.jpg",
                1200,
                800,
                List.of(),
                "A kite",
                RichText.plain("A kite over the Bala Hissar"),
                "Jarida",
                PictureView.Focus.MIDDLE);

        @Override
        public @Nullable PictureView picture(String media) {
            return media.equals("1kite000") ? KITE : null;
        }

        @Override
        public @Nullable FilmView film(String media) {
            return media.equals("1kitefim")
                    ? new FilmView("/media/kite.mp4", "video/mp4", 1_200_000, KITE, null, null)
                    : null;
        }

        @Override
        public @Nullable SoundView sound(String media) {
            return media.equals("1kitesnd")
                    ? new SoundView("/media/kite.mp3", "audio/mpeg", 300_000, null, null)
                    : null;
        }

        @Override
        public @Nullable String address(String href) {
            if (href.startsWith("story:")) {
                return Map.of("story:1kite001", "/fa/1kite001/%D8%A8%D8%A7%D8%AF")
                        .get(href);
            } else {
                return href;
            }
        }
    }
}
