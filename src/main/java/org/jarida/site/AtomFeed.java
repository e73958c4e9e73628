package org.jarida.site;

/** A feed as Atom 1.0 (RFC 4287). */
final class AtomFeed {
    private AtomFeed() {}

    static byte[] write(Feed feed) {
        var language = feed.edition().language().tag();
        var xml = new Xml()
                .begin("feed")
                .attribute("xmlns", "http://www.w3.org/2005/Atom")
                .attribute("xmlns:media", "http://search.yahoo.com/mrss/")
                .attribute("xml:lang", language)
                .element("id", feed.id())
                .element("title", feed.title())
                .element("updated", PublicTime.iso(feed.updated()));
        if (!feed.description().isEmpty()) {
            xml.element("subtitle", feed.description());
        }
        link(xml, "alternate", "text/html", feed.page());
        link(xml, "self", Address.FeedFormat.ATOM.type, feed.self());
        author(xml, feed.edition().name(), feed.front());
        var logo = feed.logo();
        if (logo != null) {
            xml.element(logo.isSquare() ? "icon" : "logo", logo.src());
        }
        xml.element("generator", "Jarida");
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.end().bytes();
    }

    private static void entry(Xml xml, FeedEntry entry) {
        xml.begin("entry")
                .element("id", entry.id())
                .element("title", entry.headline())
                .element("published", PublicTime.iso(entry.published()))
                .element("updated", PublicTime.iso(entry.updated()));
        link(xml, "alternate", "text/html", entry.url());
        entry.recordings()
                .forEach(recording -> xml.begin("link")
                        .attribute("rel", "enclosure")
                        .attribute("type", recording.type())
                        .attribute("length", Long.toString(recording.bytes()))
                        .attribute("href", recording.url())
                        .end());
        entry.authors().forEach(author -> author(xml, author.name(), author.url()));
        entry.subjects()
                .forEach(subject ->
                        xml.begin("category").attribute("term", subject).end());
        if (!entry.summary().isEmpty()) {
            xml.element("summary", entry.summary());
        }
        if (entry.html() != null) {
            xml.begin("content").attribute("type", "html").section(entry.html()).end();
        }
        RssFeed.media(xml, entry);
        xml.end();
    }

    private static void link(Xml xml, String relation, String type, String href) {
        xml.begin("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", href)
                .end();
    }

    private static void author(Xml xml, String name, String url) {
        xml.begin("author").element("name", name).element("uri", url).end();
    }
}
