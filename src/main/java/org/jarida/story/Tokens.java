package org.jarida.story;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jarida.language.Language;

/**
 * A text in pieces that are compared whole: words as UAX #29 finds them (a zero-width non-joiner stays in its word), what
 * stands between them, and footnote marks. Numbers with signs in them (25.11.2026, 2026-11-25, 1-0) are one piece:
 * their parts would change places in a text from right to left.
 */
final class Tokens {
    /** A piece, as runs of one set of marks. Two are the same word when their names are. */
    record Token(String name, List<Span> spans) {}

    private Tokens() {}

    static List<Token> of(RichText text, Language language) {
        var plain = text.text();
        var notes = new TreeMap<Integer, List<Span>>();
        var cuts = cuts(plain, language);
        var at = 0;
        for (var span : text.spans()) {
            if (span.has(Mark.Note.class)) {
                notes.computeIfAbsent(at, key -> new ArrayList<>()).add(span);
                cuts.add(at);
            } else {
                at += span.text().length();
            }
        }
        var tokens = new ArrayList<Token>();
        var spans = new Pieces(text);
        var from = 0;
        for (var cut : cuts) {
            if (cut > from) {
                tokens.add(new Token(plain.substring(from, cut), spans.until(cut)));
                from = cut;
            }
            for (var note : notes.getOrDefault(cut, List.of())) {
                tokens.add(new Token("\0" + note.marks(), List.of(new Span("", note.marks()))));
            }
        }
        return tokens;
    }

    private static TreeSet<Integer> cuts(String text, Language language) {
        var words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language.tag()));
        words.setText(text);
        var cuts = new TreeSet<Integer>();
        for (var cut = words.first(); cut != BreakIterator.DONE; cut = words.next()) {
            if (!isWithinNumber(text, cut)) {
                cuts.add(cut);
            }
        }
        return cuts;
    }

    /** Between a digit and a sign that another digit follows, or between that sign and the digit. */
    private static boolean isWithinNumber(String text, int cut) {
        return (isSign(text, cut) && isDigit(text, cut - 1) && isDigit(text, cut + 1))
                || (isSign(text, cut - 1) && isDigit(text, cut - 2) && isDigit(text, cut));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isSign(String text, int at) {
        return at >= 0 && at < text.length() && "-–./:,٫٬".indexOf(text.charAt(at)) >= 0;
    }

    /** Hands out a text's runs from one offset to the next. */
    private static final class Pieces {
        private final List<Span> spans;
        private int span;
        private int within;
        private int at;

        Pieces(RichText text) {
            spans = text.spans().stream()
                    .filter(span -> !span.has(Mark.Note.class))
                    .toList();
        }

        List<Span> until(int to) {
            var pieces = new ArrayList<Span>();
            while (at < to) {
                var current = spans.get(span);
                var end = Math.min(current.text().length(), within + to - at);
                if (end > within) {
                    pieces.add(new Span(current.text().substring(within, end), current.marks()));
                }
                at += end - within;
                within = end;
                if (within == current.text().length()) {
                    span++;
                    within = 0;
                }
            }
            return pieces;
        }
    }
}
