package org.jarida.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jarida.edition.Newspaper;
import org.jarida.media.Details;
import org.jarida.media.Focus;
import org.jarida.media.MediaKind;
import org.jarida.media.MediaText;
import org.jspecify.annotations.Nullable;

/**
 * The sample newspaper as its folder says it: {@code newsroom.json}, for each story a folder with {@code story.json} and
 * one file an edition, {@code media/media.json} and what it names. Things are named by words and files here, not yet by keys.
 */
record Sample(Newsroom newsroom, List<Story> stories, Map<String, Medium> media) {
    private static final String FILING = "story.json";

    record Newsroom(
            List<Edition> editions,
            List<Newspaper.Social> social,
            List<Section> sections,
            List<Topic> topics,
            List<Byline> bylines,
            List<Page> pages,
            Front front,
            @Nullable Advertisement advertisement) {}

    record Edition(
            String code,
            String locale,
            String name,
            String tagline,
            String copyright,
            String zone,
            String calendar,
            @Nullable String secondCalendar) {}

    record Named(String name, String slug) {}

    record Section(String key, Map<String, Named> names, List<Section> sections) {
        Section {
            sections = orNone(sections);
        }
    }

    record Topic(String key, Map<String, Named> names) {}

    record Byline(String key, @Nullable String picture, Map<String, Introduced> names) {}

    record Introduced(String name, String slug, String biography) {}

    record Page(String key, Map<String, PageText> texts) {}

    record PageText(String title, String slug, JsonNode body) {}

    record Front(List<String> leads) {}

    record Advertisement(String picture, String href, Map<String, String> texts) {}

    /** Told in one language and another: {@code filing} holds for all of them. */
    record Story(String name, Filing filing, Map<String, Article> articles) {}

    record Filing(
            String kind,
            String origin,
            List<String> sections,
            List<String> topics,
            List<String> bylines,
            @Nullable String picture,
            String ago,
            @Nullable String updated,
            List<Correction> corrections) {
        Filing {
            corrections = orNone(corrections);
        }

        Instant publishedAt(Instant now) {
            return now.minus(Duration.parse(ago));
        }

        @Nullable
        Instant updatedAt(Instant now) {
            return updated == null ? null : now.minus(Duration.parse(updated));
        }
    }

    record Correction(String ago, Map<String, String> texts) {
        Instant at(Instant now) {
            return now.minus(Duration.parse(ago));
        }
    }

    record Article(String headline, String standfirst, String place, String description, JsonNode body) {}

    /** @param focal what must stay in view, as parts of one from the left and from the top */
    record Medium(String credit, List<Double> focal, Map<String, MediaText> texts) {
        Details details(String file) {
            return new Details(file, credit, texts);
        }

        Focus focus() {
            return new Focus((int) Math.round(100 * focal.get(0)), (int) Math.round(100 * focal.get(1)));
        }

        static MediaKind kind(String file) {
            return switch (file.substring(file.lastIndexOf('.') + 1)) {
                case "jpg", "png" -> MediaKind.PICTURE;
                case "mp4" -> MediaKind.FILM;
                case "mp3" -> MediaKind.SOUND;
                default -> throw new IllegalArgumentException("the sample has no use for " + file);
            };
        }
    }

    private static final TypeReference<LinkedHashMap<String, Medium>> MEDIA = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static Sample read(Path folder) {
        try {
            var stories = new ArrayList<Story>();
            for (var story : in(folder.resolve("stories"))) {
                stories.add(story(story));
            }
            return new Sample(
                    newsroom(folder),
                    stories,
                    JSON.readValue(folder.resolve("media/media.json").toFile(), MEDIA));
        } catch (IOException failure) {
            throw new UncheckedIOException("the sample newspaper cannot be read: " + folder, failure);
        }
    }

    /** The newspaper without its stories. */
    static Newsroom newsroom(Path folder) {
        try {
            return JSON.readValue(folder.resolve("newsroom.json").toFile(), Newsroom.class);
        } catch (IOException failure) {
            throw new UncheckedIOException("the sample newspaper cannot be read: " + folder, failure);
        }
    }

    private static Story story(Path folder) throws IOException {
        var articles = new LinkedHashMap<String, Article>();
        for (var file : in(folder)) {
            if (!file.endsWith(FILING)) {
                var name = file.getFileName().toString();
                articles.put(name.substring(0, name.lastIndexOf('.')), JSON.readValue(file.toFile(), Article.class));
            }
        }
        var filing = JSON.readValue(folder.resolve(FILING).toFile(), Filing.class);
        return new Story(folder.getFileName().toString(), filing, articles);
    }

    /** What lies in a folder, in the same order on every machine. */
    private static List<Path> in(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
