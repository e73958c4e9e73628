package org.jarida.media;

/** The four bytes that open a frame of MPEG audio, layer III. */
final class Mp3Frame {
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] HERTZ = {44_100, 48_000, 32_000};

    private Mp3Frame() {}

    /** How long the frame at this place is in bytes, or 0 where there is none. */
    static int length(byte[] bytes, int at) {
        if (at + 4 > bytes.length || (bytes[at] & 0xFF) != 0xFF || (bytes[at + 1] & 0xE0) != 0xE0) {
            return 0;
        }
        var version = (bytes[at + 1] >> 3) & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
        var layer = (bytes[at + 1] >> 1) & 3; // 1 is layer III
        var rate = (bytes[at + 2] >> 4) & 15;
        var hertz = (bytes[at + 2] >> 2) & 3;
        if (version == 1 || layer != 1 || rate == 0 || rate == 15 || hertz == 3) {
            return 0;
        }
        var padding = (bytes[at + 2] >> 1) & 1;
        return version == 3
                ? 144_000 * KILOBITS_1[rate] / HERTZ[hertz] + padding
                : 72_000 * KILOBITS_2[rate] / (HERTZ[hertz] / (version == 2 ? 2 : 4)) + padding;
    }
}
