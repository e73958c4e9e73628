package org.jarida.language;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Digits of another family than the rest of an article has. European digits pass in any article that has no others, and
 * everywhere in the neighbourhood of Latin letters (COVID-19, iPhone 17).
 */
public final class DigitSlips {
    private final Numbering own;
    private final boolean mixed;

    private DigitSlips(Numbering own, boolean mixed) {
        this.own = own;
        this.mixed = mixed;
    }

    /** What is wrong in an article that has these texts. */
    public static DigitSlips among(Collection<String> texts, Language language) {
        var counts = new EnumMap<Numbering, Integer>(Numbering.class);
        for (var text : texts) {
            for (var i = 0; i < text.length(); i++) {
                var family = family(text.charAt(i));
                if (family != null && !(family == Numbering.LATN && isLatin(text, i))) {
                    counts.merge(family, 1, Integer::sum);
                }
            }
        }
        var own = own(language, counts);
        return new DigitSlips(own, own == Numbering.LATN || counts.containsKey(own));
    }

    /** Arabic newspapers have either family; an article has the one that it has more of. */
    private static Numbering own(Language language, Map<Numbering, Integer> counts) {
        return language.code().equals("ar")
                        && counts.getOrDefault(Numbering.ARAB, 0) > counts.getOrDefault(Numbering.LATN, 0)
                ? Numbering.ARAB
                : language.numbering();
    }

    public void in(String text, List<Slip> slips) {
        for (var i = 0; i < text.length(); i++) {
            var family = family(text.charAt(i));
            if (family != null) {
                var from = i;
                var own = new StringBuilder();
                while (i < text.length() && family(text.charAt(i)) == family) {
                    own.append(this.own.digit(Digits.value(text.charAt(i))));
                    i++;
                }
                var passes = family == Numbering.LATN && (!mixed || isLatin(text, from));
                if (family != this.own && !passes) {
                    slips.add(new Slip(Slip.Kind.DIGIT, from, i, own.toString()));
                }
                i--;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Numbering family(char c) {
        if (Digits.value(c) < 0) {
            return null;
        } else if (c <= '9') {
            return Numbering.LATN;
        } else {
            return c < '۰' ? Numbering.ARAB : Numbering.ARABEXT;
        }
    }

    /** Whether Latin letters are the nearest thing before or after it, with no more than a space and signs between. */
    private static boolean isLatin(String text, int at) {
        var before = at;
        while (before >= 0 && between(text.charAt(before))) {
            before--;
        }
        var after = at;
        while (after < text.length() && between(text.charAt(after))) {
            after++;
        }
        return isLatinLetter(text, before) || isLatinLetter(text, after);
    }

    private static boolean between(char c) {
        return Digits.value(c) >= 0 || " -.,:/_'–".indexOf(c) >= 0;
    }

    private static boolean isLatinLetter(String text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) == '\uFFFC'
                        || (Character.isLetter(text.charAt(at))
                                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.LATIN));
    }
}
