package org.jarida.site;

import org.jarida.base.Keys;
import org.jarida.language.Words;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jspecify.annotations.Nullable;

/** What the templates of the small edition have in common. */
public final class Small {
    private static final int KILOBYTE = 1024;
    private static final int MEGABYTE = KILOBYTE * KILOBYTE;

    private Small() {}

    /**
     * Where an address of ours leads in the small edition. Articles go by their brief address there: a slug in Arabic
     * letters, percent-encoded, weighs more than the headline it was made from. What is no page of ours stays as it is.
     */
    public static String at(String url) {
        if (!isPage(url)) {
            return url;
        }
        var hash = url.indexOf('#');
        var path = hash < 0 ? url : url.substring(0, hash);
        return brief(path) + Format.SMALL.query(1) + url.substring(path.length());
    }

    private static boolean isPage(String url) {
        return url.startsWith("/")
                && !url.startsWith("//")
                && !url.startsWith(LibraryIllustrations.PREFIX)
                && !url.startsWith(Assets.PREFIX)
                && !url.startsWith("/newsroom")
                && url.indexOf('?') < 0
                && url.indexOf('.', url.lastIndexOf('/')) < 0;
    }

    private static String brief(String path) {
        var key = path.indexOf('/', 1);
        var slug = path.indexOf('/', key + 1);
        return key > 0 && slug > 0 && Keys.isKey(path.substring(key + 1, slug)) ? path.substring(0, slug) : path;
    }

    /** How much would come over the line, in words; to the reader a kilobyte is the least there is. */
    public static String weight(Words words, long bytes) {
        return bytes < MEGABYTE
                ? words.say("lite.kilobytes", Math.max(1, Math.round((double) bytes / KILOBYTE)))
                : words.say("lite.megabytes", Math.round((double) bytes / MEGABYTE));
    }

    /** A body on its way into a small page. */
    public static Typesetting set(Body body, References references, Words words) {
        return new Typesetting(Slices.of(body), new Inward(references), words);
    }

    /** Whether a table may go on in another part: not where a cell reaches over several rows. */
    public static boolean mayBeCut(Block.Table table) {
        return table.rows().stream().allMatch(row -> row.stream().allMatch(cell -> cell.rows() <= 1));
    }

    /** The same references, within the small edition. */
    private record Inward(References all) implements References {
        @Override
        public @Nullable PictureView picture(String media) {
            return all.picture(media);
        }

        @Override
        public @Nullable FilmView film(String media) {
            return all.film(media);
        }

        @Override
        public @Nullable SoundView sound(String media) {
            return all.sound(media);
        }

        @Override
        public @Nullable String address(String href) {
            var address = all.address(href);
            return address == null ? null : at(address);
        }
    }
}
