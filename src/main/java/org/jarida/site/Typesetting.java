package org.jarida.site;

import gg.jte.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jarida.language.Digits;
import org.jarida.language.Words;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way into a page: its footnotes taken out and numbered in the order in which the text calls them, and
 * its references looked up.
 */
public final class Typesetting {
    private static final Pattern FIGURES =
            Pattern.compile("[\\s\\u200e\\u200f\\u2066-\\u2069]*[-+−–~]?[$€£]?\\p{Nd}[\\p{Nd}.,٫٬\\s%٪°–−-]*");

    private final Body body;
    private final References references;
    private final Words words;
    private final Digits digits;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> below = new HashSet<>();

    /** A footnote under its number; {@code called} when the text has a place for it, and so a way back. */
    public record Note(String id, String number, RichText text, boolean called) {}

    public Typesetting(Body body, References references, Words words) {
        this.body = body;
        this.references = references;
        this.words = words;
        this.digits = Digits.of(words.language());
        var texts = new HashMap<String, RichText>();
        var order = new ArrayList<String>();
        collect(body.blocks(), texts, order);
        var calls = new ArrayList<String>();
        body.blocks().forEach(block -> Calls.in(block, calls));
        calls.stream().distinct().filter(texts::containsKey).forEach(id -> note(id, texts.get(id), true));
        order.stream().filter(id -> !numbers.containsKey(id)).forEach(id -> note(id, texts.get(id), false));
    }

    public Words words() {
        return words;
    }

    public References references() {
        return references;
    }

    public List<Block> blocks() {
        return body.blocks();
    }

    /** Whether there are galleries, whose styles stand apart. */
    public boolean hasPlates() {
        return any(body.blocks(), Block.Gallery.class::isInstance);
    }

    /** Whether there are films or previews of other places, whose styles stand apart. */
    public boolean hasFilms() {
        return any(body.blocks(), block -> block instanceof Block.Film || block instanceof Block.Elsewhere);
    }

    private static boolean any(List<Block> blocks, Predicate<Block> sought) {
        return blocks.stream()
                .anyMatch(block ->
                        sought.test(block) || (block instanceof Block.FactBox box && any(box.blocks(), sought)));
    }

    public List<Note> notes() {
        return notes;
    }

    /** The notes that a block is the first to call, for where they stand right below it. */
    public List<Note> notesBelow(Block block) {
        var calls = new ArrayList<String>();
        Calls.in(block, calls);
        return notes.stream()
                .filter(note -> calls.contains(note.id()) && below.add(note.id()))
                .toList();
    }

    /** The notes that nothing calls. */
    public List<Note> uncalled() {
        return notes.stream().filter(note -> !note.called()).toList();
    }

    public Content prose(RichText text) {
        return new Prose(text, this);
    }

    public boolean opensWithParagraph() {
        return !body.blocks().isEmpty() && body.blocks().getFirst() instanceof Block.Paragraph;
    }

    /** The pictures of a gallery that are there, each with what is said about it in this place. */
    public List<PictureView> exhibits(Block.Gallery gallery) {
        var shown = new ArrayList<PictureView>();
        for (var exhibit : gallery.pictures()) {
            var picture = references.picture(exhibit.media());
            if (picture != null) {
                var alternative = exhibit.alternative();
                var caption = exhibit.caption();
                picture = alternative == null || alternative.isEmpty() ? picture : picture.saying(alternative);
                shown.add(caption == null || caption.isBlank() ? picture : picture.captioned(caption));
            }
        }
        return shown;
    }

    /** Whose site an address leads to. */
    public static String host(String href) {
        try {
            var host = URI.create(href).getHost();
            return host == null ? href : host;
        } catch (IllegalArgumentException unusual) {
            return href;
        }
    }

    /** How many columns or rows a cell takes, unless it is one. */
    public static @Nullable String span(int cells) {
        return cells > 1 ? String.valueOf(cells) : null;
    }

    /** The columns that hold nothing but figures below their head: those stand at the end of their cells, one under another. */
    public static Set<Integer> figures(Block.Table table) {
        var columns = new TreeSet<Integer>();
        var rows = table.headerRow() ? table.rows().stream().skip(1).toList() : table.rows();
        var plain = table.rows().stream()
                .allMatch(row -> row.stream().allMatch(cell -> cell.columns() <= 1 && cell.rows() <= 1));
        if (plain && !rows.isEmpty()) {
            for (var column = table.headerColumn() ? 1 : 0;
                    column < rows.getFirst().size();
                    column++) {
                var at = column;
                if (rows.stream()
                        .allMatch(row -> at >= row.size()
                                || FIGURES.matcher(row.get(at).text().text()).matches())) {
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    /** Whether this is the first place that calls a footnote: the one its way back leads to. */
    boolean isFirstCall(String footnote) {
        return shown.add(footnote);
    }

    @Nullable
    String noteNumber(String footnote) {
        var number = numbers.get(footnote);
        return number == null ? null : digits.plain(number);
    }

    private void note(String id, @Nullable RichText text, boolean called) {
        if (text != null) {
            numbers.put(id, numbers.size() + 1);
            notes.add(new Note(id, digits.plain(numbers.size()), text, called));
        }
    }

    private static void collect(List<Block> blocks, Map<String, RichText> texts, List<String> order) {
        for (var block : blocks) {
            if (block instanceof Block.Footnote note) {
                texts.put(note.id(), note.text());
                order.add(note.id());
            } else if (block instanceof Block.FactBox box) {
                collect(box.blocks(), texts, order);
            }
        }
    }

    /** Where a text calls its footnotes, in reading order. */
    private static final class Calls {
        static void in(Block block, List<String> calls) {
            switch (block) {
                case Block.Paragraph paragraph -> in(paragraph.text(), calls);
                case Block.Heading heading -> in(heading.text(), calls);
                case Block.Quotation quotation -> {
                    quotation.paragraphs().forEach(text -> in(text, calls));
                    in(quotation.attribution(), calls);
                }
                case Block.PullQuote quote -> in(quote.attribution(), calls);
                case Block.Listing list -> items(list.items(), calls);
                case Block.Table table -> {
                    in(table.caption(), calls);
                    table.rows().forEach(row -> row.forEach(cell -> in(cell.text(), calls)));
                }
                case Block.FactBox box -> {
                    in(box.title(), calls);
                    box.blocks().forEach(inner -> in(inner, calls));
                }
                case Block.Picture picture -> in(picture.caption(), calls);
                case Block.Gallery gallery -> gallery.pictures().forEach(exhibit -> in(exhibit.caption(), calls));
                case Block.Film film -> in(film.caption(), calls);
                case Block.Sound sound -> in(sound.caption(), calls);
                case Block.Elsewhere elsewhere -> in(elsewhere.caption(), calls);
                case Block.Footnote ignored -> {}
                case Block.Divider ignored -> {}
                case Block.Preformatted ignored -> {}
                case Block.UnknownHtml ignored -> {}
            }
        }

        private static void items(List<Block.Item> items, List<String> calls) {
            for (var item : items) {
                in(item.text(), calls);
                if (item.items() != null) {
                    items(item.items(), calls);
                }
            }
        }

        private static void in(@Nullable RichText text, List<String> calls) {
            if (text != null) {
                for (var span : text.spans()) {
                    for (var mark : span.marks()) {
                        if (mark instanceof Mark.Note note) {
                            calls.add(note.footnote());
                        }
                    }
                }
            }
        }
    }
}
