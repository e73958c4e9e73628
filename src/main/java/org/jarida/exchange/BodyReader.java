package org.jarida.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.language.Text;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Links;
import org.jarida.story.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Turns what the editors of WordPress wrote, with the classic editor or with blocks, into a body. What is said is kept,
 * how it looked is not; script, frames, styles and event handlers have no way through, since a body has no place for
 * them. The same content makes the same body with the same block ids.
 */
final class BodyReader {
    static final int DEEPEST = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Surroundings around;
    private final String seed;
    private final boolean classic;
    private final Set<String> ids = new HashSet<>();
    private final Map<Long, Integer> said = new HashMap<>();
    private final Map<String, String> footnotes = new HashMap<>();
    private final Set<String> warned = new HashSet<>();

    private BodyReader(Surroundings around, String seed, boolean classic) {
        this.around = around;
        this.seed = seed;
        this.classic = classic;
    }

    /**
     * @param seed what the ids of the blocks are made from, beside what they say: the number of the post
     * @param footnotes the JSON that WordPress keeps beside a post with footnotes; may be empty
     */
    static Body read(String content, String footnotes, String seed, Surroundings around) {
        var classic = !content.contains("<!-- wp:");
        return new BodyReader(around, seed, classic).body(content, footnotes);
    }

    /** A short text with marks: a caption. */
    static RichText line(String html, Surroundings around) {
        return new BodyReader(around, "", false).line(fragment(html));
    }

    /** A text without marks and lines: a title, an excerpt. */
    static String plain(String html) {
        var text = html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : withoutMarkup(html);
        return Text.clean(text).replaceAll("[\\s\u00A0]+", " ").strip();
    }

    private static String withoutMarkup(String html) {
        // "Fish & chips" and "a < b" are text; "<em>" and "&amp;" are not.
        var parsed = fragment(html.replaceAll("<(?![a-zA-Z/!])", "&lt;"));
        Within.all(parsed, Set.of("script", "style", "template", "iframe")).forEach(Node::remove);
        return parsed.wholeText();
    }

    static Element fragment(String html) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        // With the tag, a comment at the very beginning is in the body and not before it.
        return Jsoup.parse("<body>" + html, "", parser).body();
    }

    private Body body(String content, String notes) {
        var written = content.indexOf('\r') < 0
                ? content
                : content.replace("\r\n", "\n").replace('\r', '\n');
        var parsed = fragment(Shortcodes.asElements(written, this::warn));
        var noteTexts = notes(notes);
        var blocks = new Flow(this, 0).of(parsed, List.of()).take();
        noteTexts.forEach((note, text) -> blocks.add(new Block.Footnote(footnoteId(note), line(fragment(text)))));
        return new Body(blocks);
    }

    /** Warns once of each thing. */
    void warn(String what) {
        if (warned.size() < 50 && warned.add(what)) {
            around.warn(what);
        }
    }

    /** Eight letters from what the block says, so that it keeps its id when others around it change. */
    String id(String says) {
        var start = mix(mix(0xcbf29ce484222325L, seed), says);
        while (true) {
            // What is said again (and again) counts on from the last time.
            var hash = (start ^ said.merge(start, 1, Integer::sum)) * 0x100000001b3L;
            hash ^= hash >>> 29;
            hash *= 0xbf58476d1ce4e5b9L;
            hash ^= hash >>> 32;
            var id = new StringBuilder(8);
            for (var i = 0; i < 8; i++) {
                id.append("0123456789abcdefghjkmnpqrstvwxyz".charAt((int) (hash >>> (5 * i)) & 31));
            }
            if (ids.add(id.toString())) {
                return id.toString();
            }
        }
    }

    private static long mix(long hash, String text) {
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0x1F) * 0x100000001b3L;
    }

    /** Text in order; what is no text (a picture inside a link) goes to a list of its own. */
    RichText line(Node node) {
        var flow = Flow.joined(this, 0);
        flow.children(node, List.of());
        return flow.runs().take();
    }

    Surroundings around() {
        return around;
    }

    /** Whether it was written with the classic editor, which keeps paragraphs as blank lines. */
    boolean isClassic() {
        return classic;
    }

    /** Where a link may lead, or nothing. */
    String address(String written) {
        var href = Hrefs.absolute(written);
        if (href.isEmpty() || href.startsWith("#")) {
            return "";
        }
        if (href.regionMatches(true, 0, "http", 0, 4) || href.startsWith("/")) {
            href = around.link(href);
        }
        if (Links.allowed(href)) {
            return href;
        }
        warn("a link that nobody should follow is left out: " + Hrefs.shortened(href));
        return "";
    }

    // ---- footnotes of the block editor

    private Map<String, String> notes(String json) {
        if (json.isBlank()) {
            return Map.of();
        }
        var notes = new LinkedHashMap<String, String>();
        try {
            for (var note : JSON.readTree(json)) {
                var id = note.path("id").asText("");
                if (!id.isEmpty() && notes.size() < 2000) {
                    notes.put(id, note.path("content").asText(""));
                    footnotes.put(id, id("note" + id));
                }
            }
        } catch (JsonProcessingException broken) {
            warn("the footnotes cannot be read");
        }
        return notes;
    }

    boolean hasFootnote(String note) {
        return footnotes.containsKey(note);
    }

    String footnoteId(String note) {
        return footnotes.getOrDefault(note, note);
    }

    static List<Long> numbers(String list) {
        var numbers = new ArrayList<Long>();
        for (var number : list.split("[^0-9]+", 2000)) {
            if (number(number) > 0) {
                numbers.add(number(number));
            }
        }
        return numbers;
    }

    static long number(String digits) {
        return number(digits, 0);
    }

    static long number(String digits, long otherwise) {
        try {
            return Long.parseLong(digits.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
