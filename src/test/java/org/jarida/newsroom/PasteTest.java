package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.jarida.RealData;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs put on the clipboard becomes clean blocks. */
@InBrowser
class PasteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FIXTURES = Path.of("src/test/resources/org/jarida/newsroom/paste");
    private static final String ONE = "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":\"The bridge is open.\"}]";

    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "telegram", "whatsapp", "web-page"})
    void whatComesFromElsewhereBecomesBlocks(String from, Chromium chromium) throws IOException {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.paste(Files.readString(FIXTURES.resolve(from + ".html")), "plain");
            var expected = JSON.readTree(Files.readString(FIXTURES.resolve(from + ".json")));
            assertThat(nameless(writer.blocks())).isEqualTo(nameless(expected));
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsLeftBehindIsSaid(Chromium chromium) throws IOException {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.paste(Files.readString(FIXTURES.resolve("web-page.html")), "plain");
            assertThat(writer.page.locator(".editor-toast")).containsText("1 picture was left behind");
        }
    }

    @Test
    void aPictureWithinTheTextIsSentToTheNewsroom(Chromium chromium) throws IOException {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            var bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(Path.of("sample/media/portrait-1.jpg")));
            writer.body().click();
            writer.paste(
                    "<p>Before</p><p><img alt=\"A face\" src=\"data:image/jpeg;base64," + bytes + "\"></p><p>After</p>",
                    "x");
            assertThat(writer.page.locator(".picture img")).hasAttribute("src", "/media/up0");
            var blocks = writer.blocks();
            assertThat(blocks.get(1).path("media").asText()).isEqualTo("up0");
            assertThat(blocks.get(1).path("alternative").asText()).isEqualTo("A face");
            assertThat(blocks.get(2).path("text").asText()).isEqualTo("After");
        }
    }

    @Test
    void aCopiedPictureIsSentToTheNewsroom(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.behind("b1");
            writer.page.evaluate("""
                    () => {
                        const data = new DataTransfer();
                        data.items.add(new File([new Uint8Array(900)], 'shot.png', {type: 'image/png'}));
                        document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                    }""");
            assertThat(writer.page.locator(".picture img")).hasAttribute("src", "/media/up0");
            assertThat(writer.blocks().get(1).path("media").asText()).isEqualTo("up0");
        }
    }

    @Test
    void wordsPastedIntoWordsStayOneParagraph(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.at("b1", 4).paste("<span style=\"font-weight:bold\">old </span>", "old ");
            assertThat(writer.blocks())
                    .isEqualTo(
                            Trial.json(
                                    "[{\"type\":\"paragraph\",\"id\":\"b1\",\"text\":[{\"text\":\"The \"},{\"text\":\"old \",\"marks\":[{\"type\":\"strong\"}]},{\"text\":\"bridge is open.\"}]}]"));
        }
    }

    @Test
    void blankLinesOfPlainTextMakeParagraphs(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.paste(
                    null, "One line\nand its second.\r\n\r\nAnother \u202Eparagraph\u202C with می\u200Cشود.\n\n\n");
            assertThat(writer.text()).isEqualTo("One line\nand its second.\nAnother paragraph with می\u200Cشود.");
            assertThat(writer.blocks()).hasSize(2);
        }
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            writer.paste(null, "One\nTwo\nThree");
            assertThat(writer.blocks()).hasSize(3);
        }
    }

    @Test
    void anAddressPastedOverWordsLinksThem(Chromium chromium) {
        try (var newsroom = Writer.newsroom(Language.ENGLISH, ONE);
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.select("b1", 4, 10).paste(null, "https://example.org/bridge");
            assertThat(writer.blocks().get(0).path("text").get(1))
                    .isEqualTo(
                            Trial.json(
                                    "{\"text\":\"bridge\",\"marks\":[{\"type\":\"link\",\"href\":\"https://example.org/bridge\"}]}"));
        }
    }

    @Test
    void nothingThatIsPastedRuns(Chromium chromium) throws IOException {
        var hostile = new ArrayList<String>(
                List.of(
                        "<img src=x onerror=\"window.ran=1\">",
                        "<svg onload=\"window.ran=1\"><script>window.ran=1</script></svg>",
                        "<p data-pm-slice=\"0 0 []\"><a href=\"javascript:window.ran=1\">own</a></p>",
                        "<figure data-pm-slice=\"0 0 []\" data-block=\"elsewhere\" data-href=\"javascript:window.ran=1\"><figcaption>x</figcaption></figure>",
                        "<p data-pm-slice='1 1 [\"elsewhere\",{\"href\":\"javascript:window.ran=1\"},\"caption\",null]'>x</p>",
                        "<bdi data-pm-slice=\"0 0 []\" lang='x\" onclick=\"window.ran=1'>x</bdi>",
                        "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>",
                        "<iframe srcdoc=\"<script>parent.ran=1</script>\"></iframe>",
                        "<a href=\" java\nscript:window.ran=1\">x</a><form action=javascript:window.ran=1><input type=submit></form>"));
        JSON.readTree(RealData.path("naughty-strings.json").toFile()).forEach(string -> {
            if (string.asText().contains("<")) {
                hostile.add(string.asText());
            }
        });
        assertThat(hostile).hasSizeGreaterThan(100);
        try (var newsroom = Writer.newsroom(Language.ENGLISH, "[]");
                var writer = Writer.at(chromium, newsroom).ready()) {
            writer.body().click();
            for (var html : hostile) {
                writer.page.evaluate("""
                        html => {
                            const data = new DataTransfer();
                            data.setData('text/html', html);
                            data.setData('text/plain', 'x');
                            document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                        }""", html);
            }
            writer.page.waitForTimeout(300);
            assertThat(writer.page.evaluate("window.ran")).isNull();
            assertThat(
                            writer.page.locator(
                                    "#editor-body script, #editor-body iframe, #editor-body [onerror], #editor-body [onload], #editor-body a[href^='javascript']"))
                    .hasCount(0);
            writer.press("Control+s");
            assertThat(writer.page.locator(".editor-status .told")).containsText("Saved at");
            assertThat(writer.blocks().toString()).doesNotContain("javascript:window");
        }
    }

    /** Footnotes named in the order in which they are called, other blocks not at all, runs as the server writes them. */
    private static JsonNode nameless(JsonNode blocks) {
        var names = new HashMap<String, String>();
        blocks.forEach(block -> {
            if (block.path("type").asText().equals("footnote")) {
                names.put(block.path("id").asText(), "note " + (names.size() + 1));
            }
        });
        return nameless(blocks, names);
    }

    private static JsonNode nameless(JsonNode node, HashMap<String, String> names) {
        if (node instanceof ArrayNode array) {
            var all = JSON.createArrayNode();
            array.forEach(each -> all.add(nameless(each, names)));
            return all;
        } else if (node instanceof ObjectNode object) {
            var plain = JSON.createObjectNode();
            object.properties().forEach(field -> {
                var value = field.getValue();
                if (field.getKey().equals("footnote") || field.getKey().equals("id")) {
                    if (names.containsKey(value.asText())) {
                        plain.put(field.getKey(), names.get(value.asText()));
                    }
                } else {
                    plain.set(field.getKey(), nameless(value, names));
                }
            });
            // A run without marks may be written either way.
            return plain.size() == 1 && plain.has("text") && !object.has("id") && isRun(object)
                    ? plain.get("text")
                    : plain;
        } else {
            return node;
        }
    }

    private static boolean isRun(ObjectNode object) {
        return object.path("text").isTextual() && object.size() == 1;
    }
}
