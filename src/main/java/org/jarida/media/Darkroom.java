package org.jarida.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Where pictures from outside become ours. Nothing of the file that was handed in is kept but its pixels: they are
 * decoded, turned upright, brought to sRGB and written anew, so no place, device, time, name, thumbnail or hidden
 * content comes along. Whoever uses it may use it from many threads; so many pictures are in memory at once as fit its
 * share, and the others wait.
 */
public final class Darkroom {
    /** A picture with more pixels is refused before it is decoded; one of 16 bits a sample may have half of it. */
    public static final int MOST_PIXELS = 60_000_000;

    public static final int LONGEST_SIDE = 30_000;

    /** Bytes. */
    public static final int LARGEST_FILE = 64 << 20;

    /** What is kept is no longer than this on any side: enough for a full page of a screen of today. */
    static final int NEGATIVE_SIDE = 2560;

    /** The widths that pages ask for. A picture is never made wider than it is. */
    public static final List<Integer> WIDTHS = List.of(320, 480, 768, 1200, 1920);

    private static final float NEGATIVE_QUALITY = 0.92f;
    private static final float JPEG_QUALITY = 0.80f;
    private static final float WEBP_QUALITY = 0.78f;

    /** Up to this share more bytes, a drawing is kept without loss: photographs take four times as many. */
    private static final double WORTH_NO_LOSS = 1.25;

    private static final int MEGABYTE = 1 << 20;
    private final int share;
    private final Semaphore megabytes;

    /**
     * @param megabytes the memory that pictures in work may take together; one that needs more works alone
     */
    public Darkroom(int megabytes) {
        this.share = Math.max(1, megabytes);
        this.megabytes = new Semaphore(share, true);
    }

    /** With a third of what this process may have. */
    public static Darkroom forThisMachine() {
        return new Darkroom((int) Math.clamp(Runtime.getRuntime().maxMemory() / MEGABYTE / 3, 64, 1024));
    }

    /** Makes the negative of a picture as it came. */
    public Development develop(byte[] file) {
        var head = Arrays.copyOf(file, Math.min(file.length, MediaType.HEAD));
        return switch (MediaType.of(head)) {
            case Recognition.Refused refused -> new Development.Refused(refused.why());
            case Recognition.Known known -> develop(known.type(), file);
        };
    }

    private Development develop(MediaType type, byte[] file) {
        if (type.kind() != MediaKind.PICTURE) {
            return new Development.Refused(Refusal.PICTURE_FORMAT);
        } else if (file.length > LARGEST_FILE) {
            return new Development.Refused(Refusal.TOO_LARGE);
        }
        try (var reader = PictureReader.of(type, file)) {
            return tooLarge(reader)
                    ? new Development.Refused(Refusal.TOO_MANY_PIXELS)
                    : new Development.Developed(negative(type, plate(reader)));
        } catch (IOException | RuntimeException broken) {
            // Decoders throw whatever a broken file leads them to.
            return new Development.Refused(Refusal.BROKEN);
        }
    }

    private static boolean tooLarge(PictureReader reader) throws IOException {
        return Math.max(reader.width(), reader.height()) > LONGEST_SIDE
                || (long) reader.width() * reader.height() > MOST_PIXELS
                || reader.memory() > MOST_PIXELS * 6L;
    }

    private Plate plate(PictureReader reader) throws IOException {
        var taken = (int) Math.clamp(reader.memory() / MEGABYTE + 32, 1, share);
        megabytes.acquireUninterruptibly(taken);
        try {
            return reader.read(NEGATIVE_SIDE);
        } finally {
            megabytes.release(taken);
        }
    }

    private static Negative negative(MediaType type, Plate plate) {
        if (plate.translucent()) {
            return new Negative(MediaType.PNG, plate.width(), plate.height(), Encoding.png(plate));
        }
        var jpeg = Encoding.jpeg(plate, NEGATIVE_QUALITY);
        if (type == MediaType.PNG || type == MediaType.GIF) {
            var png = Encoding.png(plate);
            if (png.length <= jpeg.length * WORTH_NO_LOSS) {
                return new Negative(MediaType.PNG, plate.width(), plate.height(), png);
            }
        }
        return new Negative(MediaType.JPEG, plate.width(), plate.height(), jpeg);
    }

    /**
     * Makes the renditions of a negative, from the narrowest: for each width WebP, where this machine has an encoder,
     * and JPEG for browsers without (PNG where the picture can be seen through). The widest is the picture's own width,
     * or the widest that pages ask for.
     */
    public List<Print> print(MediaType type, byte[] negative) throws IOException {
        megabytes.acquireUninterruptibly(Math.min(share, 96));
        try (var reader = PictureReader.of(type, negative)) {
            return prints(reader.read(NEGATIVE_SIDE), type == MediaType.PNG);
        } finally {
            megabytes.release(Math.min(share, 96));
        }
    }

    /** From the widest to the narrowest, so that a narrow one is made from one already made that is twice as wide. */
    private static List<Print> prints(Plate plate, boolean drawing) {
        var made = new ArrayList<Plate>();
        var prints = new ArrayList<Print>();
        for (var width : widths(plate.width()).reversed()) {
            var from = made.reversed().stream()
                    .filter(wider -> wider.width() >= 2 * width)
                    .findFirst()
                    .orElse(plate);
            var smaller = from.width() == width ? from : Reduction.toWidth(Rows.of(from), width);
            made.add(smaller);
            prints.addFirst(fallback(smaller));
            if (Encoding.webpIsThere()) {
                prints.addFirst(webp(smaller, drawing));
            }
        }
        return List.copyOf(prints);
    }

    static List<Integer> widths(int own) {
        var widest = Math.min(own, WIDTHS.getLast());
        var widths = new ArrayList<>(
                WIDTHS.stream().filter(width -> width * 1.1 <= widest).toList());
        widths.add(widest);
        return widths;
    }

    private static Print webp(Plate plate, boolean drawing) {
        var content = Encoding.webp(plate, WEBP_QUALITY);
        if (drawing) {
            var lossless = Encoding.webpLossless(plate);
            content = lossless.length <= content.length * WORTH_NO_LOSS ? lossless : content;
        }
        return new Print(MediaType.WEBP, plate.width(), plate.height(), content);
    }

    private static Print fallback(Plate plate) {
        return plate.translucent()
                ? new Print(MediaType.PNG, plate.width(), plate.height(), Encoding.png(plate))
                : new Print(MediaType.JPEG, plate.width(), plate.height(), Encoding.jpeg(plate, JPEG_QUALITY));
    }
}
