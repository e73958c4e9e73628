package org.jarida.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.edition.Advertisement;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Colours;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Name;
import org.jarida.edition.Newspaper;
import org.jarida.edition.ReadySection;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.front.Fronts;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;
import org.jarida.logbook.Actor;
import org.jarida.media.Arrival;
import org.jarida.media.Details;
import org.jarida.media.MediaLibrary;
import org.jarida.story.Article;
import org.jarida.story.Articles;
import org.jarida.story.AwaitsSecondPerson;
import org.jarida.story.Body;
import org.jarida.story.Bylines;
import org.jarida.story.Content;
import org.jarida.story.Correcting;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.Objection;
import org.jarida.story.Publishing;
import org.jarida.story.Refused;
import org.jarida.story.Stage;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;
import org.jspecify.annotations.Nullable;

/**
 * The newspaper that comes with the program, told in all editions: moved in from its folder through the same doors that
 * a newsroom uses. Its dates are counted back from now, and its keys are the same in every data directory.
 */
public final class SampleNewsroom {
    private final Database database;
    private final Editions editions;
    private final Sections sections;
    private final Topics topics;
    private final Settings settings;
    private final Advertisements advertisements;
    private final MediaLibrary library;
    private final Bylines bylines;
    private final Stories stories;
    private final Articles articles;
    private final StandingPages pages;
    private final Fronts fronts;

    public SampleNewsroom(
            Database database,
            Editions editions,
            Sections sections,
            Topics topics,
            Settings settings,
            Advertisements advertisements,
            MediaLibrary library,
            Bylines bylines,
            Stories stories,
            Articles articles,
            StandingPages pages,
            Fronts fronts) {
        this.database = database;
        this.editions = editions;
        this.sections = sections;
        this.topics = topics;
        this.settings = settings;
        this.advertisements = advertisements;
        this.library = library;
        this.bylines = bylines;
        this.stories = stories;
        this.articles = articles;
        this.pages = pages;
        this.fronts = fronts;
    }

    /**
     * Opens the sample newspaper, whole or not at all. A database that has a newspaper is left as it is.
     *
     * @param folder the sample's folder, with {@code newsroom.json} in it
     * @return whether it was opened now
     */
    public boolean open(Path folder) {
        if (!editions.all().isEmpty()) {
            return false;
        }
        var sample = Sample.read(folder);
        return database.write(transaction -> {
            var empty = editions.all().isEmpty();
            if (empty) {
                new Opening(sample).open();
            }
            return empty;
        });
    }

    /**
     * Brings the files of the sample's pictures, films and sounds that have not come yet. Decoding them takes some
     * seconds, so it is done beside the serving; broken off, it goes on where it stopped. The directory of another
     * newspaper misses none of them and is left as it is.
     */
    public void bringMedia(Path folder) throws IOException {
        var missing = Set.copyOf(library.missing(1000));
        for (var file : Sample.read(folder).media().keySet()) {
            var key = key(file);
            if (missing.contains(key)) {
                switch (library.add(key, folder.resolve("media").resolve(file), Details.named(file), Actor.DEMO)) {
                    case Arrival.Kept ignored -> {}
                    case Arrival.Refused refused ->
                        throw new IllegalArgumentException(file + " of the sample was refused: " + refused.why());
                }
            }
        }
    }

    /** The key under which a story of the sample, or a file of its media, is found. */
    public static String key(String name) {
        return Keys.ofSeed("sample:" + name);
    }

    /** One opening, and what has been given an id in it. */
    private final class Opening {
        private final Sample sample;
        private final Instant now = database.clock().instant();
        private final Map<String, Language> languages = new LinkedHashMap<>();
        private final Map<String, Long> sectionIds = new HashMap<>();
        private final Map<String, Long> topicIds = new HashMap<>();
        private final Map<String, Long> bylineIds = new HashMap<>();
        private final Map<String, Long> storyIds = new HashMap<>();

        Opening(Sample sample) {
            this.sample = sample;
        }

        void open() {
            openEditions();
            settings.save(
                    new Newspaper(
                            "", null, Colours.OURS_ALONE, sample.newsroom().social()),
                    Actor.DEMO);
            fileSections(null, sample.newsroom().sections());
            sample.newsroom()
                    .topics()
                    .forEach(topic -> topicIds.put(topic.key(), topics.save(topic.key(), names(topic), Actor.DEMO)));
            sample.media().forEach(this::expect);
            sample.newsroom().bylines().forEach(this::introduce);
            setPages();
            sample.stories().forEach(this::tell);
            languages.keySet().forEach(this::arrange);
        }

        private void openEditions() {
            for (var edition : editions(sample.newsroom())) {
                languages.put(edition.code(), edition.language());
                editions.save(edition, Actor.DEMO);
            }
        }

        private void fileSections(@Nullable Long parent, List<Sample.Section> below) {
            var position = 1;
            for (var section : below) {
                var names = named(section.names(), name -> new Name(name.name(), new Slug(name.slug())));
                var id = sections.save(section.key(), parent, position++, names, Actor.DEMO);
                sectionIds.put(section.key(), id);
                fileSections(id, section.sections());
            }
        }

        private Map<String, Name> names(Sample.Topic topic) {
            return named(topic.names(), name -> new Name(name.name(), new Slug(name.slug())));
        }

        private void expect(String file, Sample.Medium medium) {
            library.expect(key(file), Sample.Medium.kind(file), medium.details(file), Actor.DEMO);
            library.focus(key(file), medium.focus(), Actor.DEMO);
        }

        private void introduce(Sample.Byline byline) {
            var names = named(
                    byline.names(),
                    name -> new Bylines.Introduction(new Name(name.name(), new Slug(name.slug())), name.biography()));
            var picture = byline.picture() == null ? null : key(byline.picture());
            bylineIds.put(byline.key(), bylines.save(byline.key(), picture, names, Actor.DEMO));
        }

        private void setPages() {
            var position = 1;
            for (var page : sample.newsroom().pages()) {
                for (var text : page.texts().entrySet()) {
                    var said = text.getValue();
                    pages.save(
                            page.key(),
                            position,
                            text.getKey(),
                            said.title(),
                            new Slug(said.slug()),
                            "",
                            body(said.body()),
                            true,
                            true,
                            Actor.DEMO);
                }
                position++;
            }
        }

        private void tell(Sample.Story told) {
            var filing = told.filing();
            var story = stories.create(
                    key(told.name()),
                    Kind.of(filing.kind()),
                    filing.origin(),
                    ids(filing.sections(), sectionIds),
                    ids(filing.topics(), topicIds),
                    Actor.DEMO);
            storyIds.put(told.name(), story.id());
            var picture = filing.picture() == null ? null : key(filing.picture());
            var publishedAt = filing.publishedAt(now);
            var updatedAt = filing.updatedAt(now);
            told.articles().forEach((edition, said) -> {
                var content = new Content(
                        said.headline(),
                        said.standfirst(),
                        said.place(),
                        said.description(),
                        picture,
                        ids(filing.bylines(), bylineIds),
                        body(said.body()));
                var slug = Slugs.of(said.headline(), language(edition), story.key());
                var article = articles.start(story, edition, slug, content, Stage.DRAFT, Actor.DEMO);
                publish(article, new Manner.Dated(publishedAt, updatedAt), told.name());
                for (var correction : filing.corrections()) {
                    var reason = correction.texts().get(edition);
                    if (reason != null) {
                        correct(article, correction.at(now), reason, told.name());
                    }
                }
            });
        }

        private void publish(Article article, Manner manner, String name) {
            switch (articles.publish(article, manner, Actor.DEMO)) {
                case Publishing.Published ignored -> {}
                case AwaitsSecondPerson ignored -> throw refused(name, article, "a second person");
                case Refused(Objection why) -> throw refused(name, article, why);
            }
        }

        private void correct(Article article, Instant at, String reason, String name) {
            switch (articles.correct(article.id(), at, reason, Actor.DEMO)) {
                case Correcting.Corrected ignored -> {}
                case AwaitsSecondPerson ignored -> throw refused(name, article, "a second person");
                case Refused(Objection why) -> throw refused(name, article, why);
            }
        }

        private static IllegalArgumentException refused(String name, Article article, Object why) {
            return new IllegalArgumentException(name + " in " + article.edition() + " was refused: " + why);
        }

        private void arrange(String edition) {
            fronts.lead(edition, ids(sample.newsroom().front().leads(), storyIds), Actor.DEMO);
            var advertisement = sample.newsroom().advertisement();
            var words = advertisement == null ? null : advertisement.texts().get(edition);
            if (advertisement != null && words != null) {
                for (var place : Advertisement.Place.values()) {
                    advertisements.save(
                            new Advertisement(
                                    advertisements.nextId(),
                                    edition,
                                    place,
                                    null,
                                    null,
                                    null,
                                    key(advertisement.picture()),
                                    advertisement.href(),
                                    "",
                                    words),
                            Actor.DEMO);
                }
            }
        }

        private Language language(String edition) {
            var language = languages.get(edition);
            if (language == null) {
                throw new IllegalArgumentException("the sample has no edition " + edition);
            }
            return language;
        }
    }

    private static Body body(JsonNode blocks) {
        return Body.ofJson(blocks.toString()).withMedia(SampleNewsroom::key);
    }

    /** The sample's editions alone, for a newspaper that begins with some of them. */
    public static List<Edition> editions(Path folder) {
        return editions(Sample.newsroom(folder));
    }

    private static List<Edition> editions(Sample.Newsroom newsroom) {
        var editions = new ArrayList<Edition>();
        for (var edition : newsroom.editions()) {
            editions.add(new Edition(
                    edition.code(),
                    editions.size() + 1,
                    Language.of(edition.locale()),
                    edition.name(),
                    edition.tagline(),
                    edition.copyright(),
                    ZoneId.of(edition.zone()),
                    calendar(edition.calendar()),
                    edition.secondCalendar() == null ? null : calendar(edition.secondCalendar())));
        }
        return editions;
    }

    /** The sample's sections alone, for a newspaper that begins with some of them. */
    public static List<ReadySection> sections(Path folder) {
        return ready(Sample.newsroom(folder).sections());
    }

    private static List<ReadySection> ready(List<Sample.Section> sections) {
        return sections.stream()
                .map(section -> new ReadySection(
                        section.key(),
                        named(section.names(), name -> new Name(name.name(), new Slug(name.slug()))),
                        ready(section.sections())))
                .toList();
    }

    private static EraCalendar calendar(String word) {
        return switch (word) {
            case "gregorian" -> EraCalendar.GREGORIAN;
            case "solar-hijri" -> EraCalendar.SOLAR_HIJRI;
            default -> throw new IllegalArgumentException("not a calendar: " + word);
        };
    }

    private static <T, N> Map<String, N> named(Map<String, T> texts, Function<T, N> naming) {
        var names = new LinkedHashMap<String, N>();
        texts.forEach((edition, text) -> names.put(edition, naming.apply(text)));
        return names;
    }

    private static List<Long> ids(List<String> keys, Map<String, Long> known) {
        return keys.stream()
                .map(key -> {
                    var id = known.get(key);
                    if (id == null) {
                        throw new IllegalArgumentException("the sample names what it does not have: " + key);
                    }
                    return id;
                })
                .toList();
    }
}
