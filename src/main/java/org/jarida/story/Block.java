package org.jarida.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a body. Its id lives as long as the block does: translations, comments and comparisons hold on to it. A
 * picture, sound or film is named by its media key; an empty caption or alternative text means the media's own in the
 * edition.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Quotation.class, name = "quotation"),
    @JsonSubTypes.Type(value = Block.PullQuote.class, name = "pull-quote"),
    @JsonSubTypes.Type(value = Block.Listing.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Block.Gallery.class, name = "gallery"),
    @JsonSubTypes.Type(value = Block.Film.class, name = "film"),
    @JsonSubTypes.Type(value = Block.Sound.class, name = "sound"),
    @JsonSubTypes.Type(value = Block.Elsewhere.class, name = "elsewhere"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Divider.class, name = "divider"),
    @JsonSubTypes.Type(value = Block.FactBox.class, name = "fact-box"),
    @JsonSubTypes.Type(value = Block.Footnote.class, name = "footnote"),
    @JsonSubTypes.Type(value = Block.Preformatted.class, name = "preformatted"),
    @JsonSubTypes.Type(value = Block.UnknownHtml.class, name = "unknown-html"),
})
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public sealed interface Block {
    String id();

    record Paragraph(String id, RichText text) implements Block {
        public Paragraph {
            text = orEmpty(text);
        }
    }

    /** Level 2 or 3: level 1 is the headline's. */
    record Heading(String id, int level, RichText text) implements Block {
        public Heading {
            text = orEmpty(text);
            level = level <= 2 ? 2 : 3;
        }
    }

    record Quotation(
            String id, List<RichText> paragraphs, @Nullable RichText attribution) implements Block {
        public Quotation {
            paragraphs = orEmpty(paragraphs);
        }
    }

    record PullQuote(String id, RichText text, @Nullable RichText attribution) implements Block {
        public PullQuote {
            text = orEmpty(text);
        }
    }

    record Listing(String id, boolean ordered, int start, List<Item> items) implements Block {
        public Listing {
            items = orEmpty(items);
        }
    }

    /** A line of a list, with the list below it, if any. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Item(RichText text, boolean ordered, @Nullable List<Item> items) {
        public Item {
            text = orEmpty(text);
            items = items == null || items.isEmpty() ? null : List.copyOf(items);
        }

        public static Item of(RichText text) {
            return new Item(text, false, null);
        }
    }

    record Picture(
            String id,
            String media,
            @Nullable RichText caption,
            @Nullable String alternative,
            boolean wide) implements Block {}

    record Gallery(String id, List<Exhibit> pictures) implements Block {
        public Gallery {
            pictures = orEmpty(pictures);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Exhibit(
            String media,
            @Nullable RichText caption,
            @Nullable String alternative) {}

    /** A film of our own, with the picture that stands for it until it is played. */
    record Film(
            String id,
            String media,
            @Nullable String still,
            @Nullable RichText caption) implements Block {}

    record Sound(String id, String media, @Nullable RichText caption) implements Block {}

    /** What another host keeps: a link to open, never a frame; with a picture of our own, if there is one. */
    record Elsewhere(
            String id,
            String href,
            @Nullable String title,
            @Nullable String still,
            @Nullable RichText caption) implements Block {
        public Elsewhere {
            href = Links.checked(href);
        }
    }

    record Table(String id, @Nullable RichText caption, boolean headerRow, boolean headerColumn, List<List<Cell>> rows)
            implements Block {
        public Table {
            rows = orEmpty(rows);
        }
    }

    /** A cell, and how many columns and rows it spans (0 and 1 are the same: one). */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Cell(RichText text, int columns, int rows) {
        public Cell {
            text = orEmpty(text);
        }

        public static Cell of(RichText text) {
            return new Cell(text, 0, 0);
        }
    }

    record Divider(String id) implements Block {}

    record FactBox(String id, RichText title, List<Block> blocks) implements Block {
        public FactBox {
            title = orEmpty(title);
            blocks = orEmpty(blocks);
        }
    }

    record Footnote(String id, RichText text) implements Block {
        public Footnote {
            text = orEmpty(text);
        }
    }

    record Preformatted(String id, @JsonInclude String text) implements Block {}

    /** JSON leaves out what is empty. */
    private static RichText orEmpty(@Nullable RichText text) {
        return text == null ? RichText.EMPTY : text;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Markup that an import could not read: its source, shown as text and never as markup. */
    record UnknownHtml(String id, @JsonInclude String source) implements Block {}
}
