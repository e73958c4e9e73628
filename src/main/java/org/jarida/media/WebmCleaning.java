package org.jarida.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * WebM (RFC 9559): elements within elements. Tags, attachments and dates become void elements of the same length, filled
 * with zeros; titles, names and the programs' names are zeros, which end a text before it begins.
 */
final class WebmCleaning {
    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int CLUSTER = 0x1F43B675;
    private static final int INFO = 0x1549A966;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int VIDEO = 0xE0;
    private static final int CRC = 0xBF;
    private static final int DEEPEST = 5;
    private static final int MOST_ELEMENTS = 2_000_000;

    private final OpenFile file;
    private int elements;
    private int width;
    private int height;

    private WebmCleaning(OpenFile file) {
        this.file = file;
    }

    static Cleaning.Size clean(Path path) throws IOException {
        try (var file = new OpenFile(path)) {
            var cleaning = new WebmCleaning(file);
            cleaning.elements(0, file.size(), 0);
            return new Cleaning.Size(cleaning.width, cleaning.height);
        }
    }

    private void elements(long from, long to, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new BrokenMedia("elements within elements without end");
        }
        for (var at = from; at < to; ) {
            if (++elements > MOST_ELEMENTS) {
                throw new BrokenMedia("more elements than a film has");
            }
            var idLength = Integer.numberOfLeadingZeros(file.read(at, 1).get() & 0xFF) - 23;
            if (idLength > 4) {
                throw new BrokenMedia("not an element");
            }
            var id = (int) number(at, idLength);
            var lengthLength =
                    Integer.numberOfLeadingZeros(file.read(at + idLength, 1).get() & 0xFF) - 23;
            if (lengthLength > 8) {
                throw new BrokenMedia("an element without a length");
            }
            var unknown = (1L << (7 * lengthLength)) - 1;
            var length = number(at + idLength, lengthLength) & unknown;
            var content = at + idLength + lengthLength;
            // Live recordings leave a segment's or cluster's length open: its elements then follow on the same level.
            var open = length == unknown && (id == SEGMENT || id == CLUSTER);
            var end = open ? content : content + length;
            if (end > to || end < content) {
                throw new BrokenMedia("an element that ends outside of what holds it");
            }
            element(id, at, content, end, depth);
            at = end;
        }
    }

    private long number(long at, int bytes) throws IOException {
        var value = 0L;
        for (var part : file.read(at, bytes).array()) {
            value = value << 8 | (part & 0xFF);
        }
        return value;
    }

    private void element(int id, long start, long content, long end, int depth) throws IOException {
        switch (id) {
            case SEGMENT, INFO, TRACKS, TRACK, VIDEO -> elements(content, end, depth + 1);
            // Tags; attachments; the date; ids of this and of neighbouring segments; a checksum of what has changed
            case 0x1254C367, 0x1941A469, 0x4461, 0x73A4, 0x3CB923, 0x3EB923, CRC -> voided(start, end);
            // Title; muxing and writing program; file names; a track's name; what was void already
            case 0x7BA9, 0x4D80, 0x5741, 0x7384, 0x3C83AB, 0x3E83BB, 0x536E, 0xEC -> file.zero(content, end - content);
            case 0xB0 -> width = (int) number(content, (int) Math.min(4, end - content));
            case 0xBA -> height = (int) number(content, (int) Math.min(4, end - content));
            default -> {
                if (start == 0 && id != EBML) {
                    throw new BrokenMedia("no head");
                }
            }
        }
    }

    /** One byte of name, then the length: in one byte where it fits, or else in eight. */
    private void voided(long start, long end) throws IOException {
        var length = end - start;
        file.zero(start, length);
        var head = ByteBuffer.allocate(9).put((byte) 0xEC);
        if (length < 10) {
            head.put((byte) (0x80 | (length - 2)));
        } else {
            head.putLong(0x0100000000000000L | (length - 9));
        }
        file.write(start, head.flip());
    }
}
