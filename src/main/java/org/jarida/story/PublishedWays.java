package org.jarida.story;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jarida.base.Keys;
import org.jarida.edition.Editions;
import org.jarida.edition.Redirects;

/**
 * Where links lead by what is published now: a story in any edition, an article in its own, an old address that is
 * written down. Lists and files of an edition are taken to be there.
 */
public final class PublishedWays implements Ways {
    private static final String STORY = "story:";
    private static final List<String> FILES = List.of("media", "assets", "sitemap.xml", "robots.txt");

    private final Publications publications;
    private final Editions editions;
    private final Redirects redirects;

    public PublishedWays(Publications publications, Editions editions, Redirects redirects) {
        this.publications = publications;
        this.editions = editions;
        this.redirects = redirects;
    }

    @Override
    public boolean leads(String href) {
        if (href.startsWith(STORY)) {
            return !publications.ofStory(href.substring(STORY.length())).isEmpty();
        } else if (href.startsWith("/")) {
            return path(href.replaceFirst("#.*", ""));
        } else {
            return true;
        }
    }

    private boolean path(String path) {
        var parts = List.of(decoded(path.replaceFirst("\\?.*", "")).substring(1).split("/"));
        var first = parts.getFirst();
        if (first.isEmpty() || FILES.contains(first)) {
            return true;
        } else if (editions.find(first).isEmpty()) {
            return redirects.find(path).isPresent();
        } else {
            return parts.size() < 2
                    || !Keys.isKey(parts.get(1))
                    || publications.find(first, parts.get(1)).isPresent();
        }
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
