package org.jarida.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Content;
import org.jspecify.annotations.Nullable;

/**
 * An article on the desk of somebody who writes it: what {@code newsroom/editor.jte} draws and {@code editor.js} brings to
 * life.
 *
 * @param words what the account is spoken to in
 * @param language the article's own
 * @param address where the article is saved, without the ending {@code /text}
 * @param account the key of who writes: what the browser keeps, it keeps for them
 * @param version of the content, counted by the server
 * @param by who saved that version, and when; null where it is new
 * @param formToken what every post of the session carries
 * @param media what there is to show for every key that the content names
 * @param signIn where somebody whose session ended can sign in, in another tab
 */
public record EditorPage(
        Words words,
        Language language,
        String address,
        String account,
        long version,
        @Nullable String by,
        @Nullable Instant at,
        boolean readOnly,
        String formToken,
        Content content,
        Map<String, Shown> media,
        String signIn) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Words for readers that serve here, too. */
    private static final Map<String, String> SHARED = Map.of(
            "close", "masthead.close",
            "block.gallery", "media.gallery",
            "block.film", "media.film",
            "block.sound", "media.sound",
            "block.table", "article.table",
            "footnote.call", "article.footnote");

    /**
     * What the sheet shows for a medium.
     *
     * @param kind {@code picture}, {@code film} or {@code sound}
     * @param width 0 where it is unknown
     */
    public record Shown(
            String kind, String src, int width, int height, String credit, String caption, String alternative) {}

    public EditorPage {
        media = Map.copyOf(media);
    }

    /** The digits of the account's language, from 0. */
    public String figures() {
        return Digits.of(words.language()).plain("0123456789");
    }

    /** How the account's language groups digits, by an example. */
    public String tenThousand() {
        return Digits.of(words.language()).number(10_000);
    }

    /** The account's digits, as browsers name them. */
    public String numbering() {
        return switch (figures().charAt(0)) {
            case '۰' -> "arabext";
            case '٠' -> "arab";
            default -> "latn";
        };
    }

    /** All that the script wants to know, safe within a script element. */
    public String json() {
        var article = JSON.createObjectNode()
                .put("address", address)
                .put("account", account)
                .put("version", version)
                .put("by", by)
                .put("at", at == null ? null : at.toString())
                .put("readOnly", readOnly)
                .put("formToken", formToken);
        article.set("language", conventions());
        article.set("content", said());
        article.set("media", JSON.valueToTree(media));
        article.set("words", JSON.valueToTree(spoken()));
        try {
            return JSON.writeValueAsString(article).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode conventions() {
        var quotes = language.quotationMarks();
        var figures = Digits.of(language).plain("0123456789");
        var conventions = JSON.createObjectNode()
                .put("tag", language.tag())
                .put("dir", language.direction().attribute())
                .put("digits", figures.startsWith("0") ? null : figures)
                .put("wordsPerMinute", language.wordsPerMinute());
        conventions.set(
                "quotes",
                JSON.valueToTree(List.of(quotes.open(), quotes.close(), quotes.innerOpen(), quotes.innerClose())));
        return conventions;
    }

    private ObjectNode said() {
        var said = JSON.createObjectNode()
                .put("headline", content.headline())
                .put("standfirst", content.standfirst())
                .put("place", content.place())
                .put("description", content.description())
                .put("leadPicture", content.leadPicture());
        // As text: scripts would round such numbers.
        said.set(
                "bylines",
                JSON.valueToTree(content.bylines().stream().map(String::valueOf).toList()));
        said.putRawValue("body", new RawValue(content.body().json()));
        return said;
    }

    private Map<String, String> spoken() {
        var spoken = words.messages("editor.");
        SHARED.forEach((key, readers) -> spoken.put(key, words.message(readers)));
        return spoken;
    }
}
