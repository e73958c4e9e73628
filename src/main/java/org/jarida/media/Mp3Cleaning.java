package org.jarida.media;

import java.io.IOException;
import java.nio.file.Path;

/** MP3: tags stand before (ID3v2) and after (ID3v1, Lyrics3, APE) the frames of sound, and go. */
final class Mp3Cleaning {
    private static final int SEARCHED = 1 << 16;

    private Mp3Cleaning() {}

    static void clean(Path path) throws IOException {
        try (var file = new OpenFile(path)) {
            file.truncate(end(file));
            file.dropBefore(start(file));
        }
    }

    private static long start(OpenFile file) throws IOException {
        var at = 0L;
        while (file.size() - at > 10 && file.text(at, 3).equals("ID3")) {
            var head = file.read(at, 10);
            var length = 0;
            for (var i = 6; i < 10; i++) {
                length = length << 7 | (head.get(i) & 0x7F);
            }
            at += 10 + length + ((head.get(5) & 0x10) != 0 ? 10 : 0); // a footer repeats the head
        }
        return firstFrame(file, at);
    }

    /** Some programs leave zeros behind their tag. A frame is one where another follows it. */
    private static long firstFrame(OpenFile file, long from) throws IOException {
        var bytes = file.read(from, (int) Math.min(SEARCHED, Math.max(0, file.size() - from)))
                .array();
        for (var at = 0; at < bytes.length; at++) {
            var length = Mp3Frame.length(bytes, at);
            if (length > 0 && (at + length + 4 > bytes.length || Mp3Frame.length(bytes, at + length) > 0)) {
                return from + at;
            }
        }
        throw new BrokenMedia("no sound in it");
    }

    private static long end(OpenFile file) throws IOException {
        var end = file.size();
        while (true) {
            var before = end;
            if (end >= 128 && file.text(end - 128, 3).equals("TAG")) {
                end -= 128;
            } else if (end >= 32 && file.text(end - 32, 8).equals("APETAGEX")) {
                var foot = file.readLittle(end - 32, 32);
                var head = (foot.getInt(20) & 0x80000000) != 0 ? 32 : 0;
                end -= (foot.getInt(12) & 0xFFFFFFFFL) + head;
            } else if (end >= 15 && file.text(end - 9, 9).equals("LYRICS200")) {
                end -= 15 + number(file.text(end - 15, 6));
            }
            if (end < 0) {
                throw new BrokenMedia("a tag longer than the file");
            } else if (end == before) {
                return end;
            }
        }
    }

    private static long number(String digits) throws BrokenMedia {
        if (!digits.matches("[0-9]{6}")) {
            throw new BrokenMedia("a tag without its length");
        }
        return Long.parseLong(digits);
    }
}
