package org.jarida.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bracketed commands of WordPress ({@code [caption]…[/caption]}). Known ones become elements {@code x-caption},
 * {@code x-gallery} and so on, for the reader of bodies to find in their place. Of others, the text they enclose is
 * kept, and one that encloses nothing stays as it is written. Ordinary bracketed words ({@code [sic]}) are text.
 */
final class Shortcodes {
    private static final Set<String> ENCLOSING = Set.of("caption", "wp_caption", "embed");
    private static final Set<String> KNOWN = Set.of(
            "caption",
            "wp_caption",
            "embed",
            "gallery",
            "audio",
            "video",
            "playlist",
            "youtube",
            "vimeo",
            "dailymotion",
            "soundcloud",
            "ted",
            "instagram",
            "facebook",
            "tweet",
            "tiktok");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([\\w-]+)\\s*=\\s*\"([^\"]*)\"|([\\w-]+)\\s*=\\s*'([^']*)'|([\\w-]+)\\s*=\\s*([^\\s'\"]+)|\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final int LONGEST_TAG = 8000;
    private static final int DEEPEST = 8;

    private final Consumer<String> warn;

    private Shortcodes(Consumer<String> warn) {
        this.warn = warn;
    }

    /** Rewrites a content; what it does not know it names to {@code warn}. */
    static String asElements(String content, Consumer<String> warn) {
        return content.indexOf('[') < 0 ? content : new Shortcodes(warn).rewrite(content, 0);
    }

    private String rewrite(String content, int depth) {
        var out = new StringBuilder(content.length() + 64);
        var at = 0;
        while (at < content.length()) {
            var c = content.charAt(at);
            if (c == '<') {
                var end = endOfMarkup(content, at);
                out.append(content, at, end);
                at = end;
            } else if (c == '[') {
                at = bracket(content, at, out, depth);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** Brackets inside tags and comments are not ours. */
    private static int endOfMarkup(String content, int at) {
        if (content.startsWith("<!--", at)) {
            var end = content.indexOf("-->", at + 4);
            return end < 0 ? content.length() : end + 3;
        }
        if (at + 1 >= content.length()
                || !(Character.isLetter(content.charAt(at + 1)) || content.charAt(at + 1) == '/')) {
            return at + 1;
        }
        var quote = '\0';
        for (var i = at + 1; i < content.length(); i++) {
            var c = content.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if ((c == '"' || c == '\'') && content.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return at + 1;
    }

    private record Tag(String name, String attributes, boolean selfClosing, int end) {}

    private int bracket(String content, int at, StringBuilder out, int depth) {
        var tag = tag(content, at);
        if (tag == null) {
            out.append('[');
            return at + 1;
        }
        if (at > 0 && content.charAt(at - 1) == '[' && content.startsWith("]", tag.end)) {
            // [[name]] is how WordPress writes [name] as text; the first bracket is out already.
            out.append(content, at + 1, tag.end);
            return tag.end + 1;
        }
        var close = tag.selfClosing ? -1 : closing(content, tag);
        var inner = close < 0 ? "" : content.substring(tag.end, close);
        var end = close < 0 ? tag.end : content.indexOf(']', close) + 1;
        if (KNOWN.contains(tag.name)) {
            if (close < 0
                    && ENCLOSING.contains(tag.name)
                    && attributes(tag.attributes).isEmpty()) {
                out.append(content, at, tag.end);
            } else {
                element(tag, inner, out);
            }
        } else if (close >= 0 && depth < DEEPEST) {
            warn.accept("unknown shortcode [" + tag.name + "]: the text inside is kept");
            out.append(rewrite(inner, depth + 1));
        } else if (tag.attributes.contains("=") || tag.name.indexOf('_') >= 0 || tag.name.indexOf('-') >= 0) {
            warn.accept("unknown shortcode kept as text: " + content.substring(at, Math.min(end, at + 200)));
            out.append("<x-unknown>")
                    .append(escaped(content.substring(at, end)))
                    .append("</x-unknown>");
        } else {
            out.append(content, at, tag.end);
            return tag.end;
        }
        return end;
    }

    private static @Nullable Tag tag(String content, int at) {
        var i = at + 1;
        while (i < content.length() && isNameLetter(content.charAt(i), i == at + 1)) {
            i++;
        }
        if (i == at + 1 || i == content.length()) {
            return null;
        }
        var name = content.substring(at + 1, i).toLowerCase(Locale.ROOT);
        var after = content.charAt(i);
        if (after != ']'
                && after != ' '
                && after != '/'
                && after != '='
                && after != '\n'
                && after != '\t'
                && after != '\u00A0') {
            return null;
        }
        var quote = '\0';
        for (var end = i; end < content.length() && end - i < LONGEST_TAG; end++) {
            var c = content.charAt(end);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if ((c == '"' || c == '\'') && content.charAt(end - 1) == '=') {
                quote = c;
            } else if (c == '[') {
                return null;
            } else if (c == ']') {
                var selfClosing = content.charAt(end - 1) == '/';
                var attributes =
                        content.substring(i, selfClosing ? end - 1 : end).strip();
                return new Tag(name, attributes, selfClosing, end + 1);
            }
        }
        return null;
    }

    private static boolean isNameLetter(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (!first && ((c >= '0' && c <= '9') || c == '_' || c == '-'));
    }

    /** Where the closing tag begins that belongs to this opening one, or -1. */
    private static int closing(String content, Tag tag) {
        var close = content.indexOf("[/" + tag.name + "]", tag.end);
        if (close < 0) {
            return -1;
        }
        // A second one of the same name before it: this one has no closing tag of its own, unless they nest.
        var again = content.indexOf("[" + tag.name, tag.end);
        return again >= 0 && again < close && !ENCLOSING.contains(tag.name) && KNOWN.contains(tag.name) ? -1 : close;
    }

    private void element(Tag tag, String inner, StringBuilder out) {
        var name = tag.name.equals("wp_caption") ? "caption" : tag.name;
        var attributes = attributes(tag.attributes);
        switch (name) {
            case "caption", "gallery", "audio", "video", "playlist", "embed" -> {}
            default -> {
                // [youtube https://…] and [youtube=https://…] say no more than [embed] does.
                name = "embed";
            }
        }
        out.append("<x-").append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        out.append('>').append(inner).append("</x-").append(name).append('>');
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new HashMap<String, String>();
        var plain = text.startsWith("=") ? text.substring(1) : text;
        var matcher = ATTRIBUTE.matcher(plain);
        while (matcher.find()) {
            for (var group = 1; group <= 5; group += 2) {
                if (matcher.group(group) != null) {
                    attributes.put(matcher.group(group).toLowerCase(Locale.ROOT), matcher.group(group + 1));
                }
            }
            for (var group = 7; group <= 9; group++) {
                if (matcher.group(group) != null) {
                    attributes.putIfAbsent("value", matcher.group(group));
                }
            }
        }
        attributes.keySet().removeIf(key -> !key.matches("[a-z][a-z0-9_-]*"));
        return attributes;
    }

    private static String escaped(String text) {
        // What stands in an attribute may be escaped already; twice would show "&amp;amp;".
        return text.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
