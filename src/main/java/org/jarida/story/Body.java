package org.jarida.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an article says below its headline: blocks, in order. */
public record Body(List<Block> blocks) {
    /** Not by a dot, which is a zero among Persian figures. */
    private static final String CELLS_APART = " | ";

    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    public static Body ofJson(String json) {
        return BodyJson.read(json);
    }

    public String json() {
        return BodyJson.write(this);
    }

    /** As it is stored: every text in it as {@link org.jarida.language.Text#clean} leaves it. */
    public Body cleaned() {
        return Recast.CLEANED.body(this);
    }

    /** With other media in the places of its media: what moves in names them its own way. */
    public Body withMedia(UnaryOperator<String> keys) {
        return new Recast(UnaryOperator.identity(), keys).body(this);
    }

    /** Keys of all media in it. */
    public Set<String> media() {
        var keys = new LinkedHashSet<String>();
        withMedia(key -> {
            keys.add(key);
            return key;
        });
        return keys;
    }

    /** All words in reading order, a block or a table's row a line: for reading time, search and descriptions. */
    public String text() {
        var lines = new ArrayList<String>();
        texts(blocks, text -> {
            if (!text.isBlank()) {
                lines.add(text);
            }
        });
        return String.join("\n", lines);
    }

    /** The ids of all blocks in reading order, those within others included. */
    public List<String> ids() {
        var ids = new ArrayList<String>();
        each(blocks, block -> ids.add(block.id()));
        return ids;
    }

    /** What one block says, wherever it stands. */
    public Optional<String> textOf(String id) {
        var found = new ArrayList<Block>();
        each(blocks, block -> {
            if (id.equals(block.id())) {
                found.add(block);
            }
        });
        return found.stream().findFirst().map(block -> new Body(List.of(block)).text());
    }

    private static void each(List<Block> blocks, Consumer<Block> doing) {
        for (var block : blocks) {
            doing.accept(block);
            if (block instanceof Block.FactBox box) {
                each(box.blocks(), doing);
            }
        }
    }

    private static void texts(List<Block> blocks, Consumer<String> each) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> each.accept(paragraph.text().text());
                case Block.Heading heading -> each.accept(heading.text().text());
                case Block.Quotation quotation -> quotation.paragraphs().forEach(one -> each.accept(one.text()));
                case Block.PullQuote ignored -> {} // Says again what the text says.
                case Block.Listing list -> items(list.items(), each);
                case Block.Table table -> table.rows().forEach(row -> each.accept(line(row)));
                case Block.FactBox box -> {
                    each.accept(box.title().text());
                    texts(box.blocks(), each);
                }
                case Block.Footnote note -> each.accept(note.text().text());
                case Block.Preformatted text -> each.accept(text.text());
                case Block.UnknownHtml html -> each.accept(html.source());
                case Block.Picture ignored -> {}
                case Block.Gallery ignored -> {}
                case Block.Film ignored -> {}
                case Block.Sound ignored -> {}
                case Block.Elsewhere ignored -> {}
                case Block.Divider ignored -> {}
            }
        }
    }

    private static String line(List<Block.Cell> row) {
        return row.stream()
                .map(cell -> cell.text().text())
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(CELLS_APART));
    }

    private static void items(List<Block.Item> items, Consumer<String> each) {
        for (var item : items) {
            each.accept(item.text().text());
            if (item.items() != null) {
                items(item.items(), each);
            }
        }
    }
}
