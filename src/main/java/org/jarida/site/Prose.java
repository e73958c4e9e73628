package org.jarida.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;
import org.jspecify.annotations.Nullable;

/**
 * Rich text as HTML. Written by hand and not by a template because between runs not even a space may slip in, and
 * because neighbouring runs of one link are one link.
 */
final class Prose implements Content {
    private final RichText text;
    private final Typesetting typesetting;

    Prose(RichText text, Typesetting typesetting) {
        this.text = text;
        this.typesetting = typesetting;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        var spans = text.spans();
        for (var i = 0; i < spans.size(); ) {
            var link = link(spans.get(i));
            var end = i + 1;
            while (link != null && end < spans.size() && link.equals(link(spans.get(end)))) {
                end++;
            }
            linked(link, spans.subList(i, end), output);
            i = end;
        }
    }

    @Override
    public boolean isEmptyContent() {
        return text.isBlank();
    }

    private void linked(Mark.@Nullable Link link, List<Span> spans, TemplateOutput output) {
        var address = link == null ? null : typesetting.references().address(link.href());
        if (address != null) {
            output.writeContent("<a href=\"");
            Escape.htmlAttribute(address, output);
            output.writeContent("\">");
        }
        for (var span : spans) {
            marked(span, 0, output);
        }
        if (address != null) {
            output.writeContent("</a>");
        }
    }

    private void marked(Span span, int depth, TemplateOutput output) {
        if (depth == span.marks().size()) {
            lines(span.text(), output);
        } else {
            switch (span.marks().get(depth)) {
                case Mark.Strong ignored -> wrapped("strong", span, depth, output);
                case Mark.Emphasis ignored -> wrapped("em", span, depth, output);
                case Mark.Code ignored -> wrapped("code", span, depth, output);
                case Mark.Link ignored -> marked(span, depth + 1, output);
                case Mark.Foreign foreign -> foreign(foreign, span, depth, output);
                case Mark.Note note -> note(note, output);
            }
        }
    }

    private void wrapped(String element, Span span, int depth, TemplateOutput output) {
        output.writeContent("<" + element + ">");
        marked(span, depth + 1, output);
        output.writeContent("</" + element + ">");
    }

    private void foreign(Mark.Foreign foreign, Span span, int depth, TemplateOutput output) {
        output.writeContent("<bdi lang=\"");
        Escape.htmlAttribute(foreign.locale(), output);
        var dir = foreign.dir();
        if ("rtl".equals(dir) || "ltr".equals(dir)) {
            output.writeContent("\" dir=\"" + dir);
        }
        output.writeContent("\">");
        marked(span, depth + 1, output);
        output.writeContent("</bdi>");
    }

    private void note(Mark.Note note, TemplateOutput output) {
        var number = typesetting.noteNumber(note.footnote());
        if (number != null) {
            output.writeContent("<sup><a class=\"call\" href=\"#note-");
            Escape.htmlAttribute(note.footnote(), output);
            if (typesetting.isFirstCall(note.footnote())) {
                output.writeContent("\" id=\"call-");
                Escape.htmlAttribute(note.footnote(), output);
            }
            output.writeContent("\" role=\"doc-noteref\" aria-label=\"");
            Escape.htmlAttribute(typesetting.words().say("article.footnote", number), output);
            output.writeContent("\">");
            Escape.htmlContent(number, output);
            output.writeContent("</a></sup>");
        }
    }

    private static void lines(String text, TemplateOutput output) {
        var from = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            Escape.htmlContent(text.substring(from, end), output);
            output.writeContent("<br>");
            from = end + 1;
        }
        Escape.htmlContent(text.substring(from), output);
    }

    private static Mark.@Nullable Link link(Span span) {
        for (var mark : span.marks()) {
            if (mark instanceof Mark.Link link) {
                return link;
            }
        }
        return null;
    }
}
