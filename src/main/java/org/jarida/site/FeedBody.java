package org.jarida.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jarida.edition.Edition;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Block;
import org.jarida.story.Content;
import org.jarida.story.Correction;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as HTML for feed readers: all of it, with whole addresses, in a wrapper that says its language and
 * direction, without scripts, styles, ids or frames, which readers strip. Footnotes stand at the end under their
 * numbers, in the order in which the text calls them.
 */
final class FeedBody {
    private final Edition edition;
    private final References references;
    private final Origin origin;
    private final String address;
    private final Words words;
    private final Digits digits;
    private final StringBuilder out = new StringBuilder(1 << 13);
    private final Map<String, RichText> footnotes = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();

    private FeedBody(Edition edition, References references, Origin origin, String address) {
        this.edition = edition;
        this.references = references;
        this.origin = origin;
        this.address = address;
        this.words = Words.in(edition.language());
        this.digits = Digits.of(edition.language());
    }

    /** @param address the article's own, whole */
    static String html(
            Edition edition,
            Content content,
            List<Correction> corrections,
            References references,
            Origin origin,
            String address) {
        var body = new FeedBody(edition, references, origin, address);
        body.article(content, corrections);
        return body.out.toString();
    }

    private void article(Content content, List<Correction> corrections) {
        var blocks = content.body().blocks();
        collect(blocks);
        out.append("<div");
        spoken(edition.language());
        out.append('>');
        var lead = content.leadPicture();
        if (lead != null && !opensWith(lead, blocks)) {
            picture(lead, null, null);
        }
        if (!content.standfirst().isEmpty()) {
            out.append("<p><strong>");
            escape(content.standfirst());
            out.append("</strong></p>");
        }
        place(content.place(), blocks);
        footnotes();
        corrections(corrections);
        out.append("</div>");
    }

    private static boolean opensWith(String picture, List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Picture first
                && first.media().equals(picture);
    }

    /** The place opens the first paragraph, as in print. */
    private void place(String place, List<Block> blocks) {
        if (place.isEmpty()) {
            blocks(blocks);
            return;
        }
        var line = words.say("article.place", place);
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
            out.append("<p>");
            escape(line);
            out.append(' ');
            prose(first.text());
            out.append("</p>");
            blocks(blocks.subList(1, blocks.size()));
        } else {
            out.append("<p>");
            escape(line);
            out.append("</p>");
            blocks(blocks);
        }
    }

    private void collect(List<Block> blocks) {
        for (var block : blocks) {
            if (block instanceof Block.Footnote note) {
                footnotes.put(note.id(), note.text());
            } else if (block instanceof Block.FactBox box) {
                collect(box.blocks());
            }
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> element("p", paragraph.text());
            case Block.Heading heading -> element("h" + heading.level(), heading.text());
            case Block.Quotation quotation -> quotation(quotation.paragraphs(), quotation.attribution());
            case Block.PullQuote quote -> quotation(List.of(quote.text()), quote.attribution());
            case Block.Listing list -> list(list.ordered(), list.start(), list.items());
            case Block.Picture picture -> picture(picture.media(), picture.caption(), picture.alternative());
            case Block.Gallery gallery ->
                gallery.pictures()
                        .forEach(exhibit -> picture(exhibit.media(), exhibit.caption(), exhibit.alternative()));
            case Block.Film film -> film(film);
            case Block.Sound sound -> sound(sound);
            case Block.Elsewhere elsewhere -> elsewhere(elsewhere);
            case Block.Table table -> table(table);
            case Block.Divider ignored -> out.append("<hr>");
            case Block.FactBox box -> {
                out.append("<blockquote>");
                element("h3", box.title());
                blocks(box.blocks());
                out.append("</blockquote>");
            }
            case Block.Footnote ignored -> {} // Stands at the end.
            case Block.Preformatted text -> preformatted(text.text());
            case Block.UnknownHtml html -> preformatted(html.source());
        }
    }

    private void element(String name, RichText text) {
        if (!text.isBlank()) {
            out.append('<').append(name).append('>');
            prose(text);
            out.append("</").append(name).append('>');
        }
    }

    private void preformatted(String text) {
        out.append("<pre>");
        escape(text);
        out.append("</pre>");
    }

    private void quotation(List<RichText> paragraphs, @Nullable RichText attribution) {
        out.append("<blockquote>");
        paragraphs.forEach(paragraph -> element("p", paragraph));
        if (attribution != null && !attribution.isBlank()) {
            out.append("<p>— ");
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
        out.append('>');
        for (var item : items) {
            out.append("<li>");
            prose(item.text());
            var below = item.items();
            if (below != null && !below.isEmpty()) {
                list(item.ordered(), 1, below);
            }
            out.append("</li>");
        }
        out.append(ordered ? "</ol>" : "</ul>");
    }

    private void picture(String media, @Nullable RichText caption, @Nullable String alternative) {
        var picture = references.picture(media);
        if (picture != null) {
            out.append("<figure>");
            image(picture, alternative == null || alternative.isEmpty() ? picture.alternative() : alternative);
            caption(caption == null || caption.isBlank() ? picture.caption() : caption, picture.credit());
            out.append("</figure>");
        }
    }

    private void image(PictureView picture, String alternative) {
        out.append("<img");
        attribute("src", origin.url(picture.src()));
        attribute("alt", alternative);
        out.append(" width=\"").append(picture.width());
        out.append("\" height=\"").append(picture.height()).append("\">");
    }

    private void caption(@Nullable RichText caption, @Nullable String credit) {
        var said = caption == null ? RichText.EMPTY : caption;
        var credited = credit == null ? "" : credit.strip();
        if (!said.isBlank() || !credited.isEmpty()) {
            out.append("<figcaption>");
            prose(said);
            if (!credited.isEmpty()) {
                out.append(said.isBlank() ? "" : " ").append("<small>");
                escape(words.say("article.photo", credited));
                out.append("</small>");
            }
            out.append("</figcaption>");
        }
    }

    private void film(Block.Film block) {
        var film = references.film(block.media());
        if (film != null) {
            var chosen = block.still() == null ? null : references.picture(block.still());
            var still = chosen == null ? film.still() : chosen;
            out.append("<figure><video controls");
            if (still != null) {
                attribute("poster", origin.url(still.src()));
            }
            attribute("src", origin.url(film.src()));
            out.append('>');
            link(origin.url(film.src()), words.say("media.play-film"));
            out.append("</video>");
            caption(block.caption() == null ? film.caption() : block.caption(), null);
            out.append("</figure>");
        }
    }

    private void sound(Block.Sound block) {
        var sound = references.sound(block.media());
        if (sound != null) {
            out.append("<figure><audio controls");
            attribute("src", origin.url(sound.src()));
            out.append('>');
            link(origin.url(sound.src()), words.say("media.play-sound"));
            out.append("</audio>");
            caption(block.caption() == null ? sound.caption() : block.caption(), null);
            out.append("</figure>");
        }
    }

    private void elsewhere(Block.Elsewhere elsewhere) {
        var href = origin.url(elsewhere.href());
        var title = elsewhere.title();
        var still = elsewhere.still() == null ? null : references.picture(elsewhere.still());
        out.append("<figure><a");
        attribute("href", href);
        out.append('>');
        if (still != null) {
            image(still, still.alternative());
            out.append("<br>");
        }
        escape(title == null || title.isBlank() ? href : title);
        out.append("</a>");
        caption(elsewhere.caption(), null);
        out.append("</figure>");
    }

    private void link(String href, String text) {
        out.append("<a");
        attribute("href", href);
        out.append('>');
        escape(text);
        out.append("</a>");
    }

    private void table(Block.Table table) {
        out.append("<table>");
        var caption = table.caption();
        if (caption != null) {
            element("caption", caption);
        }
        for (var row = 0; row < table.rows().size(); row++) {
            out.append("<tr>");
            var cells = table.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                var heads = (table.headerRow() && row == 0) || (table.headerColumn() && column == 0);
                cell(cells.get(column), heads ? "th" : "td");
            }
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void cell(Block.Cell cell, String name) {
        out.append('<').append(name);
        if (cell.columns() > 1) {
            out.append(" colspan=\"").append(cell.columns()).append('"');
        }
        if (cell.rows() > 1) {
            out.append(" rowspan=\"").append(cell.rows()).append('"');
        }
        out.append('>');
        prose(cell.text());
        out.append("</").append(name).append('>');
    }

    /** A footnote may call another, so the list can grow while it is written; what nothing calls comes last. */
    private void footnotes() {
        if (footnotes.isEmpty()) {
            return;
        }
        out.append("<hr><h3>");
        escape(words.say("article.footnotes"));
        out.append("</h3>");
        for (var i = 0; i < footnotes.size(); i++) {
            if (i == called.size()) {
                footnotes.keySet().stream()
                        .filter(id -> !called.contains(id))
                        .findFirst()
                        .ifPresent(called::add);
            }
            out.append("<p><sup>").append(digits.plain(i + 1)).append("</sup> ");
            prose(footnotes.getOrDefault(called.get(i), RichText.EMPTY));
            out.append("</p>");
        }
    }

    private void corrections(List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            out.append("<hr><h3>");
            escape(words.say("correction.title", corrections.size()));
            out.append("</h3>");
            for (var correction : corrections) {
                out.append("<p><strong>");
                escape(edition.dates().date(correction.at()));
                out.append("</strong> ");
                escape(correction.reason());
                out.append("</p>");
            }
        }
    }

    private void prose(RichText text) {
        var spans = text.spans();
        for (var i = 0; i < spans.size(); ) {
            var link = link(spans.get(i));
            var end = i + 1;
            while (link != null && end < spans.size() && link.equals(link(spans.get(end)))) {
                end++;
            }
            linked(link, spans.subList(i, end));
            i = end;
        }
    }

    private static Mark.@Nullable Link link(Span span) {
        for (var mark : span.marks()) {
            if (mark instanceof Mark.Link link) {
                return link;
            }
        }
        return null;
    }

    private void linked(Mark.@Nullable Link link, List<Span> spans) {
        var href = link == null ? null : whole(link.href());
        if (href != null) {
            out.append("<a");
            attribute("href", href);
            out.append('>');
        }
        spans.forEach(span -> marked(span, 0));
        if (href != null) {
            out.append("</a>");
        }
    }

    private @Nullable String whole(String href) {
        var found = references.address(href);
        if (found == null) {
            return null;
        } else {
            return found.startsWith("#") ? address + found : origin.url(found);
        }
    }

    private void marked(Span span, int depth) {
        if (depth == span.marks().size()) {
            lines(span.text());
        } else {
            switch (span.marks().get(depth)) {
                case Mark.Strong ignored -> wrapped("strong", span, depth);
                case Mark.Emphasis ignored -> wrapped("em", span, depth);
                case Mark.Code ignored -> wrapped("code", span, depth);
                case Mark.Link ignored -> marked(span, depth + 1);
                case Mark.Foreign foreign -> {
                    out.append("<span");
                    foreign(foreign);
                    out.append('>');
                    marked(span, depth + 1);
                    out.append("</span>");
                }
                case Mark.Note note -> call(note.footnote());
            }
        }
    }

    private void wrapped(String name, Span span, int depth) {
        out.append('<').append(name).append('>');
        marked(span, depth + 1);
        out.append("</").append(name).append('>');
    }

    /** {@code span} with {@code dir} isolates as {@code bdi} does, and more readers let it through. */
    private void foreign(Mark.Foreign foreign) {
        var dir = foreign.dir();
        var language = Language.parse(foreign.locale());
        if (dir != null && (dir.equals("rtl") || dir.equals("ltr"))) {
            attribute("lang", foreign.locale());
            attribute("dir", dir);
        } else {
            language.ifPresent(this::spoken);
        }
    }

    private void spoken(Language language) {
        attribute("lang", language.tag());
        attribute("dir", language.direction().attribute());
    }

    private void call(String footnote) {
        if (footnotes.containsKey(footnote)) {
            if (!called.contains(footnote)) {
                called.add(footnote);
            }
            out.append("<sup>");
            link(address + "#note-" + Address.encoded(footnote), digits.plain(called.indexOf(footnote) + 1));
            out.append("</sup>");
        }
    }

    private void lines(String text) {
        var from = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            escape(text.substring(from, end));
            out.append("<br>");
            from = end + 1;
        }
        escape(text.substring(from));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        escape(text, out);
    }

    /** Plain text as HTML. */
    static void escape(String text, StringBuilder out) {
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
