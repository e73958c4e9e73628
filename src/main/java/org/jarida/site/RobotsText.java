package org.jarida.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jarida.edition.Edition;

/** What {@code /robots.txt} asks of machines: to leave searches and the staff's side alone; all else is theirs. */
final class RobotsText {
    private RobotsText() {}

    static byte[] write(List<Edition> editions, Origin origin) {
        var text = new StringBuilder("User-agent: *\nDisallow: /newsroom/\n");
        for (var edition : editions) {
            text.append("Disallow: ")
                    .append(new Address.Search(edition.code()).path())
                    .append('\n');
        }
        text.append("\nSitemap: ")
                .append(origin.url(new Address.SitemapIndex()))
                .append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
