package org.jarida.site;

import java.util.List;
import java.util.function.Predicate;
import org.jarida.edition.Edition;
import org.jarida.story.Publication;
import org.jspecify.annotations.Nullable;

/** Publications as other pages show them. */
final class Cards {
    private final Doors doors;

    Cards(Doors doors) {
        this.doors = doors;
    }

    List<Card> cards(Edition edition, List<Publication> publications) {
        return publications.stream()
                .map(publication -> card(edition, publication))
                .toList();
    }

    Card card(Edition edition, Publication publication) {
        return card(edition, publication, null);
    }

    Card card(Edition edition, Publication publication, @Nullable BylineView byline) {
        var picture = publication.leadPicture();
        return new Card(
                path(publication),
                publication.headline(),
                publication.standfirst().isEmpty() ? null : publication.standfirst(),
                picture == null ? null : doors.illustrations().picture(picture, edition),
                overline(edition, publication),
                time(edition, publication),
                Card.Kind.valueOf(publication.kind().name()),
                byline,
                publication.edition().equals(edition.code())
                        ? null
                        : doors.editions()
                                .find(publication.edition())
                                .map(Edition::language)
                                .orElse(null));
    }

    /** With the author's portrait, for rows where authors matter. */
    Card signed(Edition edition, Publication publication) {
        var bylines = doors.bylines()
                .all(edition.code(), doors.publications().content(publication).bylines());
        return card(
                edition,
                publication,
                bylines.isEmpty() ? null : byline(edition, bylines.getFirst(), Predicate.not(String::isBlank)));
    }

    BylineView byline(Edition edition, org.jarida.story.Byline byline, Predicate<String> tells) {
        var portrait = byline.picture();
        return new BylineView(
                byline.name(),
                new Address.Listing(edition.code(), Address.Shelf.BYLINE, byline.slug(), null).path(),
                portrait == null ? null : doors.illustrations().picture(portrait, edition),
                tells.test(byline.biography()) ? byline.biography() : null);
    }

    static String path(Publication publication) {
        return new Address.Article(publication.edition(), publication.storyKey(), publication.slug()).path();
    }

    private @Nullable Link overline(Edition edition, Publication publication) {
        var section = publication.section();
        return section == null || !publication.edition().equals(edition.code())
                ? null
                : doors.sections()
                        .of(edition.code())
                        .find(section)
                        .map(found -> new Link(
                                found.name(), Frames.section(edition, found).path()))
                        .orElse(null);
    }

    static Moment time(Edition edition, Publication publication) {
        var dates = edition.dates();
        return new Moment(dates.iso(publication.publishedAt()), dates.shortDate(publication.publishedAt()));
    }
}
