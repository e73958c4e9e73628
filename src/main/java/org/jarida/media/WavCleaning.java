package org.jarida.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** WAV: chunks in a row. Those that are not sound become {@code JUNK}, which players pass over, filled with zeros. */
final class WavCleaning {
    private static final Set<String> SOUND = Set.of("fmt ", "fact", "data");

    private WavCleaning() {}

    static void clean(Path path) throws IOException {
        try (var file = new OpenFile(path)) {
            var heard = false;
            var at = 12L;
            while (at + 8 <= file.size()) {
                var name = file.text(at, 4);
                var length = file.readLittle(at + 4, 4).getInt() & 0xFFFFFFFFL;
                if (length > file.size() - at - 8) {
                    throw new BrokenMedia("breaks off");
                }
                if (!SOUND.contains(name)) {
                    file.write(at, ByteBuffer.wrap("JUNK".getBytes(StandardCharsets.US_ASCII)));
                    file.zero(at + 8, length);
                }
                heard |= name.equals("data");
                at += 8 + length + (length & 1);
            }
            if (!heard) {
                throw new BrokenMedia("no sound in it");
            }
            file.truncate(Math.min(at, file.size()));
            file.write(4, length(file.size() - 8));
        }
    }

    private static ByteBuffer length(long bytes) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) bytes)
                .flip();
    }
}
