package org.jarida.mailing;

import java.util.List;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.story.Block;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jspecify.annotations.Nullable;

/**
 * A letter as HTML that mail programs show: tables, looks on each element, language and direction on each cell, since
 * programs strip what stands further out. It fetches nothing: no picture, no font, no style sheet.
 */
final class LetterHtml {
    private final Piece.Around around;
    private final Language language;
    private final Digits digits;
    private final Looks looks;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private Footnotes notes = new Footnotes(List.of());

    private LetterHtml(Piece.Around around) {
        this.around = around;
        this.language = around.edition().language();
        this.digits = Digits.of(language);
        this.looks = Looks.of(language, around.accent());
    }

    static String of(Piece.Around around, List<Piece> pieces, String subject) {
        var html = new LetterHtml(around);
        html.letter(pieces, subject);
        return html.out.toString();
    }

    private void letter(List<Piece> pieces, String subject) {
        out.append("<!doctype html>\n<html");
        spoken(language);
        out.append("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>");
        escape(subject);
        out.append("</title></head>\n<body");
        spoken(language);
        look(looks.page());
        out.append(">\n");
        table("100%", looks.sheet());
        row("center", looks.margin());
        table("600", looks.column());
        masthead();
        if (!around.opening().isEmpty()) {
            cell(looks.part());
            for (var paragraph : around.opening().split("\n{2,}")) {
                out.append("<p");
                look(looks.text());
                out.append('>');
                lines(paragraph);
                out.append("</p>");
            }
            end();
        }
        if (pieces.size() > 1) {
            contents(pieces);
        }
        pieces.forEach(this::piece);
        foot();
        out.append("</table></td></tr></table>\n</body></html>\n");
    }

    private void masthead() {
        cell(looks.masthead());
        out.append("<p");
        look(looks.name());
        out.append('>');
        link(around.front(), looks.plainLink(), around.edition().name());
        out.append("</p><p");
        look(looks.small());
        out.append('>');
        escape(around.kind());
        out.append(around.words().apart());
        escape(around.day());
        out.append("</p>");
        end();
    }

    private void contents(List<Piece> pieces) {
        cell(looks.part());
        out.append("<p");
        look(looks.label());
        out.append('>');
        escape(around.words().say("letters.in-this"));
        out.append("</p><ol");
        look(looks.numbered());
        out.append('>');
        for (var piece : pieces) {
            out.append("<li");
            look(looks.item());
            out.append('>');
            escape(piece.headline());
            out.append("</li>");
        }
        out.append("</ol>");
        end();
    }

    private void piece(Piece piece) {
        notes = new Footnotes(piece.content().body().blocks());
        cell(looks.part());
        if (!piece.over().isEmpty()) {
            paragraph(looks.label(), piece.over());
        }
        out.append("<h2");
        look(looks.headline());
        out.append('>');
        link(piece.address(), looks.plainLink(), piece.headline());
        out.append("</h2>");
        paragraph(looks.small(), piece.under());
        var content = piece.content();
        if (!content.standfirst().isEmpty()) {
            paragraph(looks.standfirst(), content.standfirst());
        }
        var lead = content.leadPicture();
        var blocks = content.body().blocks();
        if (lead != null
                && !(!blocks.isEmpty()
                        && blocks.getFirst() instanceof Block.Picture first
                        && first.media().equals(lead))) {
            medium(lead, null, null);
        }
        place(content.place(), blocks);
        footnotes();
        for (var correction : piece.corrections()) {
            out.append("<p");
            look(looks.note());
            out.append("><strong>");
            escape(around.words().say("correction.title", 1));
            out.append(", ");
            escape(around.edition().dates().date(correction.at()));
            out.append("</strong> ");
            escape(correction.reason());
            out.append("</p>");
        }
        end();
    }

    /** The place opens the first paragraph, as in print. */
    private void place(String place, List<Block> blocks) {
        if (!place.isEmpty() && !blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
            out.append("<p");
            look(looks.text());
            out.append('>');
            escape(around.words().say("article.place", place));
            out.append(' ');
            prose(first.text());
            out.append("</p>");
            blocks(blocks.subList(1, blocks.size()));
        } else {
            blocks(blocks);
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> element("p", looks.text(), paragraph.text());
            case Block.Heading heading -> element("h3", looks.heading(), heading.text());
            case Block.Quotation quotation -> quotation(quotation.paragraphs(), quotation.attribution());
            case Block.PullQuote ignored -> {} // Says again what the text says.
            case Block.Listing list -> list(list.ordered(), list.start(), list.items());
            case Block.Picture picture -> medium(picture.media(), picture.caption(), picture.alternative());
            case Block.Gallery gallery ->
                gallery.pictures()
                        .forEach(exhibit -> medium(exhibit.media(), exhibit.caption(), exhibit.alternative()));
            case Block.Film film -> medium(film.media(), film.caption(), null);
            case Block.Sound sound -> medium(sound.media(), sound.caption(), null);
            case Block.Elsewhere elsewhere -> elsewhere(elsewhere);
            case Block.Table table -> table(table);
            case Block.Divider ignored -> {
                out.append("<p");
                look(looks.divider());
                out.append(">* * *</p>");
            }
            case Block.FactBox box -> {
                table("100%", looks.box());
                cell(looks.boxed());
                element("h3", looks.heading(), box.title());
                blocks(box.blocks());
                end();
                out.append("</table>");
            }
            case Block.Footnote ignored -> {} // Stands at the end.
            case Block.Preformatted text -> preformatted(text.text());
            case Block.UnknownHtml html -> preformatted(html.source());
        }
    }

    private void paragraph(String look, String text) {
        out.append("<p");
        look(look);
        out.append('>');
        escape(text);
        out.append("</p>");
    }

    private void element(String name, String look, RichText text) {
        if (!text.isBlank()) {
            out.append('<').append(name);
            look(look);
            out.append('>');
            prose(text);
            out.append("</").append(name).append('>');
        }
    }

    private void preformatted(String text) {
        out.append("<pre dir=\"auto\"");
        look(looks.code());
        out.append('>');
        escape(text);
        out.append("</pre>");
    }

    private void quotation(List<RichText> paragraphs, @Nullable RichText attribution) {
        out.append("<blockquote");
        look(looks.quotation());
        out.append('>');
        paragraphs.forEach(paragraph -> element("p", looks.text(), paragraph));
        if (attribution != null && !attribution.isBlank()) {
            out.append("<p");
            look(looks.small());
            out.append(">— ");
            prose(attribution);
            out.append("</p>");
        }
        out.append("</blockquote>");
    }

    private void list(boolean ordered, int start, List<Block.Item> items) {
        out.append(ordered ? "<ol" : "<ul");
        if (ordered && start > 1) {
            out.append(" start=\"").append(start).append('"');
        }
        look(ordered ? looks.numbered() : looks.list());
        out.append('>');
        for (var item : items) {
            out.append("<li");
            look(looks.item());
            out.append('>');
            prose(item.text());
            var below = item.items();
            if (below != null) {
                list(item.ordered(), 1, below);
            }
            out.append("</li>");
        }
        out.append(ordered ? "</ol>" : "</ul>");
    }

    private void medium(String media, @Nullable RichText caption, @Nullable String alternative) {
        var said = around.media().of(media, caption, alternative);
        if (said != null) {
            paragraph(looks.note(), said);
        }
    }

    private void elsewhere(Block.Elsewhere elsewhere) {
        var href = around.addresses().whole(elsewhere.href());
        if (href != null) {
            var title = elsewhere.title();
            out.append("<p");
            look(looks.note());
            out.append('>');
            link(href, looks.link(), title == null || title.isBlank() ? href : title);
            var caption = elsewhere.caption();
            if (caption != null && !caption.isBlank()) {
                out.append("<br>");
                prose(caption);
            }
            out.append("</p>");
        }
    }

    private void table(Block.Table table) {
        var caption = table.caption();
        if (caption != null) {
            element("p", looks.label(), caption);
        }
        out.append("<table");
        spoken(language);
        out.append(" cellpadding=\"6\" cellspacing=\"0\" border=\"1\"");
        look(looks.grid());
        out.append('>');
        for (var row = 0; row < table.rows().size(); row++) {
            out.append("<tr>");
            var cells = table.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                var heads = (table.headerRow() && row == 0) || (table.headerColumn() && column == 0);
                tableCell(cells.get(column), heads ? "th" : "td");
            }
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void tableCell(Block.Cell cell, String name) {
        out.append('<').append(name);
        spoken(language);
        if (cell.columns() > 1) {
            out.append(" colspan=\"").append(cell.columns()).append('"');
        }
        if (cell.rows() > 1) {
            out.append(" rowspan=\"").append(cell.rows()).append('"');
        }
        look(looks.gridCell());
        out.append('>');
        prose(cell.text());
        out.append("</").append(name).append('>');
    }

    private void footnotes() {
        if (!notes.isEmpty()) {
            paragraph(looks.label(), around.words().say("article.footnotes"));
            for (var number = 1; number <= notes.count(); number++) {
                out.append("<p");
                look(looks.note());
                out.append("><sup>").append(digits.plain(number)).append("</sup> ");
                prose(notes.note(number));
                out.append("</p>");
            }
        }
    }

    private void foot() {
        var words = around.words();
        cell(looks.foot());
        paragraph(looks.small(), words.say("letters.why", around.edition().name()));
        out.append("<p");
        look(looks.small());
        out.append('>');
        personal(around.change(), words.say("letters.change"));
        out.append(words.apart());
        personal(around.stop(), words.say("letters.stop"));
        out.append("</p>");
        end();
    }

    /** A link with the mark in it: behind {@code <a} there is room for spaces. */
    private void personal(String href, String text) {
        out.append("<a").append(Written.ROOM);
        attribute("href", href);
        look(looks.link());
        out.append('>');
        escape(text);
        out.append("</a>");
    }

    // ---- Text

    private void prose(RichText text) {
        for (var span : text.spans()) {
            marked(span, 0);
        }
    }

    private void marked(Span span, int depth) {
        if (depth == span.marks().size()) {
            lines(span.text());
            return;
        }
        switch (span.marks().get(depth)) {
            case Mark.Strong ignored -> wrapped("strong", span, depth);
            case Mark.Emphasis ignored -> wrapped("em", span, depth);
            case Mark.Code ignored -> wrapped("code", span, depth);
            case Mark.Link link -> {
                var href = around.addresses().whole(link.href());
                if (href != null) {
                    out.append("<a");
                    attribute("href", href);
                    look(looks.link());
                    out.append('>');
                }
                marked(span, depth + 1);
                if (href != null) {
                    out.append("</a>");
                }
            }
            case Mark.Foreign foreign -> {
                out.append("<span");
                foreign(foreign);
                out.append('>');
                marked(span, depth + 1);
                out.append("</span>");
            }
            case Mark.Note note -> {
                var number = notes.call(note.footnote());
                if (number > 0) {
                    out.append("<sup>").append(digits.plain(number)).append("</sup>");
                }
            }
        }
    }

    private void wrapped(String name, Span span, int depth) {
        out.append('<').append(name).append('>');
        marked(span, depth + 1);
        out.append("</").append(name).append('>');
    }

    /** {@code span} with {@code dir} isolates as {@code bdi} does, and more programs let it through. */
    private void foreign(Mark.Foreign foreign) {
        var dir = foreign.dir();
        if (dir != null && (dir.equals("rtl") || dir.equals("ltr"))) {
            attribute("lang", foreign.locale());
            attribute("dir", dir);
        } else {
            Language.parse(foreign.locale()).ifPresent(this::spoken);
        }
    }

    private void lines(String text) {
        var first = true;
        for (var line : text.split("\n", -1)) {
            out.append(first ? "" : "<br>");
            escape(line);
            first = false;
        }
    }

    // ---- Elements

    private void table(String width, String look) {
        out.append("<table role=\"presentation\"");
        spoken(language);
        out.append(" width=\"").append(width).append("\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"");
        look(look);
        out.append(">\n");
    }

    private void row(String align, String look) {
        out.append("<tr><td align=\"").append(align).append('"');
        spoken(language);
        look(look);
        out.append(">\n");
    }

    private void cell(String look) {
        row(language.isRightToLeft() ? "right" : "left", look);
    }

    private void end() {
        out.append("</td></tr>\n");
    }

    private void link(String href, String look, String text) {
        out.append("<a");
        attribute("href", href);
        look(look);
        out.append('>');
        escape(text);
        out.append("</a>");
    }

    private void spoken(Language of) {
        attribute("lang", of.tag());
        attribute("dir", of.direction().attribute());
    }

    private void look(String look) {
        attribute("style", look);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
