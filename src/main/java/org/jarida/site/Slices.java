package org.jarida.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Mark;
import org.jarida.story.RichText;
import org.jarida.story.Span;

/**
 * A body without blocks that go on and on: what came in as one paragraph of ten thousand letters, or as markup nobody
 * could read, becomes several, so that a small page can be cut between them. What people write as paragraphs is left
 * alone.
 */
final class Slices {
    private static final int LONGEST = 4000;

    private Slices() {}

    static Body of(Body body) {
        return new Body(of(body.blocks()));
    }

    private static List<Block> of(List<Block> blocks) {
        return blocks.stream().flatMap(Slices::of).toList();
    }

    private static Stream<Block> of(Block block) {
        return switch (block) {
            case Block.Paragraph one -> of(one.text()).map(text -> new Block.Paragraph(one.id(), text));
            case Block.Quotation one ->
                Stream.of(new Block.Quotation(
                        one.id(), one.paragraphs().stream().flatMap(Slices::of).toList(), one.attribution()));
            case Block.Preformatted one -> of(one.text()).map(text -> new Block.Preformatted(one.id(), text));
            case Block.UnknownHtml one -> of(one.source()).map(text -> new Block.UnknownHtml(one.id(), text));
            case Block.FactBox one -> Stream.of(new Block.FactBox(one.id(), one.title(), of(one.blocks())));
            case Block other -> Stream.of(other);
        };
    }

    private static Stream<String> of(String text) {
        var slices = new ArrayList<String>();
        var from = 0;
        while (text.length() - from > LONGEST) {
            var end = end(text, from);
            slices.add(text.substring(from, end));
            from = end;
        }
        slices.add(text.substring(from));
        return slices.stream();
    }

    private static Stream<RichText> of(RichText text) {
        if (text.text().length() <= LONGEST) {
            return Stream.of(text);
        }
        var slices = new ArrayList<RichText>();
        var slice = new ArrayList<Span>();
        var length = 0;
        for (var span : text.spans()) {
            for (var run : span.has(Mark.Note.class)
                    ? List.of(span.text())
                    : of(span.text()).toList()) {
                if (length > 0 && length + run.length() > LONGEST) {
                    slices.add(new RichText(slice));
                    slice.clear();
                    length = 0;
                }
                slice.add(new Span(run, span.marks()));
                length += run.length();
            }
        }
        slices.add(new RichText(slice));
        return slices.stream();
    }

    /** After the last line, or else the last word, that ends in time; in the middle of a word only where there is no other. */
    private static int end(String text, int from) {
        var most = from + LONGEST;
        var line = text.lastIndexOf('\n', most - 1);
        var word = text.lastIndexOf(' ', most - 1);
        return line >= from + LONGEST / 2
                ? line + 1
                : word > from ? word + 1 : Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
