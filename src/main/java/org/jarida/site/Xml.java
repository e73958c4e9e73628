package org.jarida.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XML 1.0 document in UTF-8. Characters that no document may hold are dropped. In text, {@code &} and
 * {@code <} go out as numbers, because readers of RSS disagree on whether a title that says {@code &amp;} is markup.
 */
final class Xml {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Xml() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    Xml begin(String element) {
        finishTag();
        out.append('<').append(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** On the element just begun; a value that is null leaves the attribute out. */
    Xml attribute(String name, @Nullable String value) {
        if (!inTag) {
            throw new IllegalStateException("no element was just begun");
        }
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escaped(value, true);
            out.append('"');
        }
        return this;
    }

    Xml text(String text) {
        finishTag();
        escaped(text, false);
        return this;
    }

    /** Long text that is markup itself, where escapes would double its size. */
    Xml section(String text) {
        finishTag();
        out.append("<![CDATA[");
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isLegal).forEach(clean::appendCodePoint);
        out.append(clean.toString().replace("]]>", "]]]]><![CDATA[>"));
        out.append("]]>");
        return this;
    }

    Xml end() {
        var element = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(element).append('>');
        }
        if (open.size() <= 2) {
            out.append('\n');
        }
        return this;
    }

    /** An element that holds text alone. */
    Xml element(String name, String text) {
        return begin(name).text(text).end();
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void finishTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escaped(String text, boolean inAttribute) {
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&#x26;");
                case '<' -> out.append("&#x3C;");
                case '>' -> out.append("&#x3E;");
                case '"' -> out.append(inAttribute ? "&#x22;" : "\"");
                case '\t', '\n', '\r' -> {
                    if (inAttribute) {
                        out.append("&#").append(c).append(';');
                    } else if (c != '\r') {
                        out.append((char) c);
                    }
                }
                default -> {
                    if (isLegal(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    /** What XML 1.0 allows, without what it discourages (control characters, noncharacters). */
    private static boolean isLegal(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n';
        } else {
            return !(c >= 0x7F && c <= 0x9F)
                    && !(c >= 0xD800 && c <= 0xDFFF)
                    && !(c >= 0xFDD0 && c <= 0xFDEF)
                    && (c & 0xFFFE) != 0xFFFE;
        }
    }
}
