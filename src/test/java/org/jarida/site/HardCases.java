package org.jarida.site;

import static org.jarida.Newsroom.EDITOR;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jarida.EmptyNewsroom;
import org.jarida.edition.Edition;
import org.jarida.edition.Name;
import org.jarida.exchange.SampleNewsroom;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slugs;
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
import org.jarida.story.Stage;
import org.jspecify.annotations.Nullable;

/** What a design breaks on, published beside the sample newspaper: each field is one case, to open and look at. */
final class HardCases {
    static final String LONG_WORD = "Wasserversorgungsgenossenschaftsvorsitzende";

    /** 140 characters, and no comma to rest at. */
    final Publication longHeadline;

    final Publication threeWords;

    /** Neither picture nor standfirst nor byline, and one short paragraph. */
    final Publication bare;

    /** The one story of its section. */
    final Publication alone;

    /** Pashto that begins with Latin letters, and has figures and a name in them further on. */
    final Publication natoInPashto;

    /** A German word of 43 letters in the headline, the standfirst and a table. */
    final Publication longWord;

    /** Arabic with Latin names beside figures, in the headline and the text. */
    final Publication latinNamesInArabic;

    final Publication elevenBylines;

    /** Its lead picture is taller than wide. */
    final Publication tallPicture;

    /** Its place in the newspaper has a name of 60 characters. */
    final Publication underALongName;

    private final EmptyNewsroom newsroom;

    /** @param newsroom with the sample newspaper opened in it */
    HardCases(EmptyNewsroom newsroom) {
        this.newsroom = newsroom;
        longHeadline = publish(
                "en",
                "afghanistan",
                "Forty villages along the old canal between Balkh and Shibirghan vote to mend its eleven wooden gates themselves before spring waters come in",
                "The canal is older than the road.",
                SampleNewsroom.key("glacier-2.jpg"),
                bylines("zarmina-nuri"),
                "They began on Friday.");
        threeWords = publish(
                "en",
                "world",
                "Rain at last",
                "",
                SampleNewsroom.key("railway.jpg"),
                List.of(),
                "It rained for an hour.");
        bare = publish(
                "en", "business", "Bakers keep their hours", "", null, List.of(), "Ovens are lit at four, as before.");
        alone = publish(
                "en",
                section("chess", "Chess"),
                "A pupil from Khost draws with a grandmaster",
                "Forty moves and a handshake.",
                null,
                bylines("yusuf-mangal"),
                "The game took five hours.");
        natoInPashto = publish(
                "ps",
                "world",
                "NATO او UNICEF په Kabul کې د ۳۰ زره کتابونو د وېش په اړه خبرې وکړې",
                "د UNESCO استازي وویل چې د «Book Bus» پروژه به په ۲۰۲۷ کال کې پیل شي.",
                null,
                List.of(),
                "د UNICEF (یونیسف) دفتر وویل، چې لومړی بس به د Herat ښار ته ځي.");
        longWord = publish(
                "de",
                "afghanistan",
                LONG_WORD + " tritt nach zwölf Jahren zurück",
                "Die " + LONG_WORD + " will wieder Aprikosen züchten.",
                null,
                List.of(),
                new Block.Paragraph("b1", RichText.plain("Niemand im Dorf hatte damit gerechnet.")),
                new Block.Table(
                        "b2",
                        null,
                        true,
                        false,
                        List.of(cells("Amt", "Jahre", "Ort"), cells(LONG_WORD, "12", "Bamiyan"))));
        latinNamesInArabic = publish(
                "ar",
                "sport",
                "فريق FC Kabul 2 يفوز على Herat United بنتيجة 3-1 أمام 4500 متفرج",
                "سجّل Ahmad Zia هدفين في الدقيقتين 12 و78.",
                null,
                List.of(),
                "قال المدرب J. Müller إن فريق FC Kabul 2 (تأسس عام 2019) لعب بخطة 4-3-3.");
        elevenBylines = publish(
                "en",
                "history",
                "One river, eleven reporters",
                "",
                SampleNewsroom.key("bookbus.jpg"),
                eleven(),
                "Each walked a day of it.");
        tallPicture = publish(
                "en",
                "arts-culture",
                "The minaret, from below",
                "A picture taller than it is wide.",
                SampleNewsroom.key("kites-3.jpg"),
                bylines("laila-sabri"),
                "It leans, and has leant for eight hundred years.");
        underALongName = publish(
                "en",
                section("agreements", "Agreements on the waters shared between neighbouring provinces"),
                "Two provinces sign",
                "",
                null,
                List.of(),
                "The pen was passed across the river.");
    }

    /** A newspaper with two editions, one of each direction, and nothing in them yet. */
    static void nothingYet(EmptyNewsroom newsroom) {
        newsroom.editions.save(edition("en", 1, "Jarida"), EDITOR);
        newsroom.editions.save(edition("ar", 2, "جريدة"), EDITOR);
    }

    private static Edition edition(String code, int position, String name) {
        return new Edition(
                code,
                position,
                Language.of(code),
                name,
                "",
                "© {year} " + name,
                ZoneId.of("UTC"),
                EraCalendar.GREGORIAN,
                null);
    }

    private Publication publish(
            String edition,
            String section,
            String headline,
            String standfirst,
            @Nullable String picture,
            List<Long> bylines,
            String paragraph) {
        return publish(
                edition,
                section,
                headline,
                standfirst,
                picture,
                bylines,
                new Block.Paragraph("b1", RichText.plain(paragraph)));
    }

    private Publication publish(
            String edition,
            String section,
            String headline,
            String standfirst,
            @Nullable String picture,
            List<Long> bylines,
            Block... blocks) {
        var filed = newsroom.sections.idOf(section).orElseThrow();
        var story = newsroom.stories.create(Kind.NEWS, edition, List.of(filed), List.of(), EDITOR);
        var content = new Content(headline, standfirst, "", "", picture, bylines, new Body(List.of(blocks)));
        var slug = Slugs.of(headline, Language.of(edition), story.key());
        var article = newsroom.articles.start(story, edition, slug, content, Stage.DRAFT, EDITOR);
        return switch (newsroom.articles.publish(article, Manner.MINOR, EDITOR)) {
            case Publishing.Published published -> published.publication();
            case AwaitsSecondPerson awaits -> throw new AssertionError(awaits.proposal());
            case Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private String section(String key, String name) {
        newsroom.sections.save(
                key, null, 90, Map.of("en", new Name(name, Slugs.of(name, Language.ENGLISH, key))), EDITOR);
        return key;
    }

    private List<Long> bylines(String key) {
        return List.of(newsroom.bylines.idOf(key).orElseThrow());
    }

    private List<Long> eleven() {
        var ids = new ArrayList<Long>();
        for (var name : List.of(
                "Zarghuna Wardak",
                "Mirwais Ahmadzai Popalzai",
                "Jean-Baptiste de La Rochefoucauld",
                "Oydin",
                "Bibi Hawa Stanekzai",
                "Karl-Friedrich Müller-Lüdenscheidt",
                "Nastaran Haidari",
                "Ghulam Haidar Hamidullah",
                "Svetlana Yuryevna Aleksandrova",
                "María del Carmen Fernández",
                "Li Na")) {
            var slug = Slugs.of(name, Language.ENGLISH, "x");
            var introduction = new Bylines.Introduction(new Name(name, slug), "");
            ids.add(newsroom.bylines.save(slug.text(), null, Map.of("en", introduction), EDITOR));
        }
        return ids;
    }

    private static List<Block.Cell> cells(String... texts) {
        return List.of(texts).stream()
                .map(text -> Block.Cell.of(RichText.plain(text)))
                .toList();
    }
}
