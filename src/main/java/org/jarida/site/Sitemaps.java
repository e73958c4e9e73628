package org.jarida.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.Scope;
import org.jarida.story.StandingPages;
import org.jspecify.annotations.Nullable;

/**
 * Maps of the newspaper for search engines: one that lists the others, and for each edition its articles, the oldest
 * first, in parts that stay as they are while the newest grows. The first part begins with what stands: the front page,
 * sections, films, photos, lists of names and pages. See sitemaps.org; beside every address stand its other languages.
 */
final class Sitemaps {
    /** With eleven alternates each and long Persian slugs, a part stays below 10 MB; 50 MB and 50,000 are allowed. */
    static final int ARTICLES_IN_A_PART = 2000;

    static final int MOST_STANDING = 3000;

    /** News search looks two days back, at a thousand articles. */
    static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST_NEWS = 1000;
    private static final int MOST_PARTS = 9999;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String GOOGLE_NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private final Editions editions;
    private final Sections sections;
    private final StandingPages pages;
    private final Publications publications;
    private final Alternates alternates;
    private final Origin origin;

    Sitemaps(
            Editions editions,
            Sections sections,
            StandingPages pages,
            Publications publications,
            Alternates alternates,
            Origin origin) {
        this.editions = editions;
        this.sections = sections;
        this.pages = pages;
        this.publications = publications;
        this.alternates = alternates;
        this.origin = origin;
    }

    /** {@code /sitemap.xml}. */
    byte[] index() {
        var xml = new Xml().begin("sitemapindex").attribute("xmlns", SITEMAP);
        for (var edition : editions.all()) {
            var parts = publications.parts(edition.code(), ARTICLES_IN_A_PART);
            if (parts.isEmpty()) {
                map(xml, new Address.Sitemap(edition.code(), 1), null);
            }
            parts.stream()
                    .limit(MOST_PARTS)
                    .forEach(part -> map(xml, new Address.Sitemap(edition.code(), part.number()), part.changed()));
            map(xml, new Address.NewsSitemap(edition.code()), null);
        }
        return xml.end().bytes();
    }

    private void map(Xml xml, Address address, @Nullable Instant changed) {
        xml.begin("sitemap").element("loc", origin.url(address));
        if (changed != null) {
            xml.element("lastmod", PublicTime.iso(changed));
        }
        xml.end();
    }

    /** A part of an edition's map; the first is always there. */
    Optional<byte[]> part(Address.Sitemap address) {
        var edition = editions.find(address.edition());
        if (edition.isEmpty() || address.part() < 1) {
            return Optional.empty();
        }
        var code = edition.get().code();
        var articles = publications.part(code, (address.part() - 1) * ARTICLES_IN_A_PART, ARTICLES_IN_A_PART);
        if (articles.isEmpty() && address.part() > 1) {
            return Optional.empty();
        }
        var xml = new Xml().begin("urlset").attribute("xmlns", SITEMAP).attribute("xmlns:xhtml", XHTML);
        if (address.part() == 1) {
            standing(xml, edition.get());
        }
        articles(xml, articles);
        return Optional.of(xml.end().bytes());
    }

    private void standing(Xml xml, Edition edition) {
        var code = edition.code();
        url(xml, new Address.Front(code), null, alternates.ofFront());
        url(xml, new Address.Videos(code, null), null, alternates.ofVideos());
        url(xml, new Address.Photos(code, null), null, alternates.ofPhotos());
        for (var roll : Address.Roll.values()) {
            url(xml, new Address.Names(code, roll), null, alternates.ofNames(roll));
        }
        sections(xml, code, sections.of(code).roots());
        pages.all(code).stream()
                .limit(MOST_STANDING)
                .forEach(page -> url(xml, new Address.Page(code, page.slug()), null, alternates.ofPage(page)));
    }

    private void sections(Xml xml, String edition, List<Section> some) {
        for (var section : some) {
            var address = new Address.Listing(edition, Address.Shelf.SECTION, section.slug(), null);
            url(xml, address, null, alternates.ofSection(section.id()));
            sections(xml, edition, section.sections());
        }
    }

    private void articles(Xml xml, List<Publication> articles) {
        var told = new HashMap<String, List<Publication>>();
        publications
                .ofAllEditions(
                        articles, editions.all().stream().map(Edition::code).toList())
                .forEach(one -> told.computeIfAbsent(one.storyKey(), key -> new ArrayList<>())
                        .add(one));
        for (var article : articles) {
            url(
                    xml,
                    Alternates.address(article),
                    PublicTime.changed(article, List.of()),
                    alternates.ofArticles(told.getOrDefault(article.storyKey(), List.of(article))));
        }
    }

    private void url(Xml xml, Address address, @Nullable Instant changed, List<Head.Alternate> others) {
        xml.begin("url").element("loc", origin.url(address));
        if (changed != null) {
            xml.element("lastmod", PublicTime.iso(changed));
        }
        for (var other : others) {
            xml.begin("xhtml:link")
                    .attribute("rel", "alternate")
                    .attribute("hreflang", other.tag())
                    .attribute("href", other.url())
                    .end();
        }
        xml.end();
    }

    /**
     * What was published in the two days before now. A map may not be empty, so that on quiet days it names the front
     * page, as no news.
     */
    Optional<byte[]> news(Address.NewsSitemap address, Instant now) {
        return editions.find(address.edition()).map(edition -> news(edition, now));
    }

    private byte[] news(Edition edition, Instant now) {
        var recent = publications.between(
                edition.code(), new Scope.Everything(), now.minus(NEWS), now.plusSeconds(1), MOST_NEWS);
        var xml = new Xml().begin("urlset").attribute("xmlns", SITEMAP).attribute("xmlns:news", GOOGLE_NEWS);
        if (recent.isEmpty()) {
            url(xml, new Address.Front(edition.code()), null, List.of());
        }
        for (var article : recent) {
            xml.begin("url")
                    .element("loc", origin.url(Alternates.address(article)))
                    .begin("news:news")
                    .begin("news:publication")
                    .element("news:name", edition.name())
                    .element("news:language", edition.language().code())
                    .end()
                    .element("news:publication_date", PublicTime.iso(article.publishedAt()))
                    .element("news:title", article.headline())
                    .end()
                    .end();
        }
        return xml.end().bytes();
    }
}
