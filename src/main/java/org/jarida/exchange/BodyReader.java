package org.jarida.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jarida.exchange.Surroundings.Kind;
import org.jarida.language.Language;
import org.jarida.language.Text;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Links;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the editors of WordPress wrote, with the classic editor or with blocks, into a body. What is said is kept,
 * how it looked is not; script, frames, styles and event handlers have no way through, since a body has no place for
 * them. The same content makes the same body with the same block ids.
 */
final class BodyReader {
    private static final int DEEPEST = 100;
    private static final int LONGEST_ATTRIBUTES = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "center",
            "address",
            "aside",
            "nav",
            "form",
            "fieldset",
            "body",
            "html",
            "head",
            "hgroup",
            "noscript",
            "dir",
            "menu",
            "x-rest");
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "template",
            "link",
            "meta",
            "base",
            "title",
            "applet",
            "frame",
            "frameset",
            "noframes",
            "portal",
            "slot",
            "dialog");
    private static final Set<String> CONTROLS =
            Set.of("input", "select", "textarea", "button", "option", "datalist", "output", "progress", "meter");
    private static final Set<String> OF_CONTAINERS = Set.of("more", "nextpage", "html", "freeform", "shortcode");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> IMAGES = Set.of("img");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\u00A0]*\n\\s*");
    private static final Pattern ADDRESS_ALONE = Pattern.compile("https?://[^\\s<>\"]{4,1990}");
    private static final Pattern IMAGE_ID = Pattern.compile("(?:^|\\s)wp-image-(\\d{1,18})(?:\\s|$)");
    private static final Pattern BACKGROUND = Pattern.compile("background-image\\s*:\\s*url\\(\\s*['\"]?([^'\")]+)");

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

    private static Element fragment(String html) {
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
        var blocks = new Flow(0).of(parsed, List.of()).take();
        noteTexts.forEach((note, text) -> blocks.add(new Block.Footnote(footnoteId(note), line(fragment(text)))));
        return new Body(blocks);
    }

    /** Warns once of each thing. */
    private void warn(String what) {
        if (warned.size() < 50 && warned.add(what)) {
            around.warn(what);
        }
    }

    /** Eight letters from what the block says, so that it keeps its id when others around it change. */
    private String id(String says) {
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
    private RichText line(Node node) {
        var flow = new Flow(0);
        flow.joined = true;
        flow.children(node, List.of());
        return flow.runs.take();
    }

    private static boolean blank(RichText text) {
        for (var span : text.spans()) {
            if (span.has(Mark.Note.class)) {
                return false;
            }
            for (var i = 0; i < span.text().length(); i++) {
                var c = span.text().charAt(i);
                if (!Character.isWhitespace(c) && c != '\u00A0' && c != '\u200B' && c != '\u200C' && c != '\u200D') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Blocks in the making, and the line of text that is open. */
    private final class Flow {
        private final List<Block> blocks = new ArrayList<>();
        private final Runs runs = new Runs();
        private final int depth;
        /** All paragraphs become one text, with line breaks: inside an item of a list, a cell, a heading. */
        private boolean joined;
        /** What the block comment before the next element says, for blocks whose markup does not say it. */
        private String blockName = "";

        private String blockAttributes = "";

        Flow(int depth) {
            this.depth = depth;
        }

        Flow of(Node parent, List<Mark> marks) {
            children(parent, marks);
            return this;
        }

        List<Block> take() {
            endParagraph();
            return blocks;
        }

        void children(Node parent, List<Mark> marks) {
            for (var node = parent.firstChild(); node != null; node = node.nextSibling()) {
                node(node, marks);
            }
        }

        private void node(Node node, List<Mark> marks) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), marks);
            } else if (node instanceof Comment comment) {
                comment(comment.getData());
            } else if (node instanceof Element element) {
                element(element, marks);
            }
        }

        private void text(String text, List<Mark> marks) {
            if (!classic || text.indexOf('\n') < 0) {
                runs.text(text, marks);
                return;
            }
            // The classic editor keeps paragraphs as blank lines and line breaks as lines.
            var paragraphs = BLANK_LINE.split(text, -1);
            for (var p = 0; p < paragraphs.length; p++) {
                if (p > 0) {
                    endParagraph();
                }
                var lines = paragraphs[p].split("\n", -1);
                for (var l = 0; l < lines.length; l++) {
                    if (l > 0 && !runs.isEmpty()) {
                        runs.lineBreak();
                    }
                    runs.text(lines[l], marks);
                }
            }
        }

        private void endParagraph() {
            if (joined) {
                if (!runs.isEmpty()) {
                    runs.lineBreak();
                }
                return;
            }
            if (runs.isEmpty()) {
                runs.take();
                return;
            }
            var text = runs.take();
            if (!blank(text)) {
                paragraph(text);
            }
        }

        private void paragraph(RichText text) {
            var plain = text.text();
            if (plain.startsWith("http") && ADDRESS_ALONE.matcher(plain.strip()).matches()) {
                addressAlone(plain.strip(), null);
            } else {
                blocks.add(new Block.Paragraph(id("p" + plain), text));
            }
        }

        /** An address on a line of its own: WordPress shows what is there, we lead to it. */
        private void addressAlone(String address, @Nullable RichText caption) {
            var link = address(address);
            if (link.isEmpty()) {
                blocks.add(new Block.Paragraph(id("p" + address), RichText.plain(Text.clean(address))));
            } else if (link.startsWith("http")) {
                elsewhere(link, null, caption);
            } else {
                var text = new RichText(List.of(new Span(Text.clean(address), List.of(new Mark.Link(link)))));
                blocks.add(new Block.Paragraph(id("p" + address), text));
                after(caption);
            }
        }

        private void elsewhere(String href, @Nullable String title, @Nullable RichText caption) {
            if (Links.allowed(href)) {
                blocks.add(new Block.Elsewhere(id("e" + href), href, title, null, caption));
            }
        }

        private void after(@Nullable RichText caption) {
            if (caption != null) {
                blocks.add(new Block.Paragraph(id("p" + caption.text()), caption));
            }
        }

        // ---- comments of the block editor

        private void comment(String data) {
            var text = data.strip();
            if (text.equals("nextpage") || text.startsWith("more")) {
                if (!joined) {
                    endParagraph();
                }
            } else if (text.startsWith("wp:") && text.length() < LONGEST_ATTRIBUTES) {
                block(text);
            }
        }

        private void block(String text) {
            var selfClosing = text.endsWith("/");
            var end = text.indexOf(' ');
            var name = (end < 0 ? text : text.substring(0, end)).substring(3);
            name = name.startsWith("core/")
                    ? name.substring(5)
                    : name.endsWith("/") && end < 0 ? name.substring(0, name.length() - 1) : name;
            var open = text.indexOf('{');
            var close = text.lastIndexOf('}');
            var attributes = open > 0 && close > open ? text.substring(open, close + 1) : "";
            if (!joined) {
                endParagraph();
            }
            if (!selfClosing) {
                blockName = name;
                blockAttributes = attributes;
                if (name.equals("cover")) {
                    cover(attributes);
                }
            } else {
                alone(name, attributes);
            }
        }

        /** A block without markup of its own. */
        private void alone(String name, String attributes) {
            if (OF_CONTAINERS.contains(name) || name.equals("spacer") || name.equals("footnotes")) {
                return;
            }
            var url = attribute(attributes, "url");
            if ((name.equals("embed") || name.startsWith("core-embed/")) && !url.isEmpty()) {
                addressAlone(url, null);
            } else if (name.equals("separator")) {
                blocks.add(new Block.Divider(id("hr")));
            } else if (name.equals("image") || name.equals("audio") || name.equals("video")) {
                file(number(attribute(attributes, "id")), url.isEmpty() ? attribute(attributes, "src") : url, name);
            } else {
                warn("block “" + name + "” has no content of its own and is left out");
            }
        }

        private void file(long attachment, String address, String name) {
            switch (name) {
                case "image" -> picture(attachment, address, "", null);
                case "audio" -> sound(attachment, address, null);
                default -> film(attachment, address, "", null);
            }
        }

        private void cover(String attributes) {
            var url = attribute(attributes, "url");
            var id = number(attribute(attributes, "id"));
            if (!url.isEmpty() || id > 0) {
                coverPicture = around.media(id, absolute(url), Kind.PICTURE);
                if (coverPicture != null) {
                    blocks.add(new Block.Picture(id("i" + coverPicture), coverPicture, null, null, false));
                }
            }
        }

        /** The picture behind a cover was shown already, whatever the markup says again. */
        private @Nullable String coverPicture;

        private String attribute(String attributes, String name) {
            if (attributes.isEmpty() || !attributes.contains(name)) {
                return "";
            }
            try {
                JsonNode value = JSON.readTree(attributes).path(name);
                return value.isValueNode() ? value.asText("") : "";
            } catch (JsonProcessingException broken) {
                return "";
            }
        }

        // ---- elements

        private void element(Element element, List<Mark> marks) {
            var name = element.normalName();
            if (NEVER.contains(name)) {
                if (!name.equals("noscript") && !name.equals("title")) {
                    warn("<" + name + "> is left out");
                }
                return;
            }
            switch (name) {
                case "p" -> container(element, marks);
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) <= '2' ? 2 : 3);
                case "ul", "ol" -> list(element);
                case "blockquote" -> quotation(element);
                case "pre", "listing", "xmp", "plaintext" -> preformatted(element);
                case "hr" -> divider();
                case "table" -> table(element, null);
                case "figure", "x-caption" -> figure(element);
                case "img", "image", "amp-img" -> image(element);
                case "picture" -> children(element, marks);
                case "video", "x-video", "amp-video" -> video(element, null);
                case "audio", "x-audio", "amp-audio" -> audio(element, null);
                case "iframe", "embed", "object", "amp-iframe", "amp-youtube" -> frame(element, null);
                case "x-embed" -> embed(element);
                case "x-gallery" -> galleryOf(element);
                case "x-playlist" -> playlist(element);
                case "x-unknown" -> unknown(element, marks);
                case "details" -> details(element);
                case "dl" -> definitions(element, marks);
                case "br" -> lineBreak(element);
                case "math" -> markup(element, marks);
                case "svg", "canvas", "map", "area" -> warn("<" + name + "> is left out");
                case "figcaption", "summary", "legend", "caption", "tr", "tbody", "thead", "tfoot", "dt", "dd", "li" ->
                    container(element, marks);
                default -> other(element, name, marks);
            }
        }

        private void other(Element element, String name, List<Mark> marks) {
            if (CONTROLS.contains(name)) {
                warn("a form's <" + name + "> is left out");
            } else if (CONTAINERS.contains(name)) {
                if (element.hasClass("wp-block-file")) {
                    element.select(".wp-block-file__button").remove();
                }
                if (element.hasClass("wp-caption")) {
                    figure(element);
                } else {
                    container(element, marks);
                }
            } else {
                inline(element, name, marks);
            }
        }

        private void container(Element element, List<Mark> marks) {
            if (depth + 1 > DEEPEST) {
                runs.text(element.text(), marks);
                return;
            }
            endParagraph();
            background(element);
            children(element, foreign(element, marks, false));
            endParagraph();
        }

        private void background(Element element) {
            var style = element.attr("style");
            if (coverPicture == null && style.contains("background-image")) {
                var matcher = BACKGROUND.matcher(style);
                if (matcher.find() && !joined) {
                    picture(0, matcher.group(1), "", null);
                }
            }
            coverPicture = null;
        }

        private void lineBreak(Element element) {
            if (element.nextSibling() instanceof TextNode next
                    && classic
                    && next.getWholeText().startsWith("\n")) {
                // The line's end after a <br> is the same break.
                next.text(next.getWholeText().substring(1));
            }
            if (runs.breaking() && !runs.isEmpty()) {
                endParagraph();
            } else if (!runs.isEmpty()) {
                runs.lineBreak();
            }
        }

        private void inline(Element element, String name, List<Mark> marks) {
            var footnote = element.attr("data-fn");
            if (!footnote.isEmpty() && footnotes.containsKey(footnote)) {
                runs.point(element.text().strip(), new Mark.Note(footnoteId(footnote)));
                return;
            }
            switch (name) {
                case "strong", "b" -> children(element, with(marks, new Mark.Strong()));
                case "em", "i", "cite", "dfn", "var" -> children(element, with(marks, new Mark.Emphasis()));
                case "code", "kbd", "samp", "tt" -> children(element, with(marks, new Mark.Code()));
                case "a" -> link(element, marks);
                case "sup", "sub" -> raised(element, name.equals("sup"), marks);
                case "q" -> {
                    runs.text("“", marks);
                    children(element, marks);
                    runs.text("”", marks);
                }
                case "rp", "rt" -> {
                    runs.text(name.equals("rt") ? " (" + element.text() + ")" : "", marks);
                }
                case "wbr", "source", "track", "param", "col", "colgroup" -> {}
                default -> children(element, foreign(element, marks, true));
            }
        }

        private void raised(Element element, boolean up, List<Mark> marks) {
            var text = element.text().strip();
            var raised = BodyReader.raised(text, up);
            if (raised.isEmpty() || element.childrenSize() > 0) {
                children(element, marks);
            } else {
                runs.text(raised, marks);
            }
        }

        private void link(Element element, List<Mark> marks) {
            var href = address(element.attr("href"));
            children(element, href.isEmpty() ? marks : with(marks, new Mark.Link(href)));
        }

        private List<Mark> foreign(Element element, List<Mark> marks, boolean inline) {
            var lang = element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang");
            var dir = element.attr("dir").toLowerCase(Locale.ROOT);
            var known = LANGUAGE.matcher(lang).matches()
                    ? Language.parse(lang).map(Language::tag).orElse("")
                    : "";
            var direction = inline && (dir.equals("rtl") || dir.equals("ltr")) ? dir : null;
            if (known.isEmpty() && direction == null) {
                return marks;
            }
            return with(marks, new Mark.Foreign(known.isEmpty() ? "und" : known, direction));
        }

        private static List<Mark> with(List<Mark> marks, Mark mark) {
            var all = new ArrayList<Mark>(marks.size() + 1);
            for (var other : marks) {
                if (other.getClass() != mark.getClass()) {
                    all.add(other);
                }
            }
            all.add(mark);
            return List.copyOf(all);
        }

        // ---- blocks of text

        private void heading(Element element, int level) {
            if (joined) {
                container(element, List.of());
                return;
            }
            endParagraph();
            var inside = inside(element);
            if (!blank(inside.text)) {
                blocks.add(new Block.Heading(id("h" + inside.text.text()), level, inside.text));
            }
            blocks.addAll(inside.blocks);
        }

        private record Inside(RichText text, List<Block> blocks) {}

        /** One text out of all that is inside, and the pictures among it. */
        private Inside inside(Element element) {
            var flow = new Flow(depth + 1);
            flow.joined = true;
            flow.children(element, foreign(element, List.of(), false));
            return new Inside(flow.runs.take(), flow.blocks);
        }

        private void divider() {
            if (!joined) {
                endParagraph();
                blocks.add(new Block.Divider(id("hr")));
            }
        }

        private void preformatted(Element element) {
            endParagraph();
            var text = Text.clean(source(element)).strip();
            if (joined) {
                runs.text(text, List.of());
            } else if (!text.isEmpty()) {
                blocks.add(new Block.Preformatted(id("pre" + text), text));
            }
        }

        private static String source(Element element) {
            var text = new StringBuilder();
            element.traverse((node, level) -> {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node.nameIs("br")) {
                    text.append('\n');
                }
            });
            return text.toString();
        }

        private void quotation(Element element) {
            if (joined) {
                container(element, List.of());
                return;
            }
            endParagraph();
            RichText attribution = null;
            for (var cite : cites(element)) {
                attribution = line(cite);
                cite.remove();
            }
            var inner = new Flow(depth + 1).of(element, List.of()).take();
            var paragraphs = new ArrayList<RichText>();
            var rest = new ArrayList<Block>();
            for (var block : inner) {
                said(block, paragraphs, rest);
            }
            var by = attribution == null || blank(attribution) ? null : attribution;
            if (paragraphs.isEmpty()) {
                after(by);
            } else if (element.hasClass("wp-block-pullquote") || parentIs(element, "wp-block-pullquote")) {
                var text = joined(paragraphs);
                blocks.add(new Block.PullQuote(id("q" + text.text()), text, by));
            } else {
                blocks.add(new Block.Quotation(id("q" + paragraphs.getFirst().text()), paragraphs, by));
            }
            blocks.addAll(rest);
        }

        /** The source of a quotation, beside its paragraphs or alone in the last one. */
        private static List<Element> cites(Element quotation) {
            var beside = Within.children(quotation, Set.of("cite", "footer"));
            var last = quotation.lastElementChild();
            if (beside.isEmpty() && last != null && last.nameIs("p") && last.childNodeSize() == 1) {
                return Within.children(last, Set.of("cite"));
            }
            return beside;
        }

        private static boolean parentIs(Element element, String className) {
            var parent = element.parent();
            return parent != null && parent.hasClass(className);
        }

        private static void said(Block block, List<RichText> paragraphs, List<Block> rest) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraphs.add(paragraph.text());
                case Block.Heading heading -> paragraphs.add(heading.text());
                case Block.PullQuote quote -> paragraphs.add(quote.text());
                case Block.Quotation quotation -> {
                    paragraphs.addAll(quotation.paragraphs());
                    if (quotation.attribution() != null) {
                        paragraphs.add(quotation.attribution());
                    }
                }
                default -> rest.add(block);
            }
        }

        private static RichText joined(List<RichText> paragraphs) {
            var spans = new ArrayList<Span>();
            for (var paragraph : paragraphs) {
                if (!spans.isEmpty()) {
                    spans.add(Span.plain("\n"));
                }
                spans.addAll(paragraph.spans());
            }
            return new RichText(spans);
        }

        private void list(Element element) {
            if (joined) {
                container(element, List.of());
                return;
            }
            endParagraph();
            var rest = new ArrayList<Block>();
            if (element.hasClass("blocks-gallery-grid")) {
                gallery(element);
                return;
            }
            var items = items(element, rest, depth);
            if (!items.isEmpty()) {
                var ordered = element.nameIs("ol");
                var start = ordered ? (int) Math.clamp(number(element.attr("start"), 1), 0, 1_000_000) : 1;
                var first = items.getFirst().text().text();
                blocks.add(new Block.Listing(id("l" + items.size() + first), ordered, ordered ? start : 0, items));
            }
            blocks.addAll(rest);
        }

        private List<Block.Item> items(Element list, List<Block> rest, int level) {
            var items = new ArrayList<Block.Item>();
            for (var child = list.firstChild(); child != null; child = child.nextSibling()) {
                if (child instanceof Element element
                        && (element.nameIs("ul") || element.nameIs("ol"))
                        && level < DEEPEST) {
                    // A list that lies beside its item instead of in it.
                    var below = items(element, rest, level + 1);
                    if (items.isEmpty()) {
                        items.addAll(below);
                    } else {
                        var last = items.removeLast();
                        items.add(
                                last.items() == null ? new Block.Item(last.text(), element.nameIs("ol"), below) : last);
                        if (last.items() != null) {
                            items.addAll(below);
                        }
                    }
                } else if (child instanceof Element element) {
                    item(element, rest, level, items);
                } else if (child instanceof TextNode text && !text.isBlank()) {
                    items.add(
                            Block.Item.of(RichText.plain(Text.clean(text.text().strip()))));
                }
            }
            return items;
        }

        private void item(Element element, List<Block> rest, int level, List<Block.Item> items) {
            var below = new ArrayList<Block.Item>();
            var ordered = false;
            if (level < DEEPEST) {
                for (var inner : Within.children(element, LISTS)) {
                    ordered = inner.nameIs("ol");
                    inner.remove();
                    below.addAll(items(inner, rest, level + 1));
                }
            }
            var inside = inside(element);
            rest.addAll(inside.blocks);
            if (!blank(inside.text) || !below.isEmpty()) {
                items.add(new Block.Item(inside.text, ordered, below.isEmpty() ? null : below));
            }
        }

        private void definitions(Element element, List<Mark> marks) {
            if (element.hasClass("wp-caption")) {
                figure(element);
                return;
            }
            endParagraph();
            for (var child : element.children()) {
                endParagraph();
                children(child, child.nameIs("dt") ? with(marks, new Mark.Strong()) : marks);
                endParagraph();
            }
        }

        private void details(Element element) {
            if (joined) {
                container(element, List.of());
                return;
            }
            endParagraph();
            var summary = Within.child(element, Set.of("summary"));
            var title = summary == null ? RichText.EMPTY : line(summary);
            if (summary != null) {
                summary.remove();
            }
            var inner = new Flow(depth + 1).of(element, List.of()).take();
            if (!blank(title) || !inner.isEmpty()) {
                blocks.add(new Block.FactBox(id("b" + title.text()), title, inner));
            }
        }

        private void markup(Element element, List<Mark> marks) {
            warn("<" + element.normalName() + "> cannot be read: its source is kept as text");
            var source = Text.clean(element.outerHtml());
            if (joined || depth > DEEPEST) {
                runs.text(source, marks);
            } else {
                endParagraph();
                blocks.add(new Block.UnknownHtml(id("u" + source), source));
            }
        }

        /** A shortcode of some plug-in: alone in its paragraph it is a block that staff can find. */
        private void unknown(Element element, List<Mark> marks) {
            var source = Text.clean(element.wholeText());
            if (!joined && runs.isEmpty() && isAlone(element)) {
                blocks.add(new Block.UnknownHtml(id("u" + source), source));
            } else {
                runs.text(source, marks);
            }
        }

        private static boolean isAlone(Element element) {
            return !(element.nextSibling() instanceof TextNode text)
                    || text.isBlank()
                    || text.getWholeText().stripTrailing().startsWith("\n");
        }

        // ---- tables

        private void table(Element element, @Nullable RichText caption) {
            if (joined) {
                container(element, List.of());
                return;
            }
            endParagraph();
            var rest = new ArrayList<Block>();
            var title = Within.child(element, Set.of("caption"));
            var rows = new ArrayList<List<Block.Cell>>();
            var headerRow = false;
            var headerColumn = true;
            for (var row : rows(element)) {
                var cells = new ArrayList<Block.Cell>();
                var heads = 0;
                var firstIsHead = false;
                for (var cell : row.children()) {
                    if (!cell.nameIs("td") && !cell.nameIs("th")) {
                        continue;
                    }
                    heads += cell.nameIs("th") ? 1 : 0;
                    firstIsHead = cells.isEmpty() ? cell.nameIs("th") : firstIsHead;
                    var inside = inside(cell);
                    rest.addAll(inside.blocks);
                    cells.add(new Block.Cell(inside.text, spans(cell, "colspan"), spans(cell, "rowspan")));
                }
                if (cells.isEmpty()) {
                    continue;
                }
                var head = heads == cells.size() || parentIs(row);
                if (rows.isEmpty() && head) {
                    headerRow = true;
                } else if (!firstIsHead) {
                    headerColumn = false;
                }
                rows.add(cells);
            }
            if (!rows.isEmpty()) {
                var words = caption != null ? caption : title == null ? null : line(title);
                var first = rows.getFirst().getFirst().text().text();
                blocks.add(new Block.Table(
                        id("t" + rows.size() + first),
                        words,
                        headerRow,
                        headerColumn && rows.size() > (headerRow ? 1 : 0),
                        rows));
            }
            blocks.addAll(rest);
        }

        private static boolean parentIs(Element row) {
            var parent = row.parent();
            return parent != null && parent.nameIs("thead");
        }

        private static List<Element> rows(Element table) {
            var rows = new ArrayList<Element>();
            for (var part : Within.children(table, Set.of("tr", "thead", "tbody", "tfoot"))) {
                if (part.nameIs("tr")) {
                    rows.add(part);
                } else {
                    rows.addAll(Within.children(part, Set.of("tr")));
                }
            }
            return rows;
        }

        private static int spans(Element cell, String name) {
            var spans = number(cell.attr(name), 1);
            return spans <= 1 ? 0 : (int) Math.min(spans, 100);
        }

        // ---- pictures, film, sound

        private void figure(Element element) {
            if (joined && Within.first(element, Set.of("img", "video", "audio", "iframe")) == null) {
                container(element, List.of());
                return;
            }
            endParagraph();
            var caption = caption(element);
            var images = Within.all(element, IMAGES);
            var film = Within.first(element, Set.of("video", "x-video"));
            var sound = Within.first(element, Set.of("audio", "x-audio"));
            var frame = Within.first(element, Set.of("iframe", "object", "embed"));
            var table = Within.first(element, Set.of("table"));
            var quote = Within.first(element, Set.of("blockquote"));
            if (images.size() > 1 || element.hasClass("wp-block-gallery")) {
                gallery(element);
                after(caption);
            } else if (film != null) {
                video(film, caption);
            } else if (sound != null) {
                audio(sound, caption);
            } else if (frame != null) {
                frame(frame, caption);
            } else if (element.hasClass("wp-block-embed") || blockName.contains("embed")) {
                wrapped(element, caption);
            } else if (table != null) {
                table(table, caption);
            } else if (quote != null && element.hasClass("wp-block-pullquote")) {
                quotation(quote);
                after(caption);
            } else if (images.size() == 1) {
                dropLinkWarning(images.get(0));
                picture(attachment(element, images.get(0)), images.get(0), caption);
            } else {
                container(element, List.of());
                after(caption);
            }
        }

        private @Nullable RichText caption(Element element) {
            RichText caption = null;
            if (element.nameIs("x-caption")) {
                var written = element.attr("caption");
                var words = element.clone();
                Within.all(words, Set.of("img", "video", "audio", "iframe")).forEach(Node::remove);
                var text = line(words);
                caption = blank(text) && !written.isEmpty() ? line(fragment(written)) : text;
            } else {
                for (var words : element.children()) {
                    if (words.nameIs("figcaption") || words.nameIs("dd") || words.hasClass("wp-caption-text")) {
                        caption = line(words);
                        words.remove();
                    }
                }
            }
            return caption == null || blank(caption) ? null : caption;
        }

        private static long attachment(Element figure, Element image) {
            var named = figure.attr("id").startsWith("attachment_")
                    ? number(figure.attr("id").substring(11))
                    : 0;
            return named > 0 ? named : attachment(image);
        }

        private static long attachment(Element image) {
            var matcher = IMAGE_ID.matcher(image.attr("class"));
            return matcher.find() ? number(matcher.group(1)) : number(image.attr("data-id"));
        }

        private void dropLinkWarning(Element image) {
            var parent = image.parent();
            if (parent != null && parent.nameIs("a")) {
                var href = address(parent.attr("href"));
                if (href.startsWith("http") && !href.matches("(?i).*\\.(jpe?g|png|gif|webp|avif)(\\?.*)?$")) {
                    warn("the link around a picture is left out: " + href);
                }
            }
        }

        private void image(Element element) {
            if (joined) {
                // Signs of feeling come as pictures with the sign as their alternative text.
                if (element.hasClass("emoji") || element.hasClass("wp-smiley")) {
                    runs.text(element.attr("alt"), List.of());
                    return;
                }
            } else if (element.hasClass("emoji") || element.hasClass("wp-smiley")) {
                runs.text(element.attr("alt"), List.of());
                return;
            }
            if (!joined) {
                endParagraph();
            }
            dropLinkWarning(element);
            picture(attachment(element), element, null);
        }

        private void picture(long attachment, Element image, @Nullable RichText caption) {
            var address = image.attr("src");
            if (address.isEmpty() || address.startsWith("data:")) {
                address = image.hasAttr("data-src") ? image.attr("data-src") : image.attr("data-lazy-src");
            }
            if (isTracker(image)) {
                warn("a picture of one point, as used for counting readers, is left out");
                return;
            }
            picture(attachment, address, image.attr("alt"), caption);
        }

        private static boolean isTracker(Element image) {
            return number(image.attr("width"), 9) <= 1 && number(image.attr("height"), 9) <= 1;
        }

        private void picture(long attachment, String address, String alternative, @Nullable RichText caption) {
            var media = around.media(attachment, absolute(address), Kind.PICTURE);
            if (media == null) {
                warn("a picture that cannot be named is left out: " + shortened(address));
                after(caption);
                return;
            }
            var words = Text.clean(alternative).strip();
            if (!media.equals(coverPicture)) {
                blocks.add(new Block.Picture(id("i" + media), media, caption, words.isEmpty() ? null : words, false));
            }
            coverPicture = null;
        }

        private void gallery(Element element) {
            var exhibits = new ArrayList<Block.Exhibit>();
            for (var image : Within.all(element, IMAGES)) {
                var media = around.media(attachment(image), absolute(image.attr("src")), Kind.PICTURE);
                if (media != null) {
                    exhibits.add(new Block.Exhibit(media, captionOf(image, element), alternative(image)));
                }
            }
            gallery(exhibits);
        }

        private @Nullable RichText captionOf(Element image, Element gallery) {
            for (var parent = image.parent(); parent != null && parent != gallery; parent = parent.parent()) {
                var words = Within.child(parent, Set.of("figcaption"));
                if (words != null) {
                    var caption = line(words);
                    return blank(caption) ? null : caption;
                }
            }
            return null;
        }

        private static @Nullable String alternative(Element image) {
            var words = Text.clean(image.attr("alt")).strip();
            return words.isEmpty() ? null : words;
        }

        private void galleryOf(Element element) {
            endParagraph();
            var named = element.attr("ids").isEmpty() ? element.attr("include") : element.attr("ids");
            var exhibits = new ArrayList<Block.Exhibit>();
            for (var attachment : named.isEmpty() ? around.attached() : numbers(named)) {
                var media = around.media(attachment, "", Kind.PICTURE);
                if (media == null) {
                    warn("a gallery shows the picture " + attachment + ", which is not in the export");
                } else {
                    exhibits.add(new Block.Exhibit(media, null, null));
                }
            }
            gallery(exhibits);
            children(element, List.of());
        }

        private void gallery(List<Block.Exhibit> exhibits) {
            if (exhibits.isEmpty()) {
                warn("a gallery without pictures is left out");
            } else {
                blocks.add(new Block.Gallery(id("g" + exhibits.getFirst().media()), exhibits));
            }
        }

        private void playlist(Element element) {
            endParagraph();
            for (var attachment : numbers(element.attr("ids"))) {
                if (element.attr("type").equals("video")) {
                    film(attachment, "", "", null);
                } else {
                    sound(attachment, "", null);
                }
            }
            children(element, List.of());
        }

        private void video(Element element, @Nullable RichText caption) {
            endParagraph();
            film(
                    0,
                    source(element, "src", "mp4", "webm", "m4v", "ogv", "mov", "flv", "value"),
                    element.attr("poster"),
                    caption);
        }

        private void audio(Element element, @Nullable RichText caption) {
            endParagraph();
            sound(0, source(element, "src", "mp3", "m4a", "ogg", "wav", "wma", "flac", "value"), caption);
        }

        private static String source(Element element, String... attributes) {
            for (var attribute : attributes) {
                if (!element.attr(attribute).isBlank()) {
                    return element.attr(attribute);
                }
            }
            var source = Within.first(element, Set.of("source"));
            return source != null
                    ? source.attr("src")
                    : element.nameIs("video") || element.nameIs("audio") ? "" : element.text();
        }

        private void film(long attachment, String address, String still, @Nullable RichText caption) {
            var href = absolute(address);
            if (attachment == 0 && !around.isOwn(href)) {
                elsewhereOrNothing(href, caption, "a film");
                return;
            }
            var media = around.media(attachment, href, Kind.FILM);
            if (media == null) {
                elsewhereOrNothing(href, caption, "a film");
            } else {
                var picture = still.isEmpty() ? null : around.media(0, absolute(still), Kind.PICTURE);
                blocks.add(new Block.Film(id("f" + media), media, picture, caption));
            }
        }

        private void sound(long attachment, String address, @Nullable RichText caption) {
            var href = absolute(address);
            if (attachment == 0 && !around.isOwn(href)) {
                elsewhereOrNothing(href, caption, "a sound");
                return;
            }
            var media = around.media(attachment, href, Kind.SOUND);
            if (media == null) {
                elsewhereOrNothing(href, caption, "a sound");
            } else {
                blocks.add(new Block.Sound(id("s" + media), media, caption));
            }
        }

        private void elsewhereOrNothing(String href, @Nullable RichText caption, String what) {
            if (href.startsWith("http") && Links.allowed(href)) {
                elsewhere(href, null, caption);
            } else {
                warn(what + " without an address is left out");
                after(caption);
            }
        }

        private void frame(Element element, @Nullable RichText caption) {
            endParagraph();
            var source = source(element, "src", "data", "data-src", "data-videoid");
            var href = Frames.address(absolute(source));
            if (href.startsWith("http") && !around.isOwn(href) && Links.allowed(href)) {
                var title = Text.clean(element.attr("title")).strip();
                elsewhere(href, title.isEmpty() ? null : title, caption);
            } else {
                warn("a frame is left out: " + shortened(source));
                after(caption);
            }
        }

        private void embed(Element element) {
            endParagraph();
            var address = element.text().strip();
            if (address.isEmpty()) {
                address = source(element, "src", "value", "url", "id");
            }
            addressAlone(address, null);
        }

        /** The block editor's embed: the address is the text inside. */
        private void wrapped(Element element, @Nullable RichText caption) {
            var url = attribute(blockAttributes, "url");
            var words = element.text().strip();
            if (ADDRESS_ALONE.matcher(words).matches()) {
                addressAlone(words, caption);
            } else {
                container(element, List.of());
                if (url.isEmpty()) {
                    after(caption);
                } else {
                    addressAlone(url, caption);
                }
            }
            blockName = "";
        }

        private static String shortened(String text) {
            return text.length() <= 120 ? text : text.substring(0, 120) + "…";
        }
    }

    // ---- addresses

    /** Where a link may lead, or nothing. */
    private String address(String written) {
        var href = absolute(written);
        if (href.isEmpty() || href.startsWith("#")) {
            return "";
        }
        if (href.regionMatches(true, 0, "http", 0, 4) || href.startsWith("/")) {
            href = around.link(href);
        }
        if (Links.allowed(href)) {
            return href;
        }
        warn("a link that nobody should follow is left out: " + Flow.shortened(href));
        return "";
    }

    /** Without the tricks that hide a scheme; with a scheme, where only the host was written. */
    private static String absolute(String written) {
        var plain = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (c > ' ' && c != '\u007F' && c != '\u00A0' && !(c >= '\u0080' && c <= '\u009F') && c != '\\') {
                plain.append(c);
            } else if (c == ' ' && !plain.isEmpty()) {
                plain.append("%20");
            } else if (c == '\\') {
                plain.append('/');
            }
        }
        var href = plain.toString();
        while (href.endsWith("%20")) {
            href = href.substring(0, href.length() - 3);
        }
        href = Text.clean(href);
        if (href.startsWith("//")) {
            return "https:" + href;
        } else if (href.startsWith("www.")) {
            return "https://" + href;
        } else if (href.isEmpty() || href.startsWith("/") || href.startsWith("#") || href.startsWith("?")) {
            return href.startsWith("?") ? "/" + href : href;
        } else if (href.matches("(?s)[^/?#]*:.*")) {
            return href;
        } else {
            // Relative to a page that is no more; from the root is where such links were meant to lead mostly.
            while (href.startsWith("./") || href.startsWith("../")) {
                href = href.substring(href.indexOf('/') + 1);
            }
            return "/" + href;
        }
    }

    // ---- footnotes of the block editor

    private Map<String, String> notes(String json) {
        if (json.isBlank()) {
            return Map.of();
        }
        var notes = new java.util.LinkedHashMap<String, String>();
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

    private String footnoteId(String note) {
        return footnotes.getOrDefault(note, note);
    }

    private static List<Long> numbers(String list) {
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

    private static long number(String digits, long otherwise) {
        try {
            return Long.parseLong(digits.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙ";
    private static final String LEVEL = "0123456789+-()n";

    /** Squares and formulas keep their meaning: Unicode has the raised and lowered signs they need. */
    private static String raised(String text, boolean up) {
        var raised = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var at = LEVEL.indexOf(text.charAt(i));
            if (at < 0) {
                return "";
            }
            raised.append((up ? RAISED : LOWERED).charAt(at));
        }
        return raised.toString();
    }
}
