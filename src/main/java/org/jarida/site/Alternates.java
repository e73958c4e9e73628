package org.jarida.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.language.Language;
import org.jarida.story.Bylines;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.StandingPage;
import org.jarida.story.StandingPages;
import org.jspecify.annotations.Nullable;

/**
 * The same thing in other editions, for {@code hreflang}: only where it exists, itself included, so that all its pages
 * name one another. An edition for one country speaks for its whole language too, unless another edition does: Dari is
 * found as {@code fa-AF} and as {@code fa}. For readers of any other language, {@code x-default} leads to {@code /},
 * which lets them choose, from the front pages; from all else to the English one, or else the first, because {@code /}
 * is no version of an article and would not name it in return.
 */
final class Alternates {
    private static final String ANY_OTHER = "x-default";

    private final Editions editions;
    private final Sections sections;
    private final Topics topics;
    private final Bylines bylines;
    private final StandingPages pages;
    private final Publications publications;
    private final Origin origin;

    Alternates(
            Editions editions,
            Sections sections,
            Topics topics,
            Bylines bylines,
            StandingPages pages,
            Publications publications,
            Origin origin) {
        this.editions = editions;
        this.sections = sections;
        this.topics = topics;
        this.bylines = bylines;
        this.pages = pages;
        this.publications = publications;
        this.origin = origin;
    }

    List<Head.Alternate> ofFront() {
        return among(edition -> new Address.Front(edition.code()), new Address.Choice());
    }

    List<Head.Alternate> ofVideos() {
        return among(edition -> new Address.Videos(edition.code(), null), null);
    }

    List<Head.Alternate> ofPhotos() {
        return among(edition -> new Address.Photos(edition.code(), null), null);
    }

    List<Head.Alternate> ofNames(Address.Roll roll) {
        return among(edition -> new Address.Names(edition.code(), roll), null);
    }

    List<Head.Alternate> ofArticle(Publication publication) {
        return ofArticles(publications.ofStory(publication.storyKey()));
    }

    /** @param told one story in all editions that tell it */
    List<Head.Alternate> ofArticles(List<Publication> told) {
        var byEdition = told.stream().collect(Collectors.toMap(Publication::edition, Alternates::address));
        return among(edition -> byEdition.get(edition.code()), null);
    }

    List<Head.Alternate> ofSection(long section) {
        return among(
                edition -> sections.of(edition.code())
                        .find(section)
                        .map(found -> listing(edition, Address.Shelf.SECTION, found))
                        .orElse(null),
                null);
    }

    List<Head.Alternate> ofTopic(long topic) {
        return among(
                edition -> topics.all(edition.code(), List.of(topic)).stream()
                        .findFirst()
                        .map(found -> new Address.Listing(edition.code(), Address.Shelf.TOPIC, found.slug(), null))
                        .orElse(null),
                null);
    }

    List<Head.Alternate> ofByline(long byline) {
        return among(
                edition -> bylines.all(edition.code(), List.of(byline)).stream()
                        .findFirst()
                        .map(found -> new Address.Listing(edition.code(), Address.Shelf.BYLINE, found.slug(), null))
                        .orElse(null),
                null);
    }

    List<Head.Alternate> ofPage(StandingPage page) {
        var slugs =
                pages.ofKey(page.key()).stream().collect(Collectors.toMap(StandingPage::edition, StandingPage::slug));
        return among(
                edition -> {
                    var slug = slugs.get(edition.code());
                    return slug == null ? null : new Address.Page(edition.code(), slug);
                },
                null);
    }

    static Address address(Publication publication) {
        return new Address.Article(publication.edition(), publication.storyKey(), publication.slug());
    }

    private static Address listing(Edition edition, Address.Shelf shelf, Section section) {
        return new Address.Listing(edition.code(), shelf, section.slug(), null);
    }

    /**
     * The same page in the editions that have it.
     *
     * @param otherwise for readers of no such language; null: the English one, or the first
     */
    List<Head.Alternate> among(Function<Edition, @Nullable Address> where, @Nullable Address otherwise) {
        var alternates = new ArrayList<Head.Alternate>();
        var fallback = otherwise == null ? null : origin.url(otherwise);
        String first = null;
        for (var tagged : tags().entrySet()) {
            var edition = tagged.getKey();
            var address = where.apply(edition);
            if (address != null) {
                var url = origin.url(address);
                tagged.getValue().forEach(tag -> alternates.add(new Head.Alternate(tag, url)));
                first = first == null ? url : first;
                if (fallback == null && edition.language().code().equals("en")) {
                    fallback = url;
                }
            }
        }
        var anyOther = fallback == null ? first : fallback;
        if (anyOther != null) {
            alternates.add(new Head.Alternate(ANY_OTHER, anyOther));
        }
        return alternates;
    }

    /** What each edition is called in {@code hreflang}, which knows only languages of two letters. */
    private Map<Edition, List<String>> tags() {
        var all = editions.all();
        var taken =
                all.stream().map(Edition::language).map(Language::tag).collect(Collectors.toCollection(HashSet::new));
        var tags = new LinkedHashMap<Edition, List<String>>();
        for (var edition : all) {
            var language = edition.language();
            if (language.code().length() == 2) {
                tags.put(
                        edition,
                        taken.add(language.code())
                                ? List.of(language.code(), language.tag())
                                : List.of(language.tag()));
            }
        }
        return tags;
    }
}
