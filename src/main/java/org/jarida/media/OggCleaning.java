package org.jarida.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Ogg (RFC 3533) with Opus or Vorbis: the second packet holds comments. Each comment keeps its length and says nothing,
 * as does the name of the program, so that no page changes its size; only the pages' checksums are made anew.
 */
final class OggCleaning {
    private static final int MOST_COMMENTS = 16 << 20;
    private static final int[] SUMS = sums();

    /** Bytes of the comment packet: which page, where in the file, how many. */
    private record Piece(long page, long at, int length) {}

    private OggCleaning() {}

    static void clean(Path path) throws IOException {
        try (var file = new OpenFile(path)) {
            var pieces = secondPacket(file);
            var packet = ByteBuffer.allocate(
                            pieces.stream().mapToInt(Piece::length).sum())
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (var piece : pieces) {
                packet.put(file.read(piece.at(), piece.length()));
            }
            silence(packet.flip());
            packet.position(0);
            var pages = new HashSet<Long>();
            for (var piece : pieces) {
                file.write(piece.at(), packet.slice(packet.position(), piece.length()));
                packet.position(packet.position() + piece.length());
                pages.add(piece.page());
            }
            for (var page : pages) {
                sum(file, page);
            }
        }
    }

    /** A packet goes on while its segments are full, from page to page of the same stream. */
    private static List<Piece> secondPacket(OpenFile file) throws IOException {
        var pieces = new ArrayList<Piece>();
        var packet = 0;
        var taken = 0L;
        var serial = file.readLittle(14, 4).getInt();
        for (var page = 0L; packet < 2; ) {
            var head = head(file, page);
            var at = page + 27 + (head.get(26) & 0xFF);
            if (head.getInt(14) != serial) {
                throw new BrokenMedia("several streams beside each other");
            }
            var length = 0;
            for (var i = 27; i < head.limit(); i++) {
                var segment = head.get(i) & 0xFF;
                length += segment;
                if (segment < 255 || i + 1 == head.limit()) {
                    if (packet == 1) {
                        pieces.add(new Piece(page, at, length));
                        taken += length;
                    }
                    at += length;
                    length = 0;
                    packet += segment < 255 ? 1 : 0;
                }
            }
            if (taken > MOST_COMMENTS) {
                throw new BrokenMedia("more comments than a sound has");
            }
            page = page + 27 + (head.limit() - 27) + body(head);
        }
        return pieces;
    }

    private static ByteBuffer head(OpenFile file, long page) throws IOException {
        if (!file.text(page, 4).equals("OggS")) {
            throw new BrokenMedia("not a page");
        }
        return file.readLittle(page, 27 + (file.read(page + 26, 1).get() & 0xFF));
    }

    private static int body(ByteBuffer head) {
        var length = 0;
        for (var i = 27; i < head.limit(); i++) {
            length += head.get(i) & 0xFF;
        }
        return length;
    }

    private static void silence(ByteBuffer packet) throws BrokenMedia {
        var opus = packet.limit() >= 8 && packet.get(0) == 'O';
        packet.position(Math.min(packet.limit(), opus ? 8 : 7));
        blank(packet, false);
        var comments = packet.remaining() >= 4 ? packet.getInt() : -1;
        if (comments < 0 || comments > packet.limit()) {
            throw new BrokenMedia("comments without end");
        }
        for (var i = 0; i < comments; i++) {
            blank(packet, true);
        }
        // Opus may pad with anything behind the comments; Vorbis ends with a bit that must be set.
        while (packet.remaining() > 0 && opus) {
            packet.put((byte) 0);
        }
    }

    private static void blank(ByteBuffer packet, boolean comment) throws BrokenMedia {
        var length = packet.remaining() >= 4 ? packet.getInt() : -1;
        if (length < 0 || length > packet.remaining()) {
            throw new BrokenMedia("a comment that does not end");
        }
        for (var i = 0; i < length; i++) {
            packet.put((byte) (comment && i == Math.min(1, length - 1) ? '=' : comment && i == 0 ? 'X' : ' '));
        }
    }

    private static void sum(OpenFile file, long page) throws IOException {
        var head = head(file, page);
        var whole = file.read(page, head.limit() + body(head)).array();
        for (var i = 22; i < 26; i++) {
            whole[i] = 0;
        }
        var sum = 0;
        for (var part : whole) {
            sum = sum << 8 ^ SUMS[(sum >>> 24) ^ (part & 0xFF)];
        }
        file.write(
                page + 22,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(sum)
                        .flip());
    }

    private static int[] sums() {
        var sums = new int[256];
        for (var i = 0; i < 256; i++) {
            var sum = i << 24;
            for (var bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
            }
            sums[i] = sum;
        }
        return sums;
    }
}
