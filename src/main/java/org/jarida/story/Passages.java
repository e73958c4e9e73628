package org.jarida.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all texts of an article in reading order, and puts what a hand makes of each in its place. Blocks, ids
 * and all else stay.
 */
final class Passages {
    private final Function<Passage, RichText> hand;
    private final Map<Place, Integer> numbers = new EnumMap<>(Place.class);

    /** A block of the body or of a box in it, with its number among its kind. */
    record Located(Block block, Place place, int number) {
        Spot whole() {
            return new Spot(place, number, block.id(), "", 0, 0);
        }
    }

    private final List<Located> located = new ArrayList<>();

    private Passages(Function<Passage, RichText> hand) {
        this.hand = hand;
    }

    static List<Passage> of(Content content) {
        var passages = new ArrayList<Passage>();
        rewritten(content, passage -> {
            passages.add(passage);
            return passage.text();
        });
        return passages;
    }

    /** Those of one block, without those of blocks in it. */
    static List<Passage> of(Block block) {
        var passages = new ArrayList<Passage>();
        new Passages(passage -> {
                    if (block.id().equals(passage.block())) {
                        passages.add(passage);
                    }
                    return passage.text();
                })
                .block(block);
        return passages;
    }

    /** All blocks, those in boxes after their box. */
    static List<Located> blocks(Body body) {
        var walk = new Passages(Passage::text);
        walk.blocks(body.blocks());
        return walk.located;
    }

    static Content rewritten(Content content, Function<Passage, RichText> hand) {
        var walk = new Passages(hand);
        return new Content(
                walk.field(Place.HEADLINE, content.headline()),
                walk.field(Place.STANDFIRST, content.standfirst()),
                walk.field(Place.PLACE_LINE, content.place()),
                walk.field(Place.DESCRIPTION, content.description()),
                content.leadPicture(),
                content.bylines(),
                new Body(walk.blocks(content.body().blocks())));
    }

    private String field(Place place, String text) {
        return hand.apply(new Passage(place, 0, null, "text", RichText.plain(text)))
                .text();
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        var place = Place.of(block);
        var at = new At(place, numbers.merge(place, 1, Integer::sum), block.id());
        located.add(new Located(block, place, at.number));
        return switch (block) {
            case Block.Paragraph it -> new Block.Paragraph(it.id(), at.text("text", it.text()));
            case Block.Heading it -> new Block.Heading(it.id(), it.level(), at.text("text", it.text()));
            case Block.Quotation it ->
                new Block.Quotation(
                        it.id(), at.texts("paragraphs", it.paragraphs()), at.some("attribution", it.attribution()));
            case Block.PullQuote it ->
                new Block.PullQuote(it.id(), at.text("text", it.text()), at.some("attribution", it.attribution()));
            case Block.Listing it ->
                new Block.Listing(it.id(), it.ordered(), it.start(), at.items("items", it.items()));
            case Block.Picture it ->
                new Block.Picture(
                        it.id(),
                        it.media(),
                        at.some("caption", it.caption()),
                        at.plain("alternative", it.alternative()),
                        it.wide());
            case Block.Gallery it -> new Block.Gallery(it.id(), at.exhibits(it.pictures()));
            case Block.Film it -> new Block.Film(it.id(), it.media(), it.still(), at.some("caption", it.caption()));
            case Block.Sound it -> new Block.Sound(it.id(), it.media(), at.some("caption", it.caption()));
            case Block.Elsewhere it ->
                new Block.Elsewhere(
                        it.id(),
                        it.href(),
                        at.plain("title", it.title()),
                        it.still(),
                        at.some("caption", it.caption()));
            case Block.Table it ->
                new Block.Table(
                        it.id(),
                        at.some("caption", it.caption()),
                        it.headerRow(),
                        it.headerColumn(),
                        at.rows(it.rows()));
            case Block.Divider it -> it;
            case Block.FactBox it -> new Block.FactBox(it.id(), at.text("title", it.title()), blocks(it.blocks()));
            case Block.Footnote it -> new Block.Footnote(it.id(), at.text("text", it.text()));
            case Block.Preformatted it -> new Block.Preformatted(it.id(), at.string("text", it.text()));
            case Block.UnknownHtml it -> new Block.UnknownHtml(it.id(), at.string("source", it.source()));
        };
    }

    private final class At {
        private final Place place;
        private final int number;
        private final String block;

        At(Place place, int number, String block) {
            this.place = place;
            this.number = number;
            this.block = block;
        }

        RichText text(String part, RichText text) {
            return hand.apply(new Passage(place, number, block, part, text));
        }

        @Nullable
        RichText some(String part, @Nullable RichText text) {
            return text == null ? null : text(part, text);
        }

        String string(String part, String text) {
            return text(part, RichText.plain(text)).text();
        }

        @Nullable
        String plain(String part, @Nullable String text) {
            if (text == null) {
                return null;
            }
            var written = string(part, text);
            return written.isEmpty() ? null : written;
        }

        List<RichText> texts(String part, List<RichText> texts) {
            return each(texts, (i, text) -> text(part + "/" + i, text));
        }

        List<Block.Item> items(String part, List<Block.Item> items) {
            return each(items, (i, item) -> {
                var path = part + "/" + i;
                var within = item.items();
                return new Block.Item(
                        text(path + "/text", item.text()),
                        item.ordered(),
                        within == null ? null : items(path + "/items", within));
            });
        }

        List<Block.Exhibit> exhibits(List<Block.Exhibit> exhibits) {
            return each(
                    exhibits,
                    (i, exhibit) -> new Block.Exhibit(
                            exhibit.media(),
                            some("pictures/" + i + "/caption", exhibit.caption()),
                            plain("pictures/" + i + "/alternative", exhibit.alternative())));
        }

        List<List<Block.Cell>> rows(List<List<Block.Cell>> rows) {
            return each(
                    rows,
                    (y, row) -> each(
                            row,
                            (x, cell) -> new Block.Cell(
                                    text("rows/" + y + "/" + x, cell.text()), cell.columns(), cell.rows())));
        }
    }

    private interface Each<T, R> {
        R at(int index, T one);
    }

    private static <T, R> List<R> each(List<T> list, Each<T, R> each) {
        var made = new ArrayList<R>(list.size());
        for (var i = 0; i < list.size(); i++) {
            made.add(each.at(i, list.get(i)));
        }
        return made;
    }
}
