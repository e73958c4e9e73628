package org.jarida.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order of names in a language. */
public final class Collation {
    /** ICU has no Tajik: without this, ё, ӣ and ӯ count as accents and ӯзбак comes before уст. */
    private static final String TAJIK = "&е<ё<<<Ё &и<ӣ<<<Ӣ &у<ӯ<<<Ӯ";

    private static final int MOST_KEPT = 100;
    private static final Map<Language, Comparator<String>> KNOWN = new ConcurrentHashMap<>();

    private Collation() {}

    /** Safe to share between threads; two names are equal to it only when they are the same. */
    public static Comparator<String> of(Language language) {
        var known = KNOWN.get(language);
        if (known != null) {
            return known;
        }
        var made = made(language);
        if (KNOWN.size() < MOST_KEPT) {
            KNOWN.put(language, made);
        }
        return made;
    }

    private static Comparator<String> made(Language language) {
        var collator = collator(language);
        Comparator<String> byKey = (one, other) -> collator.compare(folded(one, language), folded(other, language));
        return byKey.thenComparing(Comparator.naturalOrder());
    }

    /** Orders what is {@link #folded}. Safe to share between threads. */
    static RuleBasedCollator collator(Language language) {
        var collator = language.code().equals("tg") ? tajik() : Collator.getInstance(language.locale());
        return (RuleBasedCollator) collator.freeze();
    }

    private static Collator tajik() {
        try {
            var root = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
            return new RuleBasedCollator(root.getRules() + TAJIK);
        } catch (Exception e) {
            throw new IllegalStateException("the Tajik order of letters does not parse", e);
        }
    }

    /** One spelling for names that differ only by keyboard or by a joiner; ICU minds the joiner in fa-AF and ps. */
    static String folded(String name, Language language) {
        if (!language.script().equals("Arab")) {
            return name;
        }
        var arabic = language.code().equals("ar");
        var same = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            switch (c) {
                case '\u200C', '\u200D', '\u0640' -> {}
                case 'ك', 'ک' -> same.append(arabic ? 'ك' : 'ک');
                case 'ي', 'ی' -> same.append(arabic ? 'ي' : language.code().equals("ps") ? c : 'ی');
                default -> same.append(c);
            }
        }
        return same.toString();
    }
}
