package org.jarida.exchange;

import org.jarida.language.Text;

/** Addresses as they were written into texts. */
final class Hrefs {
    private Hrefs() {}

    /** Without the tricks that hide a scheme; with a scheme, where only the host was written. */
    static String absolute(String written) {
        var plain = new StringBuilder(written.length());
        for (var i = 0; i < written.length(); i++) {
            var c = written.charAt(i);
            if (c > ' ' && c != '\u007F' && c != '\u00A0' && !(c >= '\u0080' && c <= '\u009F') && c != '\\') {
                plain.append(c);
            } else if (c == ' ' && !plain.isEmpty()) {
                plain.append("%20");
            } else if (c == '\\') {
                plain.append('/');
            }
        }
        var href = plain.toString();
        while (href.endsWith("%20")) {
            href = href.substring(0, href.length() - 3);
        }
        href = Text.clean(href);
        if (href.startsWith("//")) {
            return "https:" + href;
        } else if (href.startsWith("www.")) {
            return "https://" + href;
        } else if (href.isEmpty() || href.startsWith("/") || href.startsWith("#") || href.startsWith("?")) {
            return href.startsWith("?") ? "/" + href : href;
        } else if (href.matches("(?s)[^/?#]*:.*")) {
            return href;
        } else {
            // Relative to a page that is no more; from the root is where such links were meant to lead mostly.
            while (href.startsWith("./") || href.startsWith("../")) {
                href = href.substring(href.indexOf('/') + 1);
            }
            return "/" + href;
        }
    }

    /** For a report. */
    static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
