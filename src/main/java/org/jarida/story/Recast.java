package org.jarida.story;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jarida.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The same blocks with other words or other media in them: their order, ids and marks stay.
 *
 * @param words what becomes of each piece of text
 * @param media what becomes of each media key
 */
record Recast(UnaryOperator<String> words, UnaryOperator<String> media) {
    static final Recast CLEANED = new Recast(Text::clean, UnaryOperator.identity());

    Body body(Body body) {
        return new Body(blocks(body.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph it -> new Block.Paragraph(it.id(), text(it.text()));
            case Block.Heading it -> new Block.Heading(it.id(), it.level(), text(it.text()));
            case Block.Quotation it ->
                new Block.Quotation(
                        it.id(), it.paragraphs().stream().map(this::text).toList(), some(it.attribution()));
            case Block.PullQuote it -> new Block.PullQuote(it.id(), text(it.text()), some(it.attribution()));
            case Block.Listing it -> new Block.Listing(it.id(), it.ordered(), it.start(), items(it.items()));
            case Block.Picture it ->
                new Block.Picture(
                        it.id(), media.apply(it.media()), some(it.caption()), words(it.alternative()), it.wide());
            case Block.Gallery it ->
                new Block.Gallery(
                        it.id(), it.pictures().stream().map(this::exhibit).toList());
            case Block.Film it ->
                new Block.Film(it.id(), media.apply(it.media()), medium(it.still()), some(it.caption()));
            case Block.Sound it -> new Block.Sound(it.id(), media.apply(it.media()), some(it.caption()));
            case Block.Elsewhere it ->
                new Block.Elsewhere(it.id(), it.href(), words(it.title()), medium(it.still()), some(it.caption()));
            case Block.Table it ->
                new Block.Table(
                        it.id(),
                        some(it.caption()),
                        it.headerRow(),
                        it.headerColumn(),
                        it.rows().stream()
                                .map(row -> row.stream().map(this::cell).toList())
                                .toList());
            case Block.Divider it -> it;
            case Block.FactBox it -> new Block.FactBox(it.id(), text(it.title()), blocks(it.blocks()));
            case Block.Footnote it -> new Block.Footnote(it.id(), text(it.text()));
            case Block.Preformatted it -> new Block.Preformatted(it.id(), words.apply(it.text()));
            case Block.UnknownHtml it -> new Block.UnknownHtml(it.id(), words.apply(it.source()));
        };
    }

    private RichText text(RichText text) {
        // What has come in once is clean, and is read far more often than written.
        for (var span : text.spans()) {
            if (!says(span) || !words.apply(span.text()).equals(span.text())) {
                return changed(text);
            }
        }
        return text;
    }

    private static boolean says(Span span) {
        return !span.text().isEmpty() || span.has(Mark.Note.class);
    }

    private RichText changed(RichText text) {
        return new RichText(text.spans().stream()
                .map(span -> new Span(words.apply(span.text()), span.marks()))
                .filter(Recast::says)
                .toList());
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream()
                .map(item -> new Block.Item(
                        text(item.text()), item.ordered(), item.items() == null ? null : items(item.items())))
                .toList();
    }

    private Block.Exhibit exhibit(Block.Exhibit exhibit) {
        return new Block.Exhibit(media.apply(exhibit.media()), some(exhibit.caption()), words(exhibit.alternative()));
    }

    private Block.Cell cell(Block.Cell cell) {
        return new Block.Cell(text(cell.text()), cell.columns(), cell.rows());
    }

    private @Nullable RichText some(@Nullable RichText text) {
        return text == null ? null : text(text);
    }

    private @Nullable String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var said = words.apply(text);
        return said.isEmpty() ? null : said;
    }

    private @Nullable String medium(@Nullable String key) {
        return key == null ? null : media.apply(key);
    }
}
