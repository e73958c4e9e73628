package org.jarida.story;

import java.util.ArrayList;
import java.util.List;
import org.jarida.language.Direction;

/**
 * Parts runs where their direction turns. Words that run against the text make a stretch with all that stands between
 * them, with the number after them, and with the marks that hold them together; everything else runs with the text.
 */
final class Stretches {
    private static final byte NEUTRAL = 0;
    private static final byte WITH = 1;
    private static final byte AGAINST = 2;
    private static final byte DIGIT = 3;

    private Stretches() {}

    static List<Wording.Stretch> of(List<Run> runs, Direction direction) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        var against = against(text.toString(), direction);
        var other = direction == Direction.RTL ? Direction.LTR : Direction.RTL;
        var stretches = new ArrayList<Wording.Stretch>();
        var current = new ArrayList<Run>();
        var runsAgainst = false;
        var at = 0;
        for (var run : runs) {
            var from = 0;
            for (var i = 0; i < run.text().length(); i++) {
                if (against[at + i] != runsAgainst) {
                    if (i > from) {
                        current.add(run.saying(run.text().substring(from, i)));
                    }
                    close(stretches, current, runsAgainst ? other : direction);
                    runsAgainst = against[at + i];
                    from = i;
                }
            }
            if (from < run.text().length() || run.text().isEmpty()) {
                current.add(run.saying(run.text().substring(from)));
            }
            at += run.text().length();
        }
        close(stretches, current, runsAgainst ? other : direction);
        return stretches;
    }

    private static void close(List<Wording.Stretch> stretches, List<Run> runs, Direction direction) {
        if (!runs.isEmpty()) {
            stretches.add(new Wording.Stretch(direction, runs));
            runs.clear();
        }
    }

    private static boolean[] against(String text, Direction direction) {
        var against = new boolean[text.length()];
        for (var i = 0; i < text.length(); i++) {
            if (strength(text, i, direction) == AGAINST) {
                var end = end(text, i, direction);
                for (var j = i; j < end; j++) {
                    against[j] = true;
                }
                i = end - 1;
            }
        }
        return against;
    }

    /** After the last letter or digit that runs along, with nothing but neutral characters in between. */
    private static int end(String text, int from, Direction direction) {
        var end = from + 1;
        for (var i = from + 1; i < text.length(); i++) {
            switch (strength(text, i, direction)) {
                case AGAINST -> end = i + 1;
                case DIGIT -> {
                    // A number goes with the words before it, unless a sentence ends between.
                    if (text.substring(end, i).isBlank() || end == i || isSign(text, end, i)) {
                        end = i + 1;
                    }
                }
                case WITH -> {
                    return end;
                }
                default -> {}
            }
        }
        return end;
    }

    private static boolean isSign(String text, int from, int to) {
        return to - from == 1 && "-–./:,_'’".indexOf(text.charAt(from)) >= 0;
    }

    private static byte strength(String text, int at, Direction direction) {
        var c = text.charAt(at);
        var codePoint = Character.isLowSurrogate(c) && at > 0 ? text.codePointAt(at - 1) : text.codePointAt(at);
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> direction == Direction.LTR ? WITH : AGAINST;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                direction == Direction.RTL ? WITH : AGAINST;
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER -> DIGIT;
            default -> NEUTRAL;
        };
    }
}
