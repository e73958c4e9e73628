package org.jarida.mailing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.language.Text;
import org.jarida.story.Block;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A letter in plain text. A paragraph is a line, which mail programs break as they are wide; words of the other direction
 * are isolated in it. Addresses have lines of their own, so that nothing sticks to them and their direction is theirs.
 */
final class LetterText {
    private static final String RULE = "----------------------------------------";

    private final Piece.Around around;
    private final Language language;
    private final Digits digits;
    private final StringBuilder out = new StringBuilder(1 << 15);
    private final Set<String> links = new LinkedHashSet<>();
    private Footnotes notes = new Footnotes(List.of());

    private LetterText(Piece.Around around) {
        this.around = around;
        this.language = around.edition().language();
        this.digits = Digits.of(language);
    }

    static String of(Piece.Around around, List<Piece> pieces) {
        var text = new LetterText(around);
        text.letter(pieces);
        return text.out.toString();
    }

    private void letter(List<Piece> pieces) {
        say(around.edition().name());
        say(around.kind() + around.words().apart() + around.day());
        address(around.front());
        out.append('\n');
        if (!around.opening().isEmpty()) {
            say(around.opening());
            out.append('\n');
        }
        if (pieces.size() > 1) {
            say(around.words().say("letters.in-this"));
            for (var i = 0; i < pieces.size(); i++) {
                say(digits.plain(i + 1) + ". " + pieces.get(i).headline());
            }
            out.append('\n');
        }
        pieces.forEach(this::piece);
        foot();
    }

    private void piece(Piece piece) {
        notes = new Footnotes(piece.content().body().blocks());
        out.append(RULE).append("\n\n");
        if (!piece.over().isEmpty()) {
            say(piece.over());
        }
        say(piece.headline());
        say(piece.under());
        address(piece.address());
        out.append('\n');
        var content = piece.content();
        paragraph(content.standfirst());
        var lead = content.leadPicture();
        var blocks = content.body().blocks();
        if (lead != null
                && !(!blocks.isEmpty()
                        && blocks.getFirst() instanceof Block.Picture first
                        && first.media().equals(lead))) {
            medium(lead, null, null);
        }
        if (!content.place().isEmpty() && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
            paragraph(around.words().say("article.place", content.place()) + " " + prose(first.text()));
            blocks = blocks.subList(1, blocks.size());
        }
        blocks.forEach(this::block);
        footnotes();
        for (var correction : piece.corrections()) {
            paragraph(around.words().say("correction.title", 1) + ", "
                    + around.edition().dates().date(correction.at()) + ": " + correction.reason());
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(prose(paragraph.text()));
            case Block.Heading heading -> paragraph("## " + prose(heading.text()));
            case Block.Quotation quotation -> {
                quotation.paragraphs().forEach(paragraph -> paragraph("> " + prose(paragraph)));
                var attribution = quotation.attribution();
                if (attribution != null && !attribution.isBlank()) {
                    paragraph("— " + prose(attribution));
                }
            }
            case Block.PullQuote ignored -> {} // Says again what the text says.
            case Block.Listing list -> {
                list(list.ordered(), Math.max(1, list.start()), list.items(), "");
                out.append('\n');
            }
            case Block.Picture picture -> medium(picture.media(), picture.caption(), picture.alternative());
            case Block.Gallery gallery ->
                gallery.pictures()
                        .forEach(exhibit -> medium(exhibit.media(), exhibit.caption(), exhibit.alternative()));
            case Block.Film film -> medium(film.media(), film.caption(), null);
            case Block.Sound sound -> medium(sound.media(), sound.caption(), null);
            case Block.Elsewhere elsewhere -> {
                var title = elsewhere.title();
                say(title == null ? "" : title);
                var href = around.addresses().whole(elsewhere.href());
                if (href != null) {
                    address(href);
                }
                out.append('\n');
            }
            case Block.Table table -> table(table);
            case Block.Divider ignored -> paragraph("* * *");
            case Block.FactBox box -> {
                paragraph("## " + prose(box.title()));
                box.blocks().forEach(this::block);
            }
            case Block.Footnote ignored -> {} // Stands at the end.
            case Block.Preformatted text -> out.append(text.text()).append("\n\n");
            case Block.UnknownHtml html -> out.append(html.source()).append("\n\n");
        }
    }

    private void list(boolean ordered, int start, List<Block.Item> items, String before) {
        var number = start;
        for (var item : items) {
            say(before + (ordered ? digits.plain(number++) + ". " : "• ") + prose(item.text()));
            links();
            var below = item.items();
            if (below != null) {
                list(item.ordered(), 1, below, before + "  ");
            }
        }
    }

    private void medium(String media, @Nullable RichText caption, @Nullable String alternative) {
        var said = around.media().of(media, caption, alternative);
        if (said != null) {
            paragraph("[" + said + "]");
        }
    }

    private void table(Block.Table table) {
        var caption = table.caption();
        if (caption != null) {
            say(prose(caption));
        }
        for (var row : table.rows()) {
            say(String.join(" | ", row.stream().map(cell -> prose(cell.text())).toList()));
        }
        out.append('\n');
        links();
    }

    private void footnotes() {
        if (!notes.isEmpty()) {
            say(around.words().say("article.footnotes"));
            for (var number = 1; number <= notes.count(); number++) {
                say("[" + digits.plain(number) + "] " + prose(notes.note(number)));
                links();
            }
            out.append('\n');
        }
    }

    private void foot() {
        var words = around.words();
        out.append(RULE).append("\n\n");
        say(words.say("letters.why", around.edition().name()));
        out.append('\n');
        say(words.say("letters.change") + ":" + Written.ROOM);
        address(around.change());
        say(words.say("letters.stop") + ":" + Written.ROOM);
        address(around.stop());
    }

    // ---- Lines

    private String prose(RichText text) {
        var prose = new StringBuilder();
        for (var span : text.spans()) {
            var called = 0;
            for (var mark : span.marks()) {
                switch (mark) {
                    case Mark.Note note -> called = notes.call(note.footnote());
                    case Mark.Link link -> {
                        var href = around.addresses().whole(link.href());
                        if (href != null) {
                            links.add(href);
                        }
                    }
                    case Mark.Strong ignored -> {}
                    case Mark.Emphasis ignored -> {}
                    case Mark.Code ignored -> {}
                    case Mark.Foreign ignored -> {}
                }
            }
            if (span.has(Mark.Note.class)) {
                prose.append(called == 0 ? "" : "[" + digits.plain(called) + "]");
            } else {
                prose.append(span.text());
            }
        }
        return prose.toString();
    }

    /** A line, and below it where its links lead. */
    private void paragraph(String text) {
        if (!text.isBlank()) {
            say(text);
            links();
            out.append('\n');
        }
    }

    private void links() {
        new ArrayList<>(links).forEach(href -> address("→ " + href));
        links.clear();
    }

    private void say(String text) {
        if (!text.isBlank()) {
            out.append(Text.isolateRuns(text, language)).append('\n');
        }
    }

    private void address(String address) {
        out.append(address).append('\n');
    }
}
