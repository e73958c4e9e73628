package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jarida.language.Text;
import org.jarida.story.Block;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Headings, quotations, lists and other blocks that are made of text. */
final class TextBlocks {
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private final BodyReader body;
    private final Flow flow;

    TextBlocks(BodyReader body, Flow flow) {
        this.body = body;
        this.flow = flow;
    }

    void heading(Element element, int level) {
        if (flow.isJoined()) {
            flow.container(element, List.of());
            return;
        }
        flow.endParagraph();
        var inside = flow.inside(element);
        if (!Flow.blank(inside.text())) {
            flow.add(new Block.Heading(body.id("h" + inside.text().text()), level, inside.text()));
        }
        flow.addAll(inside.blocks());
    }

    void divider() {
        if (!flow.isJoined()) {
            flow.endParagraph();
            flow.add(new Block.Divider(body.id("hr")));
        }
    }

    void preformatted(Element element) {
        flow.endParagraph();
        var text = Text.clean(source(element)).strip();
        if (flow.isJoined()) {
            flow.runs().text(text, List.of());
        } else if (!text.isEmpty()) {
            flow.add(new Block.Preformatted(body.id("pre" + text), text));
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

    void quotation(Element element) {
        if (flow.isJoined()) {
            flow.container(element, List.of());
            return;
        }
        flow.endParagraph();
        RichText attribution = null;
        for (var cite : cites(element)) {
            attribution = body.line(cite);
            cite.remove();
        }
        var inner = new Flow(body, flow.depth() + 1).of(element, List.of()).take();
        var paragraphs = new ArrayList<RichText>();
        var rest = new ArrayList<Block>();
        for (var block : inner) {
            said(block, paragraphs, rest);
        }
        var by = attribution == null || Flow.blank(attribution) ? null : attribution;
        if (paragraphs.isEmpty()) {
            flow.after(by);
        } else if (element.hasClass("wp-block-pullquote") || parentIs(element, "wp-block-pullquote")) {
            var text = joined(paragraphs);
            flow.add(new Block.PullQuote(body.id("q" + text.text()), text, by));
        } else {
            flow.add(new Block.Quotation(body.id("q" + paragraphs.getFirst().text()), paragraphs, by));
        }
        flow.addAll(rest);
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

    void list(Element element) {
        if (flow.isJoined()) {
            flow.container(element, List.of());
            return;
        }
        flow.endParagraph();
        var rest = new ArrayList<Block>();
        if (element.hasClass("blocks-gallery-grid")) {
            flow.figures().gallery(element);
            return;
        }
        var items = items(element, rest, flow.depth());
        if (!items.isEmpty()) {
            var ordered = element.nameIs("ol");
            var start = ordered ? (int) Math.clamp(BodyReader.number(element.attr("start"), 1), 0, 1_000_000) : 1;
            var first = items.getFirst().text().text();
            flow.add(new Block.Listing(body.id("l" + items.size() + first), ordered, ordered ? start : 0, items));
        }
        flow.addAll(rest);
    }

    private List<Block.Item> items(Element list, List<Block> rest, int level) {
        var items = new ArrayList<Block.Item>();
        for (var child = list.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element element
                    && (element.nameIs("ul") || element.nameIs("ol"))
                    && level < BodyReader.DEEPEST) {
                // A list that lies beside its item instead of in it.
                var below = items(element, rest, level + 1);
                if (items.isEmpty()) {
                    items.addAll(below);
                } else {
                    var last = items.removeLast();
                    items.add(last.items() == null ? new Block.Item(last.text(), element.nameIs("ol"), below) : last);
                    if (last.items() != null) {
                        items.addAll(below);
                    }
                }
            } else if (child instanceof Element element) {
                item(element, rest, level, items);
            } else if (child instanceof TextNode text && !text.isBlank()) {
                items.add(Block.Item.of(RichText.plain(Text.clean(text.text().strip()))));
            }
        }
        return items;
    }

    private void item(Element element, List<Block> rest, int level, List<Block.Item> items) {
        var below = new ArrayList<Block.Item>();
        var ordered = false;
        if (level < BodyReader.DEEPEST) {
            for (var inner : Within.children(element, LISTS)) {
                ordered = inner.nameIs("ol");
                inner.remove();
                below.addAll(items(inner, rest, level + 1));
            }
        }
        var inside = flow.inside(element);
        rest.addAll(inside.blocks());
        if (!Flow.blank(inside.text()) || !below.isEmpty()) {
            items.add(new Block.Item(inside.text(), ordered, below.isEmpty() ? null : below));
        }
    }

    void definitions(Element element, List<Mark> marks) {
        if (element.hasClass("wp-caption")) {
            flow.figures().figure(element);
            return;
        }
        flow.endParagraph();
        for (var child : element.children()) {
            flow.endParagraph();
            flow.children(child, child.nameIs("dt") ? Flow.with(marks, new Mark.Strong()) : marks);
            flow.endParagraph();
        }
    }

    void details(Element element) {
        if (flow.isJoined()) {
            flow.container(element, List.of());
            return;
        }
        flow.endParagraph();
        var summary = Within.child(element, Set.of("summary"));
        var title = summary == null ? RichText.EMPTY : body.line(summary);
        if (summary != null) {
            summary.remove();
        }
        var inner = new Flow(body, flow.depth() + 1).of(element, List.of()).take();
        if (!Flow.blank(title) || !inner.isEmpty()) {
            flow.add(new Block.FactBox(body.id("b" + title.text()), title, inner));
        }
    }

    void markup(Element element, List<Mark> marks) {
        body.warn("<" + element.normalName() + "> cannot be read: its source is kept as text");
        var source = Text.clean(element.outerHtml());
        if (flow.isJoined() || flow.depth() > BodyReader.DEEPEST) {
            flow.runs().text(source, marks);
        } else {
            flow.endParagraph();
            flow.add(new Block.UnknownHtml(body.id("u" + source), source));
        }
    }

    /** A shortcode of some plug-in: alone in its paragraph it is a block that staff can find. */
    void unknown(Element element, List<Mark> marks) {
        var source = Text.clean(element.wholeText());
        if (!flow.isJoined() && flow.runs().isEmpty() && isAlone(element)) {
            flow.add(new Block.UnknownHtml(body.id("u" + source), source));
        } else {
            flow.runs().text(source, marks);
        }
    }

    private static boolean isAlone(Element element) {
        return !(element.nextSibling() instanceof TextNode text)
                || text.isBlank()
                || text.getWholeText().stripTrailing().startsWith("\n");
    }
}
