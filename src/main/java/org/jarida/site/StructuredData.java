package org.jarida.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topic;
import org.jarida.edition.Topics;
import org.jarida.story.Block;
import org.jarida.story.Byline;
import org.jarida.story.Bylines;
import org.jarida.story.Content;
import org.jarida.story.Correction;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, in the words of schema.org, as JSON-LD that may stand inside a {@code script} element. Addresses
 * serve as {@code @id}, so that what different pages say of one article or of the newspaper is known to be of one thing.
 */
final class StructuredData {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Editions editions;
    private final Sections sections;
    private final Topics topics;
    private final Bylines bylines;
    private final Publications publications;
    private final Settings settings;
    private final Function<Edition, Optional<PictureView>> logo;
    private final Origin origin;

    StructuredData(
            Editions editions,
            Sections sections,
            Topics topics,
            Bylines bylines,
            Publications publications,
            Settings settings,
            Function<Edition, Optional<PictureView>> logo,
            Origin origin) {
        this.editions = editions;
        this.sections = sections;
        this.topics = topics;
        this.bylines = bylines;
        this.publications = publications;
        this.settings = settings;
        this.logo = logo;
        this.origin = origin;
    }

    /** An article, with its breadcrumb. */
    String article(Edition edition, Publication publication, Content content, References references) {
        var url = origin.url(Alternates.address(publication));
        var corrections = publications.corrections(publication);
        var thing = thing("NewsArticle", url);
        thing.put("url", url);
        thing.put("headline", publication.headline());
        put(thing, "description", description(content));
        thing.put("inLanguage", edition.language().tag());
        thing.put("datePublished", PublicTime.iso(publication.publishedAt()));
        thing.put("dateModified", PublicTime.iso(PublicTime.changed(publication, corrections)));
        put(thing, "dateline", content.place());
        thing.put("wordCount", publication.words());
        put(thing, "image", images(publication, references));
        put(thing, "video", videos(edition, publication, content, references));
        put(thing, "author", authors(edition, content));
        thing.put("publisher", publisher(edition));
        var path = path(edition, publication);
        put(thing, "articleSection", path.stream().map(Section::name).toList());
        put(
                thing,
                "keywords",
                topics.all(edition.code(), publications.topicsOf(publication)).stream()
                        .map(Topic::name)
                        .toList());
        put(thing, "correction", corrections(corrections));
        translations(thing, publication);
        var page = thing("WebPage", url);
        page.put("breadcrumb", breadcrumb(edition, path, publication.headline(), url));
        thing.put("mainEntityOfPage", page);
        return document(thing);
    }

    private static String description(Content content) {
        return content.description().isEmpty() ? content.standfirst() : content.description();
    }

    private List<Object> images(Publication publication, References references) {
        var lead = publication.leadPicture();
        var picture = lead == null ? null : references.picture(lead);
        return picture == null ? List.of() : List.of(image(picture));
    }

    /** Films of our own. Search engines ask for a picture of each, so one without is not told of. */
    private List<Object> videos(Edition edition, Publication publication, Content content, References references) {
        var lead = publication.leadPicture();
        var videos = new ArrayList<Object>();
        for (var block : content.body().blocks()) {
            if (block instanceof Block.Film film && references.film(film.media()) instanceof FilmView view) {
                var poster = film.still() == null ? view.still() : references.picture(film.still());
                var still = poster == null && lead != null ? references.picture(lead) : poster;
                if (still != null) {
                    videos.add(video(edition, publication, content, view, still));
                }
            }
        }
        return videos;
    }

    private Map<String, Object> video(
            Edition edition, Publication publication, Content content, FilmView film, PictureView still) {
        var url = origin.url(film.src());
        var video = thing("VideoObject", url);
        video.put("name", publication.headline());
        var description = description(content);
        video.put("description", description.isEmpty() ? publication.headline() : description);
        video.put("thumbnailUrl", origin.url(still.src()));
        video.put("uploadDate", PublicTime.iso(publication.publishedAt()));
        video.put("contentUrl", url);
        video.put("encodingFormat", film.type());
        video.put("contentSize", Long.toString(film.bytes()));
        video.put("inLanguage", edition.language().tag());
        return video;
    }

    private Map<String, Object> image(PictureView picture) {
        var image = typed("ImageObject");
        image.put("url", origin.url(picture.src()));
        image.put("width", picture.width());
        image.put("height", picture.height());
        put(image, "caption", picture.alternative());
        put(image, "creditText", Objects.requireNonNullElse(picture.credit(), ""));
        return image;
    }

    /** Where nobody is named, the newspaper itself answers for it. */
    private List<Object> authors(Edition edition, Content content) {
        var authors = new ArrayList<Object>();
        for (var byline : bylines.all(edition.code(), content.bylines())) {
            authors.add(person(edition, byline));
        }
        if (authors.isEmpty()) {
            authors.add(publisher(edition));
        }
        return authors;
    }

    private Map<String, Object> person(Edition edition, Byline byline) {
        var url = origin.url(new Address.Listing(edition.code(), Address.Shelf.BYLINE, byline.slug(), null));
        var person = thing("Person", url);
        person.put("name", byline.name());
        person.put("url", url);
        return person;
    }

    private Map<String, Object> publisher(Edition edition) {
        var publisher = thing("NewsMediaOrganization", origin.url(new Address.Choice()));
        publisher.put("name", edition.name());
        publisher.put("url", origin.url(new Address.Front(edition.code())));
        logo.apply(edition).ifPresent(picture -> publisher.put("logo", image(picture)));
        return publisher;
    }

    private List<Object> corrections(List<Correction> some) {
        var corrections = new ArrayList<Object>();
        for (var one : some) {
            var correction = typed("CorrectionComment");
            correction.put("text", one.reason());
            correction.put("datePublished", PublicTime.iso(one.at()));
            corrections.add(correction);
        }
        return corrections;
    }

    /**
     * A translation names the article it was made from, and the original its translations. Where the original is not
     * (any more) published, each names the others.
     */
    private void translations(Map<String, Object> thing, Publication publication) {
        var told = publications.ofStory(publication.storyKey());
        var original = publications.origin(publication);
        var first = told.stream()
                .filter(one -> one.edition().equals(original))
                .findFirst()
                .orElse(publication);
        if (first.edition().equals(publication.edition())) {
            var others = new ArrayList<Object>();
            for (var edition : editions.all()) {
                told.stream()
                        .filter(one -> one.edition().equals(edition.code()))
                        .filter(one -> !one.edition().equals(publication.edition()))
                        .forEach(one -> others.add(version(edition, one)));
            }
            put(thing, "workTranslation", others);
        } else {
            editions.find(first.edition())
                    .ifPresent(edition -> thing.put("translationOfWork", version(edition, first)));
        }
    }

    private Map<String, Object> version(Edition edition, Publication publication) {
        var version = thing("NewsArticle", origin.url(Alternates.address(publication)));
        version.put("inLanguage", edition.language().tag());
        return version;
    }

    private List<Section> path(Edition edition, Publication publication) {
        var section = publication.section();
        return section == null ? List.of() : sections.of(edition.code()).path(section);
    }

    /** From the front page through the sections to the page itself. */
    private Map<String, Object> breadcrumb(Edition edition, List<Section> path, @Nullable String last, String url) {
        var steps = new ArrayList<Object>();
        step(steps, edition.name(), origin.url(new Address.Front(edition.code())));
        for (var section : path) {
            step(
                    steps,
                    section.name(),
                    origin.url(new Address.Listing(edition.code(), Address.Shelf.SECTION, section.slug(), null)));
        }
        if (last != null) {
            step(steps, last, url);
        }
        var breadcrumb = typed("BreadcrumbList");
        breadcrumb.put("itemListElement", steps);
        return breadcrumb;
    }

    private static void step(List<Object> steps, String name, String url) {
        var step = typed("ListItem");
        step.put("position", steps.size() + 1);
        step.put("name", name);
        step.put("item", url);
        steps.add(step);
    }

    /** The newspaper, on an edition's front page. */
    String front(Edition edition) {
        var url = origin.url(new Address.Front(edition.code()));
        var site = thing("WebSite", url);
        site.put("url", url);
        site.put("name", edition.name());
        put(site, "description", edition.tagline());
        site.put("inLanguage", edition.language().tag());
        var publisher = publisher(edition);
        put(
                publisher,
                "sameAs",
                settings.newspaper().social().stream()
                        .map(social -> social.href())
                        .filter(href -> href.startsWith("https://") || href.startsWith("http://"))
                        .toList());
        site.put("publisher", publisher);
        return document(site);
    }

    /** A section's page. */
    String section(Edition edition, Section section) {
        var path = sections.of(edition.code()).path(section.id());
        var url = origin.url(new Address.Listing(edition.code(), Address.Shelf.SECTION, section.slug(), null));
        var page = page("CollectionPage", edition, section.name(), url);
        put(page, "description", section.description());
        page.put("breadcrumb", breadcrumb(edition, path, null, url));
        return document(page);
    }

    /** A topic's page. */
    String topic(Edition edition, Topic topic) {
        var url = origin.url(new Address.Listing(edition.code(), Address.Shelf.TOPIC, topic.slug(), null));
        var page = page("CollectionPage", edition, topic.name(), url);
        page.put("breadcrumb", breadcrumb(edition, List.of(), topic.name(), url));
        return document(page);
    }

    /** The page of a byline. */
    String byline(Edition edition, Byline byline, References references) {
        var person = person(edition, byline);
        put(person, "description", byline.biography());
        var picture = byline.picture() == null ? null : references.picture(byline.picture());
        if (picture != null) {
            person.put("image", image(picture));
        }
        var page = page("ProfilePage", edition, byline.name(), String.valueOf(person.get("url")));
        page.put("mainEntity", person);
        return document(page);
    }

    /** Any other page: the archive, films, photos, what stands. */
    String page(Edition edition, String title, Address address) {
        var url = origin.url(address);
        var page = page("WebPage", edition, title, url);
        page.put("breadcrumb", breadcrumb(edition, List.of(), title, url));
        return document(page);
    }

    /** A page of films: a list of the articles that show them, with those of our own. */
    String videos(Edition edition, String title, Address address, List<Publication> listed, References references) {
        var items = new ArrayList<Object>();
        for (var publication : listed) {
            var item = typed("ListItem");
            item.put("position", items.size() + 1);
            item.put("url", origin.url(Alternates.address(publication)));
            videos(edition, publication, publications.content(publication), references).stream()
                    .findFirst()
                    .ifPresent(video -> item.put("item", video));
            items.add(item);
        }
        var list = typed("ItemList");
        list.put("itemListElement", items);
        var url = origin.url(address);
        var page = page("CollectionPage", edition, title, url);
        page.put("breadcrumb", breadcrumb(edition, List.of(), title, url));
        if (!items.isEmpty()) {
            page.put("mainEntity", list);
        }
        return document(page);
    }

    private Map<String, Object> page(String type, Edition edition, String name, String url) {
        var page = thing(type, url);
        page.put("url", url);
        page.put("name", name);
        page.put("inLanguage", edition.language().tag());
        page.put("publisher", publisher(edition));
        return page;
    }

    private static Map<String, Object> typed(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        return thing;
    }

    private static Map<String, Object> thing(String type, String id) {
        var thing = typed(type);
        thing.put("@id", id);
        return thing;
    }

    private static void put(Map<String, Object> thing, String property, String value) {
        if (!value.isEmpty()) {
            thing.put(property, value);
        }
    }

    private static void put(Map<String, Object> thing, String property, List<?> values) {
        if (!values.isEmpty()) {
            thing.put(property, values);
        }
    }

    private static String document(Map<String, Object> thing) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.putAll(thing);
        try {
            return JSON.writeValueAsString(document).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
