package org.jarida.site;

import java.util.regex.Pattern;

/** Sources without what only their authors read: comments, indentation, and in styles all space that separates nothing. */
final class Tightened {
    /** A string, a comment, space around punctuation, other space; strings first, so that nothing inside one is touched. */
    private static final Pattern STYLES =
            Pattern.compile("(\"[^\"]*\")|/\\*.*?\\*/|\\s*([{};,>~])\\s*|(:)\\s+|(\\s+)", Pattern.DOTALL);

    private static final Pattern COMMENT_LINES = Pattern.compile("(?m)^\\s*//.*\\R");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^\\s+|\\s+$");

    private Tightened() {}

    static String css(String source) {
        var tight = STYLES.matcher(source.strip()).replaceAll(found -> {
            if (found.group(1) != null) {
                return java.util.regex.Matcher.quoteReplacement(found.group(1));
            } else if (found.group(2) != null) {
                return found.group(2);
            } else if (found.group(3) != null) {
                return ":";
            } else {
                return found.group(4) != null ? " " : "";
            }
        });
        return tight.replace(";}", "}");
    }

    /** Only whole comment lines and indentation: what a script says is left alone. */
    static String script(String source) {
        return INDENTATION
                .matcher(COMMENT_LINES.matcher(source).replaceAll(""))
                .replaceAll("")
                .strip();
    }
}
