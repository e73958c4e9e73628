package org.jarida;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jarida.base.Database;
import org.jarida.edition.Edition;
import org.jarida.edition.Name;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slugs;
import org.jarida.logbook.Actor;
import org.jarida.story.Article;
import org.jarida.story.AwaitsSecondPerson;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Bylines;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.Publication;
import org.jarida.story.Publishing;
import org.jarida.story.Refused;
import org.jarida.story.RichText;
import org.jarida.story.Saving;
import org.jarida.story.Stage;
import org.jarida.story.Story;

/**
 * The named world of the tests: a newspaper with an English and a Dari edition, the sections World and Afghanistan with
 * Herat below it, the topic of snow, and Zarmina who writes. It is noon in Kabul on 1 Qaws 1405.
 */
public final class Newsroom extends EmptyNewsroom {
    public static final Actor EDITOR = new Actor("editor");
    public static final Actor REPORTER = new Actor("reporter");

    public final long world;
    public final long afghanistan;
    public final long herat;
    public final long snow;
    public final long zarmina;

    public Newsroom(Store store) {
        this(store.empty());
    }

    public Newsroom(Function<InstantSource, Database> data) {
        super(data);
        editions.save(
                new Edition(
                        "en",
                        1,
                        Language.of("en"),
                        "Jarida",
                        "A newspaper",
                        "© {year} Jarida",
                        ZoneId.of("Europe/London"),
                        EraCalendar.GREGORIAN,
                        null),
                EDITOR);
        editions.save(
                new Edition(
                        "fa",
                        2,
                        Language.of("fa-AF"),
                        "جریده",
                        "یک روزنامه",
                        "© {year} جریده",
                        ZoneId.of("Asia/Kabul"),
                        EraCalendar.SOLAR_HIJRI,
                        EraCalendar.GREGORIAN),
                EDITOR);
        world = sections.save("world", null, 1, names("World", "جهان"), EDITOR);
        afghanistan = sections.save("afghanistan", null, 2, names("Afghanistan", "افغانستان"), EDITOR);
        herat = sections.save("herat", afghanistan, 1, names("Herat", "هرات"), EDITOR);
        snow = topics.save("snow", names("Snow", "برف"), EDITOR);
        zarmina = bylines.save(
                "zarmina",
                null,
                Map.of(
                        "en",
                                new Bylines.Introduction(
                                        names("Zarmina Nuri", "زرمینه نوری").get("en"), "Writes."),
                        "fa",
                                new Bylines.Introduction(
                                        names("Zarmina Nuri", "زرمینه نوری").get("fa"), "می‌نویسد.")),
                EDITOR);
    }

    public static Map<String, Name> names(String english, String dari) {
        return Map.of(
                "en", new Name(english, Slugs.of(english, Language.of("en"), "x")),
                "fa", new Name(dari, Slugs.of(dari, Language.of("fa-AF"), "x")));
    }

    public Content says(String headline, String... paragraphs) {
        var number = new int[1];
        return new Content(
                headline,
                "",
                "",
                "",
                null,
                List.of(zarmina),
                new Body(List.of(paragraphs).stream()
                        .map(text -> (Block) new Block.Paragraph("p" + number[0]++, RichText.plain(text)))
                        .toList()));
    }

    public Story story(Long... sections) {
        return stories.create(Kind.NEWS, "en", List.of(sections), List.of(snow), EDITOR);
    }

    public Article draft(Story story, String edition, String headline, String... paragraphs) {
        var slug = Slugs.of(headline, Language.of(edition), "untitled");
        return articles.start(story, edition, slug, says(headline, paragraphs), Stage.DRAFT, EDITOR);
    }

    /** Published now, by the clock of this world. */
    public Publication published(Story story, String edition, String headline, String... paragraphs) {
        return publish(draft(story, edition, headline, paragraphs));
    }

    public Publication publish(Article article) {
        return publish(article, Manner.UPDATE);
    }

    public Publication publish(Article article, Manner manner) {
        return switch (articles.publish(article, manner, EDITOR)) {
            case Publishing.Published published -> published.publication();
            case AwaitsSecondPerson awaits -> throw new AssertionError(awaits.proposal());
            case Refused refused -> throw new AssertionError(refused.why());
        };
    }

    public Article rewritten(Publication publication, String headline, String... paragraphs) {
        return saved(articles.get(publication.article()), says(headline, paragraphs), EDITOR);
    }

    /** Saved upon what there is, by who has seen it. */
    public Article saved(Article article, Content content, Actor by) {
        return switch (articles.save(article.id(), article.version(), null, content, by)) {
            case Saving.Saved saved -> saved.article();
            case Saving.Conflict conflict -> throw new AssertionError(conflict);
        };
    }
}
