package org.jarida.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jarida.language.Language;

/** Finds the sentences of a text that say what somebody looked for, with the words in them that were found. */
public final class Passages {
    static final Passages NONE = new Passages(Map.of());
    private static final int SENTENCES = 2;
    private static final int MOST_TERMS = 200;
    private static final int LONGEST_TEXT = 100_000;
    private static final String NEXT = " ";
    private static final String FURTHER_ON = " … ";

    private final Map<Language, Set<Term>> sought;

    Passages(Map<Language, Set<Term>> sought) {
        this.sought = sought;
    }

    /** A part of a passage, of which some was found. */
    public record Piece(String text, boolean found) {}

    /** The best sentences, in their order; none where nothing was found. */
    public List<Piece> of(String text, Language language) {
        return marked(text, language, SENTENCES, Passages::sentences);
    }

    /** All of a line, with what was found in it. */
    public List<Piece> inLine(String line, Language language) {
        var pieces = marked(line, language, 1, WholeBreakIterator::new);
        return pieces.isEmpty() ? List.of(new Piece(line, false)) : pieces;
    }

    private List<Piece> marked(String text, Language language, int most, Supplier<BreakIterator> sentences) {
        var terms = sought.getOrDefault(language, Set.of());
        if (terms.isEmpty() || text.isBlank()) {
            return List.of();
        }
        var any = new BooleanQuery.Builder();
        terms.stream().limit(MOST_TERMS).forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        var field = terms.iterator().next().field();
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(Fields.ANALYSER)
                .withBreakIterator(sentences::get)
                .withMaxLength(LONGEST_TEXT)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Pieces())
                .build();
        try {
            return highlighter.highlightWithoutSearcher(field, any.build(), text, most) instanceof List<?> pieces
                    ? pieces.stream().map(Piece.class::cast).toList()
                    : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of a table's row or a heading no sentence goes on in the next line. */
    private static BreakIterator sentences() {
        return new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n');
    }

    private static final class Pieces extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var pieces = new ArrayList<Piece>();
            var shown = 0;
            for (var passage : passages) {
                // What was found may have gone on into this one.
                var start = Math.max(shown, passage.getStartOffset());
                if (!pieces.isEmpty() && start < passage.getEndOffset()) {
                    add(pieces, between(content.substring(shown, start)), false);
                }
                shown = add(pieces, passage, start, content);
            }
            return pieces;
        }

        private static String between(String left) {
            return left.isEmpty() ? "" : left.isBlank() ? NEXT : FURTHER_ON;
        }

        /** Without the space at its end, and says where that is. */
        private static int add(List<Piece> pieces, Passage passage, int from, String content) {
            var at = from;
            for (var i = 0; i < passage.getNumMatches(); i++) {
                var start = Math.max(at, passage.getMatchStarts()[i]);
                var end = passage.getMatchEnds()[i];
                if (end > start) {
                    add(pieces, content.substring(at, start), false);
                    add(pieces, content.substring(start, end), true);
                    at = end;
                }
            }
            var rest =
                    content.substring(at, Math.max(at, passage.getEndOffset())).stripTrailing();
            add(pieces, rest, false);
            return at + rest.length();
        }

        private static void add(List<Piece> to, String text, boolean found) {
            if (!text.isEmpty()) {
                to.add(new Piece(text, found));
            }
        }
    }
}
