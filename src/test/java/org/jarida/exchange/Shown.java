package org.jarida.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/** A body as lines that a person can compare: the kind of each block, and its text with marks. */
final class Shown {
    private Shown() {}

    static String of(Body body) {
        return of(body.blocks(), "");
    }

    private static String of(List<Block> blocks, String indent) {
        return blocks.stream().map(block -> indent + of(block, indent) + "\n").collect(Collectors.joining());
    }

    private static String of(Block block, String indent) {
        return switch (block) {
            case Block.Paragraph it -> "p: " + of(it.text());
            case Block.Heading it -> "h" + it.level() + ": " + of(it.text());
            case Block.Quotation it ->
                "quotation: "
                        + it.paragraphs().stream().map(Shown::of).collect(Collectors.joining(" ¶ "))
                        + by(it.attribution());
            case Block.PullQuote it -> "pull quote: " + of(it.text()) + by(it.attribution());
            case Block.Listing it -> (it.ordered() ? "list from " + it.start() : "list") + ": " + items(it.items());
            case Block.Picture it ->
                "picture: " + it.media() + caption(it.caption())
                        + (it.alternative() == null ? "" : " alt " + it.alternative());
            case Block.Gallery it ->
                "gallery: "
                        + it.pictures().stream()
                                .map(exhibit -> exhibit.media() + caption(exhibit.caption()))
                                .collect(Collectors.joining(", "));
            case Block.Film it ->
                "film: " + it.media() + (it.still() == null ? "" : " still " + it.still()) + caption(it.caption());
            case Block.Sound it -> "sound: " + it.media() + caption(it.caption());
            case Block.Elsewhere it ->
                "elsewhere: " + it.href() + (it.title() == null ? "" : " titled " + it.title()) + caption(it.caption());
            case Block.Table it ->
                "table" + (it.headerRow() ? " with head" : "") + (it.headerColumn() ? " with side" : "")
                        + caption(it.caption())
                        + ": "
                        + it.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> of(cell.text()))
                                        .collect(Collectors.joining(" | ")))
                                .collect(Collectors.joining(" / "));
            case Block.Divider ignored -> "divider";
            case Block.FactBox it ->
                "box: " + of(it.title()) + "\n" + of(it.blocks(), indent + "  ").stripTrailing();
            case Block.Footnote it -> "note: " + of(it.text());
            case Block.Preformatted it -> "pre: " + it.text().replace("\n", "⏎");
            case Block.UnknownHtml it -> "unknown: " + it.source();
        };
    }

    private static String items(List<Block.Item> items) {
        return items.stream()
                .map(item -> of(item.text()) + (item.items() == null ? "" : " (" + items(item.items()) + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String by(@Nullable RichText attribution) {
        return attribution == null ? "" : " — " + of(attribution);
    }

    private static String caption(@Nullable RichText caption) {
        return caption == null ? "" : " “" + of(caption) + "”";
    }

    static String of(RichText text) {
        var shown = new StringBuilder();
        for (var span : text.spans()) {
            var words = span.text().replace("\n", "⏎");
            for (var mark : span.marks()) {
                words = switch (mark) {
                    case Mark.Strong ignored -> "*" + words + "*";
                    case Mark.Emphasis ignored -> "_" + words + "_";
                    case Mark.Code ignored -> "`" + words + "`";
                    case Mark.Link it -> "[" + words + "](" + it.href() + ")";
                    case Mark.Foreign it ->
                        "{" + it.locale() + (it.dir() == null ? "" : " " + it.dir()) + ": " + words + "}";
                    case Mark.Note ignored -> "^" + words;
                };
            }
            shown.append(words);
        }
        return shown.toString();
    }
}
