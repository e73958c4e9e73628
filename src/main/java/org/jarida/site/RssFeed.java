package org.jarida.site;

/** A feed as RSS 2.0, as the RSS Advisory Board's Best Practices Profile asks for it. */
final class RssFeed {
    private RssFeed() {}

    static byte[] write(Feed feed) {
        var xml = new Xml()
                .begin("rss")
                .attribute("version", "2.0")
                .attribute("xmlns:atom", "http://www.w3.org/2005/Atom")
                .attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/")
                .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .attribute("xmlns:media", "http://search.yahoo.com/mrss/")
                .begin("channel")
                .element("title", feed.title())
                .element("link", feed.page())
                .element("description", feed.description())
                .element("language", feed.edition().language().feedLanguage())
                .element("lastBuildDate", PublicTime.rfc822(feed.updated()))
                .element("generator", "Jarida");
        var logo = feed.logo();
        if (logo != null) {
            // Title and link are to be the channel's own.
            xml.begin("image")
                    .element("url", logo.src())
                    .element("title", feed.title())
                    .element("link", feed.page())
                    .end();
        }
        xml.begin("atom:link")
                .attribute("rel", "self")
                .attribute("type", Address.FeedFormat.RSS.type)
                .attribute("href", feed.self())
                .end();
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.end().end().bytes();
    }

    private static void item(Xml xml, FeedEntry entry) {
        xml.begin("item")
                .element("title", entry.headline())
                .element("link", entry.url())
                .begin("guid")
                .attribute("isPermaLink", "false")
                .text(entry.id())
                .end()
                .element("pubDate", PublicTime.rfc822(entry.published()));
        if (entry.updated().isAfter(entry.published())) {
            xml.element("atom:updated", PublicTime.iso(entry.updated()));
        }
        entry.authors().forEach(author -> xml.element("dc:creator", author.name()));
        entry.subjects().forEach(subject -> xml.element("category", subject));
        // A description is HTML to those who read it, a title is not; and it must come before the whole text.
        var description = new StringBuilder();
        FeedBody.escape(entry.summary().isEmpty() ? entry.headline() : entry.summary(), description);
        xml.element("description", description.toString());
        if (entry.html() != null) {
            xml.begin("content:encoded").section(entry.html()).end();
        }
        // An item may have one enclosure.
        entry.recordings().stream()
                .findFirst()
                .ifPresent(recording -> xml.begin("enclosure")
                        .attribute("url", recording.url())
                        .attribute("length", Long.toString(recording.bytes()))
                        .attribute("type", recording.type())
                        .end());
        media(xml, entry);
        xml.end();
    }

    /** The leading picture, in Media RSS. */
    static void media(Xml xml, FeedEntry entry) {
        var picture = entry.picture();
        if (picture != null) {
            xml.begin("media:content")
                    .attribute("url", picture.src())
                    .attribute("medium", "image")
                    .attribute("width", Integer.toString(picture.width()))
                    .attribute("height", Integer.toString(picture.height()));
            if (!picture.alternative().isEmpty()) {
                xml.begin("media:description")
                        .attribute("type", "plain")
                        .text(picture.alternative())
                        .end();
            }
            var credit = picture.credit();
            if (credit != null && !credit.isBlank()) {
                xml.element("media:credit", credit);
            }
            xml.end();
        }
    }
}
