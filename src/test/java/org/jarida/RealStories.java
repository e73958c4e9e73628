package org.jarida;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.language.Language;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.RichText;

/** Sixty-two stories as newspapers had them, in all our languages and in Tehran's Persian. */
public final class RealStories {
    public record Told(String story, Language language, Content content) {}

    private RealStories() {}

    public static List<Told> all() {
        try (var files = Files.list(RealData.path("stories"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(RealStories::told)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<Told> in(Language language) {
        return all().stream().filter(told -> told.language().equals(language)).toList();
    }

    public static Map<Language, List<Told>> byLanguage() {
        return all().stream().collect(Collectors.groupingBy(Told::language));
    }

    private static Stream<Told> told(Path file) {
        try {
            var story = new ObjectMapper().readTree(file.toFile());
            return story.get("articles").properties().stream()
                    .map(article -> new Told(
                            story.get("id").asText(),
                            Language.of(article.getKey().equals("fa-IR") ? "fa" : article.getKey()),
                            content(article.getValue())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Content content(JsonNode article) {
        var blocks = new ArrayList<Block>();
        for (var paragraph : article.get("paragraphs")) {
            blocks.add(new Block.Paragraph("p" + (blocks.size() + 1), RichText.plain(paragraph.asText())));
        }
        return new Content(article.get("headline").asText(), "", "", "", null, List.of(), new Body(blocks));
    }
}
