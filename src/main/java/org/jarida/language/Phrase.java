package org.jarida.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sentence of the interface in ICU's message syntax, taken apart once: text, arguments {@code {0}} and plurals
 * {@code {0, plural, one {# word} other {# words}}}. ICU's own formatter is neither cheap nor safe to share.
 */
record Phrase(List<Piece> pieces) {
    sealed interface Piece {}

    record Words(String text) implements Piece {}

    record Argument(int index) implements Piece {}

    /** The number itself, within a plural. */
    record Count(int index) implements Piece {}

    record Plural(int index, Map<Long, Phrase> exact, Map<String, Phrase> forms) implements Piece {}

    static Phrase of(String message) {
        return new Reader(new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL).parse(message)).phrase(0);
    }

    String say(Object[] arguments, Language language, Digits digits, PluralRules rules) {
        var text = new StringBuilder();
        say(text, arguments, language, digits, rules);
        return text.toString();
    }

    private void say(StringBuilder text, Object[] arguments, Language language, Digits digits, PluralRules rules) {
        for (var piece : pieces) {
            switch (piece) {
                case Words words -> text.append(words.text);
                case Argument argument -> text.append(shown(given(arguments, argument.index), language, digits));
                case Count count -> text.append(digits.number(number(given(arguments, count.index))));
                case Plural plural -> {
                    var number = number(given(arguments, plural.index));
                    var form = plural.exact.get(number);
                    if (form == null) {
                        form = plural.forms.getOrDefault(rules.select(number), plural.forms.get("other"));
                    }
                    if (form != null) {
                        form.say(text, arguments, language, digits, rules);
                    }
                }
            }
        }
    }

    private static Object given(Object[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException("argument {" + index + "} is not given");
        }
        return arguments[index];
    }

    private static long number(Object argument) {
        return switch (argument) {
            case Integer number -> number;
            case Long number -> number;
            default -> throw new IllegalArgumentException("not a whole number: " + argument);
        };
    }

    /** Names that run against the sentence are isolated, so that they don't pull its marks along. */
    private static String shown(Object argument, Language language, Digits digits) {
        return switch (argument) {
            case Integer number -> digits.number(number);
            case Long number -> digits.number(number);
            default -> {
                var text = argument.toString();
                yield Text.runsAgainst(text, language.isRightToLeft())
                        ? Text.FIRST_STRONG_ISOLATE + text + Text.POP_DIRECTIONAL_ISOLATE
                        : text;
            }
        };
    }

    /** The numbers of the arguments it wants. */
    TreeSet<Integer> wants() {
        var wants = new TreeSet<Integer>();
        for (var piece : pieces) {
            switch (piece) {
                case Words _ -> {}
                case Argument argument -> wants.add(argument.index);
                case Count count -> wants.add(count.index);
                case Plural plural -> {
                    wants.add(plural.index);
                    plural.exact.values().forEach(form -> wants.addAll(form.wants()));
                    plural.forms.values().forEach(form -> wants.addAll(form.wants()));
                }
            }
        }
        return wants;
    }

    /** Walks ICU's flat list of parts. */
    private static final class Reader {
        private final MessagePattern pattern;
        private int plural = -1;

        Reader(MessagePattern pattern) {
            this.pattern = pattern;
        }

        Phrase phrase(int start) {
            var pieces = new ArrayList<Piece>();
            var limit = pattern.getLimitPartIndex(start);
            var from = pattern.getPart(start).getLimit();
            for (var i = start + 1; i <= limit; i++) {
                var part = pattern.getPart(i);
                addWords(pieces, from, part.getIndex());
                switch (part.getType()) {
                    case ARG_START -> {
                        pieces.add(argument(i));
                        i = pattern.getLimitPartIndex(i);
                    }
                    case REPLACE_NUMBER -> pieces.add(new Count(plural));
                    default -> {}
                }
                from = pattern.getPart(i).getLimit();
            }
            return new Phrase(List.copyOf(pieces));
        }

        private void addWords(List<Piece> pieces, int from, int to) {
            if (to > from) {
                pieces.add(new Words(pattern.getPatternString().substring(from, to)));
            }
        }

        private Piece argument(int start) {
            var name = pattern.getPart(start + 1);
            if (name.getType() != Part.Type.ARG_NUMBER) {
                throw new IllegalArgumentException("arguments have numbers: " + pattern.getPatternString());
            }
            return switch (pattern.getPart(start).getArgType()) {
                case NONE -> new Argument(name.getValue());
                case PLURAL -> plural(start, name.getValue());
                default -> throw new IllegalArgumentException("only plurals: " + pattern.getPatternString());
            };
        }

        private Piece plural(int start, int index) {
            var exact = new TreeMap<Long, Phrase>();
            var forms = new TreeMap<String, Phrase>();
            var outer = plural;
            plural = index;
            var limit = pattern.getLimitPartIndex(start);
            for (var i = start + 2; i < limit; ) {
                var selector = pattern.getSubstring(pattern.getPart(i));
                i++;
                if (pattern.getPart(i).getType() != Part.Type.MSG_START) {
                    i++;
                }
                if (selector.startsWith("=")) {
                    exact.put(Long.parseLong(selector.substring(1)), phrase(i));
                } else {
                    forms.put(selector, phrase(i));
                }
                i = pattern.getLimitPartIndex(i) + 1;
            }
            plural = outer;
            return new Plural(index, exact, forms);
        }
    }
}
