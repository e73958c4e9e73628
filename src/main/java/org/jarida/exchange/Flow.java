package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jarida.language.Language;
import org.jarida.language.Text;
import org.jarida.story.Block;
import org.jarida.story.Links;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Blocks in the making, and the line of text that is open. */
final class Flow {
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
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\u00A0]*\n\\s*");
    private static final Pattern ADDRESS_ALONE = Pattern.compile("https?://[^\\s<>\"]{4,1990}");
    private final List<Block> blocks = new ArrayList<>();
    private final Runs runs = new Runs();
    private final int depth;
    private final BodyReader body;
    private final TextBlocks texts;
    private final Tables tables;
    private final Figures figures;
    private final BlockComments comments;
    /** All paragraphs become one text, with line breaks: inside an item of a list, a cell, a heading. */
    private boolean joined;

    Flow(BodyReader body, int depth) {
        this.body = body;
        this.depth = depth;
        texts = new TextBlocks(body, this);
        tables = new Tables(body, this);
        figures = new Figures(body, this);
        comments = new BlockComments(body, this);
    }

    /** A text in which all paragraphs become one, with line breaks. */
    static Flow joined(BodyReader body, int depth) {
        var flow = new Flow(body, depth);
        flow.joined = true;
        return flow;
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
            comments.comment(comment.getData());
        } else if (node instanceof Element element) {
            element(element, marks);
        }
    }

    private void text(String text, List<Mark> marks) {
        if (!body.isClassic() || text.indexOf('\n') < 0) {
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

    void endParagraph() {
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
        if (plain.startsWith("http") && isAddress(plain.strip())) {
            addressAlone(plain.strip(), null);
        } else {
            blocks.add(new Block.Paragraph(body.id("p" + plain), text));
        }
    }

    static boolean isAddress(String text) {
        return ADDRESS_ALONE.matcher(text).matches();
    }

    /** An address on a line of its own: WordPress shows what is there, we lead to it. */
    void addressAlone(String address, @Nullable RichText caption) {
        var link = body.address(address);
        if (link.isEmpty()) {
            blocks.add(new Block.Paragraph(body.id("p" + address), RichText.plain(Text.clean(address))));
        } else if (link.startsWith("http")) {
            elsewhere(link, null, caption);
        } else {
            var text = new RichText(List.of(new Span(Text.clean(address), List.of(new Mark.Link(link)))));
            blocks.add(new Block.Paragraph(body.id("p" + address), text));
            after(caption);
        }
    }

    void elsewhere(String href, @Nullable String title, @Nullable RichText caption) {
        if (Links.allowed(href)) {
            blocks.add(new Block.Elsewhere(body.id("e" + href), href, title, null, caption));
        }
    }

    void after(@Nullable RichText caption) {
        if (caption != null) {
            blocks.add(new Block.Paragraph(body.id("p" + caption.text()), caption));
        }
    }

    // ---- elements

    private void element(Element element, List<Mark> marks) {
        var name = element.normalName();
        if (NEVER.contains(name)) {
            if (!name.equals("noscript") && !name.equals("title")) {
                body.warn("<" + name + "> is left out");
            }
            return;
        }
        switch (name) {
            case "p" -> container(element, marks);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> texts.heading(element, name.charAt(1) <= '2' ? 2 : 3);
            case "ul", "ol" -> texts.list(element);
            case "blockquote" -> texts.quotation(element);
            case "pre", "listing", "xmp", "plaintext" -> texts.preformatted(element);
            case "hr" -> texts.divider();
            case "table" -> tables.table(element, null);
            case "figure", "x-caption" -> figures.figure(element);
            case "img", "image", "amp-img" -> figures.image(element);
            case "picture" -> children(element, marks);
            case "video", "x-video", "amp-video" -> figures.video(element, null);
            case "audio", "x-audio", "amp-audio" -> figures.audio(element, null);
            case "iframe", "embed", "object", "amp-iframe", "amp-youtube" -> figures.frame(element, null);
            case "x-embed" -> figures.embed(element);
            case "x-gallery" -> figures.galleryOf(element);
            case "x-playlist" -> figures.playlist(element);
            case "x-unknown" -> texts.unknown(element, marks);
            case "details" -> texts.details(element);
            case "dl" -> texts.definitions(element, marks);
            case "br" -> lineBreak(element);
            case "math" -> texts.markup(element, marks);
            case "svg", "canvas", "map", "area" -> body.warn("<" + name + "> is left out");
            case "figcaption", "summary", "legend", "caption", "tr", "tbody", "thead", "tfoot", "dt", "dd", "li" ->
                container(element, marks);
            default -> other(element, name, marks);
        }
    }

    private void other(Element element, String name, List<Mark> marks) {
        if (CONTROLS.contains(name)) {
            body.warn("a form's <" + name + "> is left out");
        } else if (CONTAINERS.contains(name)) {
            if (element.hasClass("wp-block-file")) {
                element.select(".wp-block-file__button").remove();
            }
            if (element.hasClass("wp-caption")) {
                figures.figure(element);
            } else {
                container(element, marks);
            }
        } else {
            inline(element, name, marks);
        }
    }

    void container(Element element, List<Mark> marks) {
        if (depth + 1 > BodyReader.DEEPEST) {
            runs.text(element.text(), marks);
            return;
        }
        endParagraph();
        figures.background(element);
        children(element, foreign(element, marks, false));
        endParagraph();
    }

    private void lineBreak(Element element) {
        if (element.nextSibling() instanceof TextNode next
                && body.isClassic()
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
        if (!footnote.isEmpty() && body.hasFootnote(footnote)) {
            runs.point(element.text().strip(), new Mark.Note(body.footnoteId(footnote)));
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
        var raised = Raised.of(text, up);
        if (raised.isEmpty() || element.childrenSize() > 0) {
            children(element, marks);
        } else {
            runs.text(raised, marks);
        }
    }

    private void link(Element element, List<Mark> marks) {
        var href = body.address(element.attr("href"));
        children(element, href.isEmpty() ? marks : with(marks, new Mark.Link(href)));
    }

    List<Mark> foreign(Element element, List<Mark> marks, boolean inline) {
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

    static List<Mark> with(List<Mark> marks, Mark mark) {
        var all = new ArrayList<Mark>(marks.size() + 1);
        for (var other : marks) {
            if (other.getClass() != mark.getClass()) {
                all.add(other);
            }
        }
        all.add(mark);
        return List.copyOf(all);
    }

    record Inside(RichText text, List<Block> blocks) {}

    /** One text out of all that is inside, and the pictures among it. */
    Inside inside(Element element) {
        var flow = joined(body, depth + 1);
        flow.children(element, foreign(element, List.of(), false));
        return new Inside(flow.runs.take(), flow.blocks);
    }

    static boolean blank(RichText text) {
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

    void add(Block block) {
        blocks.add(block);
    }

    void addAll(List<Block> more) {
        blocks.addAll(more);
    }

    Runs runs() {
        return runs;
    }

    int depth() {
        return depth;
    }

    boolean isJoined() {
        return joined;
    }

    TextBlocks texts() {
        return texts;
    }

    Tables tables() {
        return tables;
    }

    Figures figures() {
        return figures;
    }

    BlockComments comments() {
        return comments;
    }
}
