package org.jarida.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a WordPress export (WXR). Addresses of mail, networks and web sites of people are not read at all, so that
 * nothing after this can keep them.
 */
sealed interface Wxr {
    record Site(String version, String title, String link, String description, String language, String baseSite)
            implements Wxr {}

    record Author(long id, String login, String displayName, String firstName, String lastName) implements Wxr {}

    /** A category ({@code category}), tag ({@code post_tag}) or term of any other taxonomy; the parent is a slug. */
    record Term(
            long id,
            String taxonomy,
            String slug,
            String parent,
            String name,
            String description,
            Map<String, String> meta)
            implements Wxr {}

    record Item(
            long id,
            String kind,
            String title,
            String link,
            String guid,
            String creator,
            String content,
            String excerpt,
            String publishedRfc822,
            String date,
            String dateGmt,
            String modified,
            String modifiedGmt,
            String slug,
            String status,
            long parent,
            boolean locked,
            boolean sticky,
            String file,
            List<Filed> terms,
            Map<String, String> meta,
            List<Comment> comments,
            int line)
            implements Wxr {

        /** The slug of the first term of a taxonomy. */
        @Nullable
        String term(String taxonomy) {
            for (var term : terms) {
                if (term.taxonomy.equals(taxonomy)) {
                    return term.slug;
                }
            }
            return null;
        }

        String meta(String key) {
            return meta.getOrDefault(key, "");
        }
    }

    /** What an item is filed under. */
    record Filed(String taxonomy, String slug, String name) {}

    record Comment(
            long id,
            String author,
            String date,
            String dateGmt,
            String content,
            String approved,
            String type,
            long parent) {}
}
