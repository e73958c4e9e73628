package org.jarida.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sources without what only their authors read: comments, indentation, and in styles all space that separates nothing. */
final class Tightened {
    /** A string, a comment, space around punctuation, other space; strings first, so that nothing inside one is touched. */
    private static final Pattern STYLES = Pattern.compile(
            "(\"[^\"]*\")|/\\*.*?\\*/\\s*|\\s*;?\\s*(\\})\\s*|\\s*([{;,>~])\\s*|(:)\\s+|(\\s+)", Pattern.DOTALL);

    private static final Pattern COMMENT_LINES = Pattern.compile("(?m)^\\s*//.*\\R");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^\\s+|\\s+$");

    private Tightened() {}

    static String css(String source) {
        return STYLES.matcher(source.strip()).replaceAll(found -> {
            for (var kept = 1; kept <= 4; kept++) {
                if (found.group(kept) != null) {
                    return Matcher.quoteReplacement(found.group(kept));
                }
            }
            return found.group(5) == null ? "" : " ";
        });
    }

    /** Only whole comment lines and indentation: what a script says is left alone. */
    static String script(String source) {
        return INDENTATION
                .matcher(COMMENT_LINES.matcher(source).replaceAll(""))
                .replaceAll("")
                .strip();
    }
}
