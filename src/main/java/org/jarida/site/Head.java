package org.jarida.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says to machines: search engines, link previews and feed readers. Addresses are whole
 * ({@code https://…}), times ISO 8601.
 */
public record Head(
        String title,
        String description,
        @Nullable String canonical,
        List<Alternate> alternates,
        @Nullable Preview picture,
        @Nullable String published,
        @Nullable String updated,
        @Nullable DataBlock data,
        List<Link> feeds,
        boolean indexed) {

    public Head {
        alternates = List.copyOf(alternates);
        feeds = List.copyOf(feeds);
    }

    /** The same, with what it says to machines in JSON-LD. */
    Head with(String json) {
        return new Head(
                title,
                description,
                canonical,
                alternates,
                picture,
                published,
                updated,
                new DataBlock(json),
                feeds,
                indexed);
    }

    /** The same page in another edition; the tag is a language's or {@code x-default}. */
    public record Alternate(String tag, String url) {}

    /** The picture of a link preview. */
    public record Preview(String url, int width, int height, String alternative) {}

    /** JSON-LD for a data block: never executed, and unable to end its element early. */
    public record DataBlock(String json) {
        public DataBlock {
            json = json.replace("<", "\\u003c");
        }
    }

    /** A page that is nobody's to find: an error, a search. */
    public static Head unlisted(String title) {
        return new Head(title, "", null, List.of(), null, null, null, null, List.of(), false);
    }
}
