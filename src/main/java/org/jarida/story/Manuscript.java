package org.jarida.story;

import java.util.ArrayList;
import java.util.List;
import org.jarida.edition.Edition;
import org.jarida.language.Language;
import org.jarida.language.Proofreader;

/** An article as it lies on the table of who looks it through, taken apart once. */
record Manuscript(
        Story story, Edition edition, Content content, List<Passage> passages, List<Passages.Located> blocks) {

    static Manuscript of(Story story, Edition edition, Content content) {
        return new Manuscript(story, edition, content, Passages.of(content), Passages.blocks(content.body()));
    }

    Language language() {
        return edition.language();
    }

    /** All that stands below the standfirst, captions and tables included. */
    String text() {
        var lines = new ArrayList<String>();
        for (var passage : passages) {
            if (passage.block() != null) {
                lines.add(passage.text().text());
            }
        }
        return String.join("\n", lines);
    }

    /** A text without the words of other languages and of machines in it; as long as it was. */
    String own(Passage passage) {
        var own = new StringBuilder();
        for (var span : passage.text().spans()) {
            if (!span.has(Mark.Note.class)) {
                own.append(
                        isOwn(span)
                                ? span.text()
                                : String.valueOf(Proofreader.COVERED)
                                        .repeat(span.text().length()));
            }
        }
        return own.toString();
    }

    private boolean isOwn(Span span) {
        return span.marks().stream().noneMatch(mark -> switch (mark) {
            case Mark.Code _ -> true;
            case Mark.Foreign foreign ->
                Language.parse(foreign.locale())
                        .map(other -> !other.code().equals(language().code()))
                        .orElse(true);
            case Mark.Strong _, Mark.Emphasis _, Mark.Link _, Mark.Note _ -> false;
        });
    }
}
