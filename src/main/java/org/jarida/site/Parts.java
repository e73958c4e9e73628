package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * A small page as its template made it, with marks between the pieces where it may be cut, and how it is dealt out in
 * parts that each come in the first round trip. Marks are comments, which no text of people can hold: it is escaped.
 */
public final class Parts {
    /** What all parts have in common stands before this, and after the first {@link #END}. */
    public static final String BEGIN = "<!--begin-->";

    public static final String END = "<!--end-->";

    /** Here the page may be cut. */
    public static final String CUT = cut("", "");

    /** What follows, up to the end, is left out rather than make another part. */
    public static final String SPARE = "<!--spare-->";

    private static final Pattern MARK = Pattern.compile("<!--cut(.*?)\\|(.*?)-->");
    private static final byte[] NOTHING = {};

    private final String head;
    private final List<Piece> pieces = new ArrayList<>();
    private final String spare;
    private final String tail;

    /** A stretch that stays whole; what closes before it, and what opens after it, where it is cut off. */
    private record Piece(String open, String text, String close) {}

    /** Here the page may be cut, within elements that are closed before and opened again behind the cut. */
    public static String cut(String close, String open) {
        return "<!--cut" + close + "|" + open + "-->";
    }

    Parts(String html) {
        var begin = html.indexOf(BEGIN);
        var end = html.indexOf(END);
        if (begin < 0 || end < 0) {
            head = html.replace(END, "");
            spare = "";
            tail = "";
            return;
        }
        var within = html.substring(begin + BEGIN.length(), end);
        var more = within.indexOf(SPARE);
        head = html.substring(0, begin);
        spare = more < 0 ? "" : within.substring(more + SPARE.length());
        tail = html.substring(end).replace(END, "");
        divide(more < 0 ? within : within.substring(0, more));
    }

    private void divide(String text) {
        var mark = MARK.matcher(text);
        var from = 0;
        var open = "";
        while (mark.find()) {
            pieces.add(new Piece(open, text.substring(from, mark.start()), mark.group(1)));
            open = mark.group(2);
            from = mark.end();
        }
        pieces.add(new Piece(open, text.substring(from), ""));
    }

    String whole() {
        return html(0, pieces.size(), spare);
    }

    String withoutSpare() {
        return html(0, pieces.size(), "");
    }

    /**
     * All parts, each with the ways to its neighbours, in so many bytes as gzip makes of them. Only a piece that is too
     * heavy by itself makes a part that is.
     *
     * @param ways what leads from part to part, by its number and the number of all
     */
    List<String> within(int room, BiFunction<Integer, Integer, String> ways) {
        var ends = ends(room - MadePage.zipped(head + ways.apply(100, 200) + tail));
        var parts = new ArrayList<String>();
        for (var from = 0; !ends.isEmpty(); ) {
            var end = ends.removeFirst();
            var way = ways.apply(parts.size() + 1, parts.size() + 1 + ends.size());
            parts.add(html(from, end, way));
            from = end;
        }
        return parts;
    }

    /**
     * Where each part ends. One pass through the compressor, emptied after every piece, which makes a little more of it
     * than the whole will weigh.
     */
    private List<Integer> ends(int room) {
        var ends = new ArrayList<Integer>();
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            var sum = 0;
            var from = 0;
            for (var at = 0; at < pieces.size(); at++) {
                var piece = pieces.get(at);
                var weight = weight(deflater, piece);
                if (at > from && sum + weight > room) {
                    ends.add(at);
                    from = at;
                    sum = 0;
                    deflater.reset();
                    weight = weight(deflater, piece);
                }
                sum += weight;
            }
        } finally {
            deflater.end();
        }
        ends.add(pieces.size());
        return ends;
    }

    private static int weight(Deflater deflater, Piece piece) {
        var into = new byte[8192];
        deflater.setInput((piece.open() + piece.text() + piece.close()).getBytes(UTF_8));
        var weight = 0;
        int made;
        do {
            made = deflater.deflate(into, 0, into.length, Deflater.SYNC_FLUSH);
            weight += made;
        } while (made == into.length);
        deflater.setInput(NOTHING);
        return weight;
    }

    private String html(int from, int end, String last) {
        var html = new StringBuilder(head);
        for (var at = from; at < end; at++) {
            var piece = pieces.get(at);
            html.append(at == from ? piece.open() : "").append(piece.text());
        }
        return html.append(end > 0 ? pieces.get(end - 1).close() : "")
                .append(last)
                .append(tail)
                .toString();
    }
}
