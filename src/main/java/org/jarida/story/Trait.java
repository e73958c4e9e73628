package org.jarida.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Something about a block that is no text.
 *
 * @param before as stored; empty where there was none
 */
public record Trait(Name name, String before, String after) {
    public enum Name {
        /** Of a heading: 2 or 3. */
        LEVEL,
        /** Of a list: {@code true} with numbers. */
        ORDERED,
        START,
        /** A media key; of a gallery all, with spaces between. */
        MEDIA,
        STILL,
        /** Of a picture: {@code true} as wide as the page. */
        WIDE,
        ADDRESS,
        HEADER_ROW,
        HEADER_COLUMN,
        /** How the cells of a table span columns and rows. */
        SPANS;

        /** In message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static List<Trait> between(Block before, Block after) {
        var was = of(before);
        var is = of(after);
        return java.util.Arrays.stream(Name.values())
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .map(name -> new Trait(name, was.getOrDefault(name, ""), is.getOrDefault(name, "")))
                .toList();
    }

    private static Map<Name, String> of(Block block) {
        var traits = new LinkedHashMap<Name, String>();
        switch (block) {
            case Block.Heading it -> traits.put(Name.LEVEL, String.valueOf(it.level()));
            case Block.Listing it -> {
                traits.put(Name.ORDERED, orders(it.ordered(), it.items()));
                traits.put(Name.START, it.ordered() && it.start() > 1 ? String.valueOf(it.start()) : "");
            }
            case Block.Picture it -> {
                traits.put(Name.MEDIA, it.media());
                traits.put(Name.WIDE, String.valueOf(it.wide()));
            }
            case Block.Gallery it ->
                traits.put(
                        Name.MEDIA,
                        String.join(
                                " ",
                                it.pictures().stream().map(Block.Exhibit::media).toList()));
            case Block.Film it -> {
                traits.put(Name.MEDIA, it.media());
                traits.put(Name.STILL, Objects.requireNonNullElse(it.still(), ""));
            }
            case Block.Sound it -> traits.put(Name.MEDIA, it.media());
            case Block.Elsewhere it -> {
                traits.put(Name.ADDRESS, it.href());
                traits.put(Name.STILL, Objects.requireNonNullElse(it.still(), ""));
            }
            case Block.Table it -> {
                traits.put(Name.HEADER_ROW, String.valueOf(it.headerRow()));
                traits.put(Name.HEADER_COLUMN, String.valueOf(it.headerColumn()));
                traits.put(Name.SPANS, spans(it));
            }
            case Block.Paragraph _,
                    Block.Quotation _,
                    Block.PullQuote _,
                    Block.Divider _,
                    Block.FactBox _,
                    Block.Footnote _,
                    Block.Preformatted _,
                    Block.UnknownHtml _ -> {}
        }
        return traits;
    }

    /** Of the list, and of the lists within it that have numbers where it has none, or none where it has. */
    private static String orders(boolean ordered, List<Block.Item> items) {
        var within = new StringBuilder();
        for (var item : items) {
            var below = item.items();
            if (below != null) {
                within.append(' ').append(orders(item.ordered(), below));
            }
        }
        return ordered + within.toString();
    }

    private static String spans(Block.Table table) {
        var spans = new StringBuilder();
        for (var row : table.rows()) {
            for (var cell : row) {
                if (cell.columns() > 1 || cell.rows() > 1) {
                    spans.append(Math.max(1, cell.columns()))
                            .append('×')
                            .append(Math.max(1, cell.rows()))
                            .append(' ');
                }
            }
        }
        return spans.toString().strip();
    }
}
