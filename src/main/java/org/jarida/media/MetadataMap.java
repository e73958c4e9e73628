package org.jarida.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The little we need of what a picture's file says beside its pixels, read with bounds and without the libraries that
 * read all of it: how the camera was held, whose colours they are (where the decoder does not apply it), whether the
 * file ends where it should, and in how many scans it is told.
 *
 * @param orientation 1 to 8, as Exif counts; 1 is upright
 * @param profile an ICC profile that the decoder leaves to us
 * @param complete false when the file breaks off
 * @param scans of a progressive JPEG; thousands of them are an attack on the processor
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record MetadataMap(int orientation, byte @Nullable [] profile, boolean complete, int scans) {
    private static final int LARGEST_PROFILE = 4 << 20;

    static MetadataMap of(MediaType type, byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        return switch (type) {
            case JPEG -> ofJpeg(bytes);
            case PNG -> ofPng(bytes);
            case WEBP -> ofWebp(bytes);
            default -> new MetadataMap(1, null, true, 1);
        };
    }

    private static MetadataMap ofJpeg(ByteBuffer bytes) {
        var orientation = 1;
        var scans = 0;
        var at = 2;
        while (at + 4 <= bytes.limit()) {
            var marker = bytes.get(at + 1) & 0xFF;
            if (bytes.get(at) != -1 || marker == 0xFF || marker == 0 || (marker >= 0xD0 && marker <= 0xD8)) {
                at++; // fill bytes, and the entropy-coded data after the head of a scan
            } else if (marker == 0xD9) {
                return new MetadataMap(orientation, null, true, scans);
            } else {
                var length = bytes.getShort(at + 2) & 0xFFFF;
                if (marker == 0xE1 && says(bytes, at + 4, "Exif\0\0")) {
                    orientation = orientation(slice(bytes, at + 10, length - 8));
                }
                scans += marker == 0xDA ? 1 : 0;
                at += 2 + length;
            }
        }
        var end = bytes.limit();
        return new MetadataMap(orientation, null, end >= 2 && bytes.getShort(end - 2) == (short) 0xFFD9, scans);
    }

    private static MetadataMap ofPng(ByteBuffer bytes) {
        var orientation = 1;
        byte[] profile = null;
        for (var at = 8L; at + 12 <= bytes.limit(); ) {
            var length = bytes.getInt((int) at) & 0xFFFFFFFFL;
            if (says(bytes, (int) at + 4, "eXIf")) {
                orientation = orientation(slice(bytes, (int) at + 8, (int) Math.min(length, bytes.limit())));
            } else if (says(bytes, (int) at + 4, "iCCP")) {
                profile = inflated(slice(bytes, (int) at + 8, (int) Math.min(length, bytes.limit())));
            } else if (says(bytes, (int) at + 4, "IEND")) {
                return new MetadataMap(orientation, profile, true, 1);
            }
            at += 12 + length;
        }
        return new MetadataMap(orientation, profile, false, 1);
    }

    private static MetadataMap ofWebp(ByteBuffer bytes) {
        var little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        var orientation = 1;
        byte[] profile = null;
        for (var at = 12L; at + 8 <= little.limit(); ) {
            var length = little.getInt((int) at + 4) & 0xFFFFFFFFL;
            var content = slice(little, (int) at + 8, (int) Math.min(length, little.limit()));
            if (says(little, (int) at, "EXIF")) {
                orientation =
                        orientation(says(content, 0, "Exif\0\0") ? slice(content, 6, content.limit() - 6) : content);
            } else if (says(little, (int) at, "ICCP") && length <= LARGEST_PROFILE) {
                profile = new byte[content.limit()];
                content.get(0, profile);
            }
            at += 8 + length + (length & 1);
        }
        var whole = little.limit() >= 12 && (little.getInt(4) & 0xFFFFFFFFL) + 8 <= little.limit();
        return new MetadataMap(orientation, profile, whole, 1);
    }

    /** Tag 0x0112 in the first directory of a TIFF structure. */
    private static int orientation(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return 1;
        }
        tiff.order(says(tiff, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var at = directory + 2 + 12 * i;
            if (at + 12 > tiff.limit()) {
                return 1;
            } else if (tiff.getShort(at) == 0x0112) {
                var value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** A name, a zero, the method (0 is all there is), then the profile, deflated; it may not inflate without end. */
    private static byte @Nullable [] inflated(ByteBuffer chunk) {
        var zero = 0;
        while (zero < Math.min(chunk.limit(), 80) && chunk.get(zero) != 0) {
            zero++;
        }
        if (zero + 2 >= chunk.limit()) {
            return null;
        }
        var out = new ByteArrayOutputStream();
        try (var inflater = new Inflater()) {
            inflater.setInput(slice(chunk, zero + 2, chunk.limit() - zero - 2));
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                if (count == 0 || out.size() + count > LARGEST_PROFILE) {
                    return null;
                }
                out.write(buffer, 0, count);
            }
        } catch (DataFormatException broken) {
            return null;
        }
        return out.toByteArray();
    }

    /** As much of it as is there. */
    private static ByteBuffer slice(ByteBuffer bytes, int at, int length) {
        var start = Math.clamp(at, 0, bytes.limit());
        return bytes.slice(start, Math.clamp(length, 0, bytes.limit() - start));
    }

    private static boolean says(ByteBuffer bytes, int at, String ascii) {
        var expected = ascii.getBytes(ISO_8859_1);
        return at >= 0
                && at + expected.length <= bytes.limit()
                && bytes.slice(at, expected.length).equals(ByteBuffer.wrap(expected));
    }
}
