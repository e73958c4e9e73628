package org.jarida.mailing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jarida.base.Tags;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.language.Lists;
import org.jarida.language.Text;
import org.jarida.language.Words;
import org.jarida.media.MediaLibrary;
import org.jarida.media.Medium;
import org.jarida.story.Byline;
import org.jarida.story.Bylines;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/** Writes letters out of what is published: whole articles, with addresses that tell nothing of who follows them. */
public final class LetterWriter {
    private static final String STORY = "story:";

    private final Editions editions;
    private final Sections sections;
    private final Bylines bylines;
    private final Publications publications;
    private final MediaLibrary library;
    private final Settings settings;
    private final String origin;

    /** @param origin where readers find us: scheme and host, without a slash at the end */
    public LetterWriter(
            Editions editions,
            Sections sections,
            Bylines bylines,
            Publications publications,
            MediaLibrary library,
            Settings settings,
            String origin) {
        this.editions = editions;
        this.sections = sections;
        this.bylines = bylines;
        this.publications = publications;
        this.library = library;
        this.settings = settings;
        this.origin = origin;
    }

    /** Where a link in a letter leads: with the letter's mark. */
    private String own(Edition edition, String below) {
        return origin + "/" + edition.code() + "/letters/" + Written.MARK + below;
    }

    /** Where one press takes somebody off the list: for programs, by RFC 8058. */
    String stop(String edition, String mark) {
        return origin + "/" + edition + "/letters/" + mark + "/stop";
    }

    /**
     * An issue, with these of its stories that readers find, in this order.
     *
     * @param day when it is sent
     */
    Written write(String code, Occasion occasion, String opening, List<Long> stories, Instant day) {
        var edition = editions.find(code).orElseThrow();
        Tags.note("editions");
        var words = Words.in(edition.language());
        var pieces = publications.ofStories(code, stories).stream()
                .map(publication -> piece(edition, publication))
                .toList();
        var around = new Piece.Around(
                edition,
                words,
                words.say("letters." + occasion.word()),
                day(edition, day),
                opening,
                origin + "/" + code,
                own(edition, ""),
                own(edition, "/stop"),
                settings.newspaper().colours().worn("accent"),
                href -> whole(edition, href),
                (media, caption, alternative) -> said(edition, words, media, caption, alternative));
        var lead = pieces.isEmpty() ? edition.name() : pieces.getFirst().headline();
        var subject = Text.shorten(
                occasion == Occasion.BREAKING ? lead : words.say("letters.subject." + occasion.word(), lead), 150);
        return new Written(
                code,
                edition.language().tag(),
                edition.name(),
                Text.isolate(subject, edition.language()),
                LetterHtml.of(around, pieces, subject),
                LetterText.of(around, pieces));
    }

    private static String day(Edition edition, Instant day) {
        var second = edition.dates().secondary(day);
        var first = edition.dates().day(day);
        return second == null ? first : first + Words.in(edition.language()).apart() + second;
    }

    private Piece piece(Edition edition, Publication publication) {
        var content = publications.content(publication);
        var code = edition.code();
        var section = publication.section();
        var over = section == null
                ? ""
                : sections.of(code).find(section).map(Section::name).orElse("");
        var names =
                bylines.all(code, content.bylines()).stream().map(Byline::name).toList();
        var day = edition.dates().day(publication.publishedAt());
        return new Piece(
                over,
                publication.headline(),
                names.isEmpty()
                        ? day
                        : Lists.and(names, edition.language())
                                + Words.in(edition.language()).apart()
                                + day,
                address(publication),
                content,
                publications.corrections(publication));
    }

    private String address(Publication publication) {
        try {
            return origin + new URI(null, null, publication.path(), null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable String whole(Edition edition, String href) {
        if (href.startsWith(STORY)) {
            var key = href.substring(STORY.length());
            return publications
                    .find(edition.code(), key)
                    .or(() -> publications.ofStory(key).stream().findFirst())
                    .map(this::address)
                    .orElse(null);
        } else if (href.startsWith("#")) {
            return null;
        } else {
            return href.startsWith("/") ? origin + href : href;
        }
    }

    /** What a picture shows, and what is said below it, in a line. */
    private @Nullable String said(
            Edition edition, Words words, String media, @Nullable RichText caption, @Nullable String alternative) {
        var medium = library.find(media, edition.code()).orElse(null);
        if (medium == null || medium instanceof Medium.Missing || medium instanceof Medium.Document) {
            return null;
        }
        var shows = alternative == null || alternative.isEmpty() ? medium.text().alternative() : alternative;
        var below = caption == null || caption.isBlank() ? medium.text().caption() : caption.text();
        var credit = medium.credit().isBlank()
                ? ""
                : words.say("article.photo", medium.credit().strip());
        var said = List.of(shows, below.equals(shows) ? "" : below, credit).stream()
                .filter(part -> !part.isBlank())
                .map(part -> part.replace('\n', ' ').strip())
                .collect(Collectors.joining(words.apart()));
        var kind = switch (medium) {
            case Medium.Film ignored -> "media.film";
            case Medium.Sound ignored -> "media.sound";
            default -> "letters.picture";
        };
        return said.isEmpty() ? words.say(kind) : words.say(kind) + ": " + said;
    }
}
