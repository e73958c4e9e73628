package org.jarida.story;

import java.util.ArrayList;
import java.util.List;
import org.jarida.language.Language;
import org.jarida.story.Tokens.Token;

/** Compares two texts word by word, and gathers what belongs together. */
final class WordingRuns {
    private final List<Token> before;
    private final List<Token> after;

    WordingRuns(RichText before, RichText after, Language language) {
        this.before = Tokens.of(before, language);
        this.after = Tokens.of(after, language);
    }

    /** A part in which all is the same, or words in the place of others. */
    private static final class Region {
        final List<Token> removed = new ArrayList<>();
        final List<Token> added = new ArrayList<>();
        final boolean same;

        Region(boolean same) {
            this.same = same;
        }

        int length() {
            return Math.max(length(removed), length(added));
        }

        private static int length(List<Token> tokens) {
            return tokens.stream().mapToInt(token -> token.name().length()).sum();
        }

        void take(Region other) {
            removed.addAll(other.removed);
            added.addAll(other.added);
        }

        /** So little between two changes that it says nothing: spaces, signs, or a short word between long ones. */
        boolean isSmallBetween(Region one, Region next) {
            var words = added.stream().filter(token -> hasLetter(token.name())).count();
            return words == 0 || (words <= 2 && length() <= Math.min(one.length(), next.length()) / 2);
        }

        private static boolean hasLetter(String text) {
            return text.codePoints().anyMatch(Character::isLetterOrDigit) || text.startsWith("\0");
        }
    }

    List<Run> runs() {
        var runs = new RunList();
        for (var region : gathered(regions())) {
            if (region.same) {
                for (var i = 0; i < region.added.size(); i++) {
                    same(region.removed.get(i), region.added.get(i), runs);
                }
            } else {
                region.removed.forEach(token -> token.spans().forEach(runs::removed));
                region.added.forEach(token -> token.spans().forEach(runs::added));
            }
        }
        return runs.all();
    }

    private List<Region> regions() {
        var pairs = Alignment.of(
                before.stream().map(Token::name).toList(),
                after.stream().map(Token::name).toList());
        var regions = new ArrayList<Region>();
        var next = 0;
        for (var i = 0; i < pairs.length; i++) {
            if (pairs[i] < 0) {
                region(regions, false).added.add(after.get(i));
            } else {
                while (next < pairs[i]) {
                    region(regions, false).removed.add(before.get(next++));
                }
                var same = region(regions, true);
                same.removed.add(before.get(next++));
                same.added.add(after.get(i));
            }
        }
        while (next < before.size()) {
            region(regions, false).removed.add(before.get(next++));
        }
        return regions;
    }

    private static Region region(List<Region> regions, boolean same) {
        if (regions.isEmpty() || regions.getLast().same != same) {
            regions.add(new Region(same));
        }
        return regions.getLast();
    }

    private static List<Region> gathered(List<Region> regions) {
        var gathered = new ArrayList<Region>();
        for (var i = 0; i < regions.size(); i++) {
            var region = regions.get(i);
            var between = region.same && !gathered.isEmpty() && i + 1 < regions.size();
            if (between && region.isSmallBetween(gathered.getLast(), regions.get(i + 1))) {
                gathered.getLast().take(region);
                gathered.getLast().take(regions.get(++i));
            } else {
                gathered.add(region);
            }
        }
        return gathered;
    }

    /** The same word, cut where its marks before or after change. */
    private static void same(Token before, Token after, RunList runs) {
        var left = before.spans().iterator();
        var right = after.spans().iterator();
        var was = left.next();
        var is = right.next();
        while (true) {
            var length = Math.min(was.text().length(), is.text().length());
            runs.same(is.text().substring(0, length), was.marks(), is.marks());
            was = new Span(was.text().substring(length), was.marks());
            is = new Span(is.text().substring(length), is.marks());
            if (was.text().isEmpty() && !left.hasNext() && is.text().isEmpty() && !right.hasNext()) {
                return;
            }
            was = was.text().isEmpty() ? left.next() : was;
            is = is.text().isEmpty() ? right.next() : is;
        }
    }
}
