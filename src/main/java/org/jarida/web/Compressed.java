package org.jarida.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire. Form tokens stand in these pages, so that their length must not tell of what an
 * attacker can put beside them (BREACH): each answer is padded by a random length.
 */
public record Compressed(byte[] bytes, @Nullable String encoding) {
    private static final int WORTH_IT = 1000;

    public static Compressed of(byte[] plain, @Nullable String accepted) {
        if (plain.length < WORTH_IT || accepted == null || !accepted.contains("gzip")) {
            return new Compressed(plain, null);
        }
        var bytes = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Compressed(padded(bytes.toByteArray()), "gzip");
    }

    /** RFC 1952 2.3: a file name may stand behind the header. Ours is of random length. */
    private static byte[] padded(byte[] gzip) {
        var length = 1 + RANDOM.nextInt(64);
        var padded = new byte[gzip.length + length + 1];
        System.arraycopy(gzip, 0, padded, 0, 10);
        padded[3] |= 8;
        java.util.Arrays.fill(padded, 10, 10 + length, (byte) 'x');
        System.arraycopy(gzip, 10, padded, 10 + length + 1, gzip.length - 10);
        return padded;
    }

    private static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();
}
