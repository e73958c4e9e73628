package org.jarida.site;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Edition;
import org.jarida.edition.Sections;
import org.jarida.language.ReadingTime;
import org.jarida.language.Text;
import org.jarida.language.Words;
import org.jarida.story.Content;
import org.jarida.story.Publication;
import org.jarida.story.RichText;
import org.jarida.story.Scope;
import org.jspecify.annotations.Nullable;

/** Articles, and what is left of those that were withdrawn. */
final class ArticlePages {
    private static final int RELATED = 6;
    private static final int FEW_RELATED = 2;
    private final Doors doors;
    private final Frames frames;
    private final Cards cards;
    private final StructuredData structured;

    ArticlePages(Doors doors, Frames frames, Cards cards, StructuredData structured) {
        this.structured = structured;
        this.doors = doors;
        this.frames = frames;
        this.cards = cards;
    }

    ArticlePage page(Edition edition, Publication publication) {
        return page(
                edition,
                publication,
                doors.publications().content(publication),
                doors.publications().topicsOf(publication),
                doors.comments()
                        .below(publication)
                        .map(discussion -> CommentsView.of(edition, publication, discussion, true))
                        .orElse(null));
    }

    /** The page that a publication would be, whether it is one yet or not. */
    ArticlePage page(Edition edition, Publication publication, Content content, List<Long> topics) {
        return page(edition, publication, content, topics, null);
    }

    private ArticlePage page(
            Edition edition,
            Publication publication,
            Content content,
            List<Long> topics,
            @Nullable CommentsView comments) {
        var words = Words.in(edition.language());
        var path = publication.section() == null
                ? List.<org.jarida.edition.Section>of()
                : doors.sections().of(edition.code()).path(publication.section());
        var elsewhere = elsewhere(publication);
        var address = new Address.Article(edition.code(), publication.storyKey(), publication.slug());
        var here = new Here(
                address, path.stream().map(org.jarida.edition.Section::id).toList(), elsewhere);
        var lead = publication.leadPicture() == null
                ? null
                : doors.illustrations().picture(publication.leadPicture(), edition);
        var bylines = doors.bylines().all(edition.code(), content.bylines()).stream()
                .map(byline -> cards.byline(edition, byline, biography -> !biography.isBlank()))
                .toList();
        var beside = doors.publications().beside(publication);
        var updated = publication.updatedAt();
        var frame = frames.frame(edition, here, head(edition, here, publication, content, lead));
        return new ArticlePage(
                frame,
                Card.Kind.valueOf(publication.kind().name()),
                frames.trail(edition, path),
                path.stream()
                        .map(section -> new Link(
                                section.name(), Frames.section(edition, section).path()))
                        .toList(),
                publication.headline(),
                publication.standfirst().isEmpty() ? null : publication.standfirst(),
                bylines,
                moment(edition, publication.publishedAt()),
                updated == null ? null : moment(edition, updated),
                content.place().isEmpty() ? null : content.place(),
                publication.words() < 60
                        ? null
                        : words.say(
                                "article.reading-time", ReadingTime.minutes(publication.words(), edition.language())),
                lead,
                content.body(),
                new EditionReferences(doors, edition),
                doors.publications().corrections(publication).stream()
                        .map(correction -> new CorrectionView(
                                moment(edition, correction.at()), RichText.plain(correction.reason())))
                        .toList(),
                doors.topics().all(edition.code(), topics).stream()
                        .map(topic -> new Link(
                                topic.name(),
                                new Address.Listing(edition.code(), Address.Shelf.TOPIC, topic.slug(), null).path()))
                        .toList(),
                new Share(frames.whole(address.brief()), publication.headline()),
                frame.editions().stream()
                        .filter(other -> !other.current() && other.exists())
                        .toList(),
                cards.cards(edition, related(publication, topics)),
                beside.later().map(one -> cards.card(edition, one)).orElse(null),
                beside.earlier().map(one -> cards.card(edition, one)).orElse(null),
                slot(edition, Advertisement.Place.ARTICLE, lineage(publication.section())),
                comments);
    }

    /**
     * By what it says; until that is known, and where it is not enough, by its topics and its section. Where that is little,
     * what other editions have is shown as well.
     */
    private List<Publication> related(Publication publication, List<Long> topics) {
        var like = doors.search().related(publication);
        var related = new LinkedHashMap<Long, Publication>();
        like.stream()
                .filter(one -> one.edition().equals(publication.edition()))
                .limit(RELATED)
                .forEach(one -> related.put(one.article(), one));
        if (related.size() < RELATED) {
            doors.publications()
                    .related(publication, topics, RELATED)
                    .forEach(one -> related.putIfAbsent(one.article(), one));
        }
        if (related.size() < FEW_RELATED) {
            like.forEach(one -> related.putIfAbsent(one.article(), one));
            return related.values().stream().limit(FEW_RELATED).toList();
        }
        return related.values().stream().limit(RELATED).toList();
    }

    GonePage gone(Edition edition, Address.Article address, org.jarida.story.Withdrawal withdrawal) {
        var words = Words.in(edition.language());
        var head = Head.unlisted(words.say("withdrawn.title") + " — " + edition.name());
        return new GonePage(
                frames.frame(edition, Here.at(address), head),
                moment(edition, withdrawal.at()),
                withdrawal.reason().isBlank() ? null : withdrawal.reason(),
                cards.cards(edition, doors.publications().latest(edition.code(), new Scope.Everything(), 4)));
    }

    /** @param lineage the section of the page, then those above it; empty: none */
    @Nullable
    Slot slot(Edition edition, Advertisement.Place place, List<Long> lineage) {
        return doors.advertisements()
                .in(edition.code(), place, lineage)
                .map(advertisement -> {
                    var picture = doors.illustrations().picture(advertisement.media(), edition);
                    return picture == null
                            ? null
                            : new Slot(
                                    advertisement.href(),
                                    picture.saying(advertisement.alternative()),
                                    advertisement.label().isEmpty() ? null : advertisement.label());
                })
                .orElse(null);
    }

    private List<Long> lineage(@Nullable Long section) {
        return section == null
                ? List.of()
                : doors.sections().lineage(section).stream()
                        .map(Sections.Lineage::id)
                        .toList();
    }

    static Moment moment(Edition edition, Instant instant) {
        var dates = edition.dates();
        return new Moment(dates.iso(instant), dates.date(instant), dates.secondary(instant));
    }

    /** The story's addresses in the other editions that tell it. */
    private Map<String, Address> elsewhere(Publication publication) {
        var elsewhere = new HashMap<String, Address>();
        for (var other : doors.publications().ofStory(publication.storyKey())) {
            if (!other.edition().equals(publication.edition())) {
                elsewhere.put(other.edition(), new Address.Article(other.edition(), other.storyKey(), other.slug()));
            }
        }
        return elsewhere;
    }

    private Head head(
            Edition edition, Here here, Publication publication, Content content, @Nullable PictureView lead) {
        var description = !content.description().isEmpty()
                ? content.description()
                : !publication.standfirst().isEmpty()
                        ? publication.standfirst()
                        : Text.shorten(content.body().text().replace('\n', ' '), 155);
        var dates = edition.dates();
        var updated = publication.updatedAt();
        return new Head(
                publication.headline(),
                description,
                frames.whole(here.address().path()),
                frames.alternates(edition, here),
                lead == null
                        ? null
                        : new Head.Preview(frames.whole(lead.src()), lead.width(), lead.height(), lead.alternative()),
                dates.iso(publication.publishedAt()),
                updated == null ? null : dates.iso(updated),
                new Head.DataBlock(
                        structured.article(edition, publication, content, new EditionReferences(doors, edition))),
                // One of three: the others say the same, and an article has to be light.
                frames.feeds(edition, null, null, edition.name()).subList(0, 1),
                true);
    }
}
