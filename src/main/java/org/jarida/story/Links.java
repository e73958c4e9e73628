package org.jarida.story;

import java.util.Locale;
import java.util.Set;

/** Which links may stand in a text. */
public final class Links {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "story");

    private Links() {}

    /** Whether a reader may be led there: a known scheme, or a path of this site; never {@code javascript:}. */
    public static boolean allowed(String href) {
        if (href.isBlank() || href.length() > 4000 || href.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            return false;
        }
        if (href.startsWith("/")) {
            return !href.startsWith("//") && !href.startsWith("/\\");
        }
        var colon = href.indexOf(':');
        return href.startsWith("#")
                || (colon > 0 && SCHEMES.contains(href.substring(0, colon).toLowerCase(Locale.ROOT)));
    }

    static String checked(String href) {
        if (!allowed(href)) {
            throw new IllegalArgumentException("not a link a reader may follow: " + href);
        }
        return href;
    }
}
