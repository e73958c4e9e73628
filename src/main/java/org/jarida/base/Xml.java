package org.jarida.base;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of XML: a stream of elements and texts. It refuses DOCTYPE, resolves nothing outside the document, and
 * is bounded in depth. Characters that XML forbids but real files contain are left out and counted; white space before
 * the declaration, which real files have too, is passed over.
 */
public final class Xml implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int DECLARATION = 256;
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /** What kind of thing was read last. */
    public enum Event {
        START,
        END,
        TEXT,
        OTHER,
        FINISHED
    }

    /** The document cannot be read: what is wrong, in which line and column (both from 1). */
    public static final class Broken extends IOException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final int column;

        public Broken(String what, int line, int column) {
            super(what);
            this.line = line;
            this.column = column;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    private final XMLStreamReader events;
    private final Legal legal;
    private final int linesBefore;
    private int depth;

    private Xml(XMLStreamReader events, Legal legal, int linesBefore) {
        this.events = events;
        this.legal = legal;
        this.linesBefore = linesBefore;
    }

    /** Opens a document in the encoding it declares, UTF-8 otherwise; bytes that are not that become U+FFFD. */
    public static Xml open(InputStream bytes) throws IOException {
        var start = new PushbackInputStream(bytes, DECLARATION);
        var linesBefore = skipBlank(start);
        var encoding = encoding(start);
        var legal = new Legal(new InputStreamReader(start, encoding));
        try {
            return new Xml(factory().createXMLStreamReader(legal), legal, linesBefore);
        } catch (XMLStreamException broken) {
            throw brokenBy(broken, linesBefore);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private static int skipBlank(PushbackInputStream start) throws IOException {
        var lines = 0;
        while (true) {
            var next = start.read();
            switch (next) {
                case '\n' -> lines++;
                case ' ', '\t', '\r' -> {}
                case 0xEF -> {
                    var rest = start.readNBytes(2);
                    if (rest.length != 2 || rest[0] != (byte) 0xBB || rest[1] != (byte) 0xBF) {
                        start.unread(rest);
                        start.unread(next);
                        return lines;
                    }
                }
                case -1 -> {
                    return lines;
                }
                default -> {
                    start.unread(next);
                    return lines;
                }
            }
        }
    }

    private static Charset encoding(PushbackInputStream start) throws IOException {
        var declaration = start.readNBytes(DECLARATION);
        start.unread(declaration);
        if (declaration.length >= 2 && (declaration[0] & 0xFF) + (declaration[1] & 0xFF) == 0xFE + 0xFF) {
            return StandardCharsets.UTF_16;
        }
        var matcher = ENCODING.matcher(new String(declaration, StandardCharsets.ISO_8859_1));
        try {
            return matcher.lookingAt() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Broken("unknown encoding " + matcher.group(1), 1, 1);
        }
    }

    public Event next() throws Broken {
        try {
            if (!events.hasNext()) {
                return Event.FINISHED;
            }
            return switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw broken("elements nest deeper than " + DEEPEST);
                    }
                    yield Event.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    yield Event.END;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> Event.TEXT;
                case XMLStreamConstants.DTD -> throw broken("a DOCTYPE is not allowed");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw broken("the entity &" + events.getLocalName() + "; is not allowed");
                case XMLStreamConstants.END_DOCUMENT -> Event.FINISHED;
                default -> Event.OTHER;
            };
        } catch (XMLStreamException broken) {
            throw brokenBy(broken, linesBefore);
        }
    }

    /** The element's name without its prefix. */
    public String name() {
        return events.getLocalName();
    }

    /** The element's name space, empty if it has none. */
    public String space() {
        var space = events.getNamespaceURI();
        return space == null ? "" : space;
    }

    public @Nullable String attribute(String name) {
        return events.getAttributeValue(null, name);
    }

    public void appendText(StringBuilder to) {
        to.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
    }

    /** How many elements are open here. */
    public int depth() {
        return depth;
    }

    public int line() {
        return Math.max(1, events.getLocation().getLineNumber()) + linesBefore;
    }

    public int column() {
        return Math.max(1, events.getLocation().getColumnNumber());
    }

    /** How many forbidden characters were left out so far. */
    public long forbidden() {
        return legal.forbidden;
    }

    public Broken broken(String what) {
        return new Broken(what, line(), column());
    }

    private static Broken brokenBy(XMLStreamException broken, int linesBefore) {
        // The parser writes "ParseError at [row,col]:[3,5]\nMessage: what is wrong".
        var message = String.valueOf(broken.getMessage());
        var what = message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        if (broken.getNestedException() instanceof Broken inner) {
            return inner;
        }
        if (what.startsWith("XML document structures must start and end") || what.startsWith("Premature end of file")) {
            what = "the file breaks off: it is not whole";
        }
        @Nullable Location at = broken.getLocation();
        return at == null
                ? new Broken(what, linesBefore + 1, 1)
                : new Broken(what, Math.max(1, at.getLineNumber()) + linesBefore, Math.max(1, at.getColumnNumber()));
    }

    @Override
    public void close() throws IOException {
        try {
            events.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        } finally {
            legal.close();
        }
    }

    /** Leaves out what XML 1.0 forbids: most control characters, U+FFFE and U+FFFF. A vertical tab becomes a space. */
    private static final class Legal extends FilterReader {
        private long forbidden;

        Legal(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            while (true) {
                var read = in.read(into, from, length);
                if (read <= 0) {
                    return read;
                }
                var kept = keep(into, from, from + read);
                if (kept > 0) {
                    return kept;
                }
            }
        }

        private int keep(char[] into, int from, int end) {
            var to = from;
            for (var at = from; at < end; at++) {
                var c = into[at];
                if ((c >= ' ' && c < '\uFFFE') || c == '\n' || c == '\t' || c == '\r') {
                    into[to++] = c;
                } else {
                    forbidden++;
                    if (c == '\u000B' || c == '\f') {
                        into[to++] = ' ';
                    }
                }
            }
            return to - from;
        }
    }
}
