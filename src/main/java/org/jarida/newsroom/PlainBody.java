package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.base.Keys;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.RichText;

/**
 * A body in a plain field: paragraphs between blank lines, {@code ## } and {@code ### } before headings, {@code - }
 * before the lines of a list. A body that holds more than that has no such text: it would be lost.
 */
final class PlainBody {
    private static final Pattern BLANK = Pattern.compile("\n[ \t]*\n\\s*");
    private static final String HEADING = "## ";
    private static final String SMALLER_HEADING = "### ";
    private static final String ITEM = "- ";

    private PlainBody() {}

    /** Its text, if all of the body can be told so that it is the same when it is read again. */
    static Optional<String> text(Body body) {
        var parts = new ArrayList<String>();
        for (var block : body.blocks()) {
            var part = part(block);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        var text = String.join("\n\n", parts);
        return body(text, body).equals(body) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> part(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> plain(paragraph.text());
            case Block.Heading heading ->
                plain(heading.text()).map(text -> (heading.level() == 2 ? HEADING : SMALLER_HEADING) + text);
            case Block.Listing list when !list.ordered() -> items(list.items());
            default -> Optional.empty();
        };
    }

    private static Optional<String> items(List<Block.Item> items) {
        var lines = new ArrayList<String>();
        for (var item : items) {
            var text = plain(item.text());
            if (text.isEmpty() || item.items() != null) {
                return Optional.empty();
            }
            lines.add(ITEM + text.get());
        }
        return Optional.of(String.join("\n", lines));
    }

    private static Optional<String> plain(RichText text) {
        return text.spans().stream().allMatch(span -> span.marks().isEmpty())
                ? Optional.of(text.text())
                : Optional.empty();
    }

    /** @param before what it said before: blocks that say the same keep their ids */
    static Body body(String text, Body before) {
        var known = new LinkedHashMap<String, List<String>>();
        before.blocks()
                .forEach(block -> known.computeIfAbsent(said(block), none -> new ArrayList<>())
                        .add(block.id()));
        var blocks = new ArrayList<Block>();
        for (var part : BLANK.split(text.replace("\r\n", "\n").strip())) {
            if (!part.isBlank()) {
                blocks.add(identified(block(part.strip()), known));
            }
        }
        return new Body(blocks);
    }

    private static Block block(String part) {
        if (part.startsWith(SMALLER_HEADING)) {
            return new Block.Heading("", 3, words(part.substring(SMALLER_HEADING.length())));
        } else if (part.startsWith(HEADING)) {
            return new Block.Heading("", 2, words(part.substring(HEADING.length())));
        }
        var lines = part.lines().toList();
        if (lines.stream().allMatch(line -> line.startsWith(ITEM))) {
            return new Block.Listing(
                    "",
                    false,
                    0,
                    lines.stream()
                            .map(line -> Block.Item.of(words(line.substring(ITEM.length()))))
                            .toList());
        }
        return new Block.Paragraph("", words(part));
    }

    private static RichText words(String text) {
        return RichText.plain(text.strip());
    }

    private static String said(Block block) {
        return switch (block) {
            case Block.Paragraph it -> "p" + it.text();
            case Block.Heading it -> "h" + it.level() + it.text();
            case Block.Listing it -> "l" + it.items();
            default -> block.toString();
        };
    }

    private static Block identified(Block block, Map<String, List<String>> known) {
        var ids = known.getOrDefault(said(block), List.of());
        var id = ids.isEmpty() ? Keys.random() : ids.removeFirst();
        return switch (block) {
            case Block.Paragraph it -> new Block.Paragraph(id, it.text());
            case Block.Heading it -> new Block.Heading(id, it.level(), it.text());
            case Block.Listing it -> new Block.Listing(id, it.ordered(), it.start(), it.items());
            default -> block;
        };
    }
}
