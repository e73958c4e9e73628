package org.jarida.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {
    private static final byte[] XMP =
            "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>who sent it</x:xmpmeta>".getBytes(ISO_8859_1);
    private static final byte[] COMMENT = "taken by her brother".getBytes(ISO_8859_1);
    private final Darkroom darkroom = new Darkroom(256);

    @Test
    void nothingThatACameraOrAProgramWroteComesAlong() throws Exception {
        var jpeg = Drawn.file(Drawn.photograph(1400, 900), "jpg");
        jpeg = Drawn.withSegment(jpeg, 0xE1, join("Exif\0\0".getBytes(ISO_8859_1), Drawn.exif(1)));
        jpeg = Drawn.withSegment(jpeg, 0xE1, XMP);
        jpeg = Drawn.withSegment(jpeg, 0xED, "Photoshop 3.0\0 who sent it".getBytes(ISO_8859_1));
        jpeg = Drawn.withSegment(jpeg, 0xFE, COMMENT);
        jpeg = join(jpeg, "a film and its place, as phones append them".getBytes(ISO_8859_1));
        assertThat(directories(jpeg)).contains("GPS", "XMP", "Exif IFD0", "JpegComment");

        var negative = developed(jpeg);
        assertBare(negative.content());
        for (var print : darkroom.print(negative.type(), negative.content())) {
            assertBare(print.content());
        }
    }

    @Test
    void whatIsHiddenInAPngIsLeftThereToo() throws Exception {
        var png = Drawn.file(Drawn.plain(BufferedImage.TYPE_INT_ARGB, 700, 400, new Color(20, 40, 60, 100)), "png");
        png = Drawn.withChunk(png, "eXIf", Drawn.exif(1));
        png = Drawn.withChunk(png, "tEXt", "Author\0who sent it".getBytes(ISO_8859_1));
        png = Drawn.withChunk(png, "tIME", new byte[] {7, (byte) 0xEA, 1, 2, 3, 4, 5});
        var negative = developed(png);
        assertBare(negative.content());
        for (var print : darkroom.print(negative.type(), negative.content())) {
            assertBare(print.content());
        }
    }

    /** The quarters as they stand in the file when the camera was held that way, and how they are seen: upright. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPictureIsTurnedAsTheCameraWasHeld(int orientation) throws Exception {
        var upright = Drawn.quarters(320, 160);
        var held = new Plate(320, 160, false, rgb(upright)).upright(inverse(orientation));
        var jpeg = Drawn.withSegment(
                Encoding.jpeg(held, 0.95f), 0xE1, join("Exif\0\0".getBytes(ISO_8859_1), Drawn.exif(orientation)));
        var seen = image(developed(jpeg).content());
        assertThat(seen.getWidth()).isEqualTo(320);
        assertThat(seen.getHeight()).isEqualTo(160);
        assertColor(seen, 40, 40, Color.RED);
        assertColor(seen, 280, 40, Color.GREEN);
        assertColor(seen, 40, 120, Color.BLUE);
        assertColor(seen, 280, 120, Color.WHITE);
    }

    @Test
    void coloursMeasuredByAnotherProfileAreToldInSrgb() throws Exception {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var grey = Drawn.plain(BufferedImage.TYPE_3BYTE_BGR, 64, 64, new Color(55, 55, 55));
        var jpeg = Drawn.withSegment(
                Drawn.file(grey, "jpg"), 0xE2, join("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), linear));
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(linear);
        }
        var png = Drawn.withChunk(
                Drawn.file(grey, "png"), "iCCP", join("linear\0\0".getBytes(ISO_8859_1), deflated.toByteArray()));
        assertColor(image(developed(jpeg).content()), 32, 32, new Color(128, 128, 128));
        assertColor(image(developed(png).content()), 32, 32, new Color(128, 128, 128));
    }

    @ParameterizedTest
    @CsvSource({"10, png", "10, jpg", "10, gif", "11, png"})
    void greyStaysAsLightAsItWas(int type, String format) throws Exception {
        var grey = new BufferedImage(64, 64, type);
        for (var y = 0; y < 64; y++) {
            for (var x = 0; x < 64; x++) {
                grey.getRaster().setSample(x, y, 0, type == 11 ? 100 * 257 : 100);
            }
        }
        var seen = image(developed(Drawn.file(grey, format)).content());
        if (!format.equals("gif")) { // GIF's writer has already brightened it on the way to a palette
            assertColor(seen, 32, 32, new Color(100, 100, 100));
        }
    }

    @Test
    void theInksOfPrintingArePutIntoLight() throws Exception {
        var seen = image(developed(Drawn.withSegment(inks(), 0xEE, "Adobe\0d\0\0\0\0\0".getBytes(ISO_8859_1)))
                .content());
        var red = new Color(seen.getRGB(32, 32));
        assertThat(red.getRed()).isGreaterThan(red.getGreen() + 80);
    }

    @Test
    void alphaIsKeptOnlyWhereSomethingShowsThrough() throws Exception {
        var opaque = Drawn.file(Drawn.plain(BufferedImage.TYPE_INT_ARGB, 64, 64, Color.RED), "png");
        var sheer = Drawn.file(Drawn.plain(BufferedImage.TYPE_INT_ARGB, 64, 64, new Color(255, 0, 0, 128)), "png");
        assertThat(image(developed(opaque).content()).getColorModel().hasAlpha())
                .isFalse();
        var kept = developed(sheer);
        assertThat(kept.type()).isEqualTo(MediaType.PNG);
        assertThat(new Color(image(kept.content()).getRGB(9, 9), true)).isEqualTo(new Color(255, 0, 0, 128));
        assertThat(darkroom.print(kept.type(), kept.content()))
                .extracting(Print::type)
                .containsExactly(MediaType.WEBP, MediaType.PNG);
    }

    @Test
    void aPictureIsPrintedInTheWidthsPagesUseAndNeverWidened() throws Exception {
        assertThat(Darkroom.widths(4000)).containsExactly(320, 480, 768, 1200, 1920);
        assertThat(Darkroom.widths(1000)).containsExactly(320, 480, 768, 1000);
        assertThat(Darkroom.widths(800)).containsExactly(320, 480, 800);
        assertThat(Darkroom.widths(90)).containsExactly(90);

        var negative = developed(Drawn.file(Drawn.photograph(3000, 2000), "jpg"));
        assertThat(List.of(negative.type(), negative.width(), negative.height()))
                .isEqualTo(List.of(MediaType.JPEG, 2560, 1707));
        var prints = darkroom.print(negative.type(), negative.content());
        assertThat(prints)
                .extracting(print -> print.type() + " " + print.width() + "×" + print.height())
                .containsExactly(
                        "WEBP 320×213",
                        "JPEG 320×213",
                        "WEBP 480×320",
                        "JPEG 480×320",
                        "WEBP 768×512",
                        "JPEG 768×512",
                        "WEBP 1200×800",
                        "JPEG 1200×800",
                        "WEBP 1920×1280",
                        "JPEG 1920×1280");
        for (var print : prints) {
            assertThat(MediaType.of(print.content())).isEqualTo(new Recognition.Known(print.type()));
        }
        assertThat(prints.get(8).content().length).isLessThan(prints.get(9).content().length);
    }

    @Test
    void webpFromOutsideIsRead() throws Exception {
        var quarters = new Plate(320, 160, false, rgb(Drawn.quarters(320, 160)));
        for (var webp : List.of(Encoding.webp(quarters, 0.9f), Encoding.webpLossless(quarters))) {
            var seen = image(developed(webp).content());
            assertColor(seen, 40, 40, Color.RED);
            assertColor(seen, 280, 120, Color.WHITE);
        }
    }

    @Test
    void ofAMovingPictureTheFirstImageCounts() throws Exception {
        var gif = Drawn.file(Drawn.quarters(320, 160), "gif");
        assertColor(image(developed(gif).content()), 280, 40, Color.GREEN);
    }

    @Test
    void reducingKeepsAveragesAndDoesNotRing() {
        var stripes = new byte[900 * 300 * 3];
        for (var i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) (i / 3 % 2 == 0 ? 255 : 0);
        }
        var small = Reduction.toWidth(Rows.of(new Plate(900, 300, false, stripes)), 100);
        for (var sample : small.samples()) {
            assertThat(sample & 0xFF).isBetween(120, 136);
        }
    }

    @Test
    void aPictureIsMeasuredBeforeItIsDecoded() {
        var png = Drawn.file(Drawn.plain(BufferedImage.TYPE_BYTE_BINARY, 8, 8, Color.RED), "png");
        assertThat(darkroom.develop(sized(png, 30_001, 10))).isEqualTo(refused(Refusal.TOO_MANY_PIXELS));
        assertThat(darkroom.develop(sized(png, 30_000, 30_000))).isEqualTo(refused(Refusal.TOO_MANY_PIXELS));
        assertThat(darkroom.develop(sized(png, 2_000_000_000, 2_000_000_000)))
                .isEqualTo(refused(Refusal.TOO_MANY_PIXELS));
    }

    @Test
    void whatBreaksOffIsRefused() {
        var picture = Drawn.photograph(300, 200);
        for (var file : List.of(
                Drawn.file(picture, "jpg"),
                Drawn.file(picture, "png"),
                Drawn.file(picture, "gif"),
                Encoding.webp(new Plate(300, 200, false, rgb(picture)), 0.8f))) {
            assertThat(darkroom.develop(Arrays.copyOf(file, file.length / 2))).isEqualTo(refused(Refusal.BROKEN));
            assertThat(darkroom.develop(Arrays.copyOf(file, 20))).isEqualTo(refused(Refusal.BROKEN));
        }
    }

    @Test
    void bytesTurnedByChanceNeverGetFurtherThanARefusal() {
        var picture = Drawn.photograph(200, 120);
        var random = new java.util.Random(7);
        for (var file : List.of(
                Drawn.file(picture, "jpg"),
                Drawn.file(picture, "png"),
                Drawn.file(picture, "gif"),
                Encoding.webp(new Plate(200, 120, false, rgb(picture)), 0.8f),
                Encoding.webpLossless(new Plate(200, 120, false, rgb(picture))))) {
            for (var i = 0; i < 24; i++) {
                var turned = file.clone();
                for (var k = 0; k < 5; k++) {
                    turned[random.nextInt(Math.min(turned.length, i % 2 == 0 ? 200 : turned.length))] =
                            (byte) random.nextInt();
                }
                assertThat(darkroom.develop(turned)).isNotNull();
            }
        }
    }

    @Test
    void aFileThatIsNoPictureIsRefused() {
        assertThat(darkroom.develop("<svg/>".getBytes(ISO_8859_1))).isEqualTo(refused(Refusal.SVG));
        assertThat(darkroom.develop("%PDF-1.7".getBytes(ISO_8859_1))).isEqualTo(refused(Refusal.PICTURE_FORMAT));
    }

    @Test
    void thousandsOfScansAreRefusedUnread() {
        var jpeg = Drawn.file(Drawn.photograph(64, 64), "jpg");
        var scan = 0;
        while (jpeg[scan] != -1 || jpeg[scan + 1] != (byte) 0xDA) {
            scan++;
        }
        var scans = ByteBuffer.allocate(jpeg.length + 200 * (jpeg.length - 2 - scan));
        scans.put(jpeg, 0, jpeg.length - 2);
        for (var i = 0; i < 200; i++) {
            scans.put(jpeg, scan, jpeg.length - 2 - scan);
        }
        scans.put((byte) 0xFF).put((byte) 0xD9);
        assertThat(darkroom.develop(scans.array())).isEqualTo(refused(Refusal.BROKEN));
    }

    private Negative developed(byte[] file) {
        return switch (darkroom.develop(file)) {
            case Development.Developed developed -> developed.negative();
            case Development.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private static Development refused(Refusal why) {
        return new Development.Refused(why);
    }

    private static void assertBare(byte[] file) throws Exception {
        assertThat(directories(file)).isSubsetOf("JPEG", "JFIF", "Huffman", "File Type", "PNG-IHDR", "WebP");
        assertThat(new String(file, ISO_8859_1))
                .doesNotContain(
                        "Exif",
                        "EXIF",
                        "eXIf",
                        "ICC",
                        "xmp",
                        "XMP",
                        "Photoshop",
                        "tEXt",
                        "tIME",
                        "Secret",
                        "who sent it",
                        "brother",
                        "as phones append");
    }

    private static List<String> directories(byte[] file) throws IOException, ImageProcessingException {
        var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        return StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                .map(Directory::getName)
                .toList();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static void assertColor(BufferedImage picture, int x, int y, Color expected) {
        var pixel = picture.getRaster().getPixel(x, y, (int[]) null);
        var seen = new ArrayList<Integer>();
        for (var band = 0; band < 3; band++) {
            seen.add(pixel[pixel.length < 3 ? 0 : band]);
        }
        var wanted = List.of(expected.getRed(), expected.getGreen(), expected.getBlue());
        for (var band = 0; band < 3; band++) {
            assertThat(Math.abs(seen.get(band) - wanted.get(band)))
                    .as("%s, not %s", seen, wanted)
                    .isLessThan(7);
        }
    }

    private static int inverse(int orientation) {
        return orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
    }

    private static byte[] rgb(BufferedImage picture) {
        var samples = new byte[picture.getWidth() * picture.getHeight() * 3];
        var at = 0;
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var pixel = picture.getRGB(x, y);
                samples[at++] = (byte) (pixel >> 16);
                samples[at++] = (byte) (pixel >> 8);
                samples[at++] = (byte) pixel;
            }
        }
        return samples;
    }

    /** A JPEG of four components, as printers send them; Photoshop turns them round: 255 is no ink. */
    private static byte[] inks() throws IOException {
        var raster = java.awt.image.Raster.createInterleavedRaster(0, 64, 64, 4, null);
        for (var y = 0; y < 64; y++) {
            for (var x = 0; x < 64; x++) {
                raster.setPixel(x, y, new int[] {255, 40, 40, 255});
            }
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(raster, null, null), null);
        }
        return bytes.toByteArray();
    }

    private static byte[] sized(byte[] png, int width, int height) {
        var bytes = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        var sum = new java.util.zip.CRC32();
        sum.update(bytes.array(), 12, 17);
        return bytes.putInt(29, (int) sum.getValue()).array();
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
