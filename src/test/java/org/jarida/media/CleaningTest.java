package org.jarida.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films and sounds, put together byte by byte: what tells of people goes, and nothing that plays moves. */
class CleaningTest {
    private static final String PLACE = "+34.3482+062.1997/";
    private static final byte[] FRAME = frame();
    private final Path file;

    CleaningTest(@TempDir Path folder) {
        file = folder.resolve("film");
    }

    @Test
    void anMp4TellsNoPlaceNoDateAndNoDevice() throws IOException {
        var before = film(0);
        var after = cleaned(MediaType.MP4, before);
        assertThat(new String(before, ISO_8859_1)).contains(PLACE, "position", "SecretPhone", "2026");
        assertThat(new String(after, ISO_8859_1))
                .doesNotContain(PLACE, "position", "SecretPhone", "2026", "udta", "meta")
                .contains("PICTURE-1", "PICTURE-2", "vide", "mvhd");
        assertThat(after).hasSameSizeAs(before);
        assertThat(new String(after, ISO_8859_1).indexOf("PICTURE-1"))
                .isEqualTo(new String(before, ISO_8859_1).indexOf("PICTURE-1"));
    }

    @Test
    void anMp4SaysHowLargeItIsSeen() throws IOException {
        Files.write(file, film(0));
        assertThat(Cleaning.clean(MediaType.MP4, file)).isEqualTo(new Cleaning.Size(1280, 720));
    }

    @Test
    void whatIsLeftBehindTheLastBoxGoes() throws IOException {
        var film = film(0);
        assertThat(cleaned(MediaType.MP4, join(film, new byte[5]))).hasSameSizeAs(film);
    }

    @Test
    void webmTagsAndTitlesGo() throws IOException {
        var before = join(
                element(0x1A45DFA3, element(0x4282, ascii("webm"))),
                element(
                        0x18538067,
                        element(
                                0x1549A966,
                                element(0x7BA9, ascii("At her house")),
                                element(0x5741, ascii("SecretPhone"))),
                        element(
                                0x1654AE6B,
                                element(
                                        0xAE,
                                        element(0x536E, ascii("camera 1")),
                                        element(0xE0, element(0xB0, 2, 128), element(0xBA, 1, 104)))),
                        element(0x1254C367, ascii(PLACE)),
                        element(0x1F43B675, element(0xA3, ascii("PICTURE-1")))));
        var after = cleaned(MediaType.WEBM, before);
        assertThat(new String(after, ISO_8859_1))
                .doesNotContain(PLACE, "her house", "SecretPhone", "camera 1")
                .contains("webm", "PICTURE-1");
        assertThat(after).hasSameSizeAs(before);
        Files.write(file, before);
        assertThat(Cleaning.clean(MediaType.WEBM, file)).isEqualTo(new Cleaning.Size(640, 360));
    }

    @Test
    void anMp3IsItsFramesAlone() throws IOException {
        var tag = join(ascii("ID3\4\0\0\0\0\0\13"), ascii("who made it"));
        var old = Arrays.copyOf(ascii("TAGwho made it"), 128);
        var ape = ByteBuffer.allocate(40 + 32).order(ByteOrder.LITTLE_ENDIAN).put(ascii("who made it"));
        ape.position(40).put(ascii("APETAGEX")).putInt(2000).putInt(72);
        var sound = join(FRAME, FRAME, FRAME);
        assertThat(cleaned(MediaType.MP3, join(tag, new byte[30], sound, ape.array(), old)))
                .isEqualTo(sound);
        assertThat(cleaned(MediaType.MP3, sound)).isEqualTo(sound);
    }

    @Test
    void aWavIsItsSoundAlone() throws IOException {
        var before = join(
                ascii("RIFF\0\0\0\0WAVE"),
                chunk("fmt ", new byte[16]),
                chunk("bext", ascii("SecretPhone")),
                chunk("data", ascii("sound!")),
                chunk("LIST", ascii("who made it")));
        var after = cleaned(MediaType.WAV, before);
        assertThat(new String(after, ISO_8859_1))
                .doesNotContain("SecretPhone", "who made it", "LIST", "bext")
                .contains("sound!");
        assertThat(ByteBuffer.wrap(after).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(after.length - 8);
    }

    @Test
    void oggCommentsFallSilentAndTheirPagesAddUp() throws IOException {
        var comment = "LOCATION=" + PLACE;
        var comments = ByteBuffer.allocate(700).order(ByteOrder.LITTLE_ENDIAN);
        comments.put(ascii("OpusTags")).putInt(11).put(ascii("SecretPhone")).putInt(2);
        comments.putInt(comment.length()).put(ascii(comment)).putInt(600).put(ascii("PICTURE=" + "p".repeat(592)));
        var packet = Arrays.copyOf(comments.array(), comments.position());
        var before = join(
                page(0, ascii("OpusHead-----------")),
                page(1, Arrays.copyOf(packet, 510), 255, 255),
                page(2, Arrays.copyOfRange(packet, 510, packet.length), packet.length - 510),
                page(3, ascii("sound!")));
        var after = cleaned(MediaType.OGG, before);
        assertThat(new String(after, ISO_8859_1))
                .doesNotContain(PLACE, "SecretPhone", "ppp")
                .contains("OpusHead", "OpusTags", "sound!");
        assertThat(after).hasSameSizeAs(before);
        // A second washing finds the same, and checksums that were right stay as they are.
        assertThat(cleaned(MediaType.OGG, after)).isEqualTo(after);
    }

    @Test
    void whatIsNotBuiltAsItMustBeIsRefused() {
        for (var broken : List.of(
                Arrays.copyOf(film(0), 300), film(1 << 20), ascii("....ftypisom"), new byte[0], ascii("\0\0\0\0"))) {
            assertThatThrownBy(() -> cleaned(MediaType.MP4, broken)).isInstanceOf(BrokenMedia.class);
        }
        assertThatThrownBy(() -> cleaned(MediaType.MP3, ascii("ID3\4\0\0\177\177\177\177 no sound")))
                .isInstanceOf(BrokenMedia.class);
        assertThatThrownBy(() -> cleaned(MediaType.WAV, ascii("RIFF\0\0\0\0WAVEdata\377\377\377\177")))
                .isInstanceOf(BrokenMedia.class);
        assertThatThrownBy(() -> cleaned(MediaType.OGG, page(0, ascii("OpusHead-----------"))))
                .isInstanceOf(BrokenMedia.class);
        assertThatThrownBy(() -> cleaned(MediaType.WEBM, ascii("\032\105\337\243\001")))
                .isInstanceOf(BrokenMedia.class);
    }

    @Test
    void bytesTurnedByChanceNeverGetFurtherThanARefusal() throws IOException {
        var random = new Random(7);
        for (var i = 0; i < 300; i++) {
            var film = film(0);
            for (var k = 0; k < 4; k++) {
                film[random.nextInt(film.length)] = (byte) random.nextInt();
            }
            try {
                cleaned(MediaType.MP4, film);
            } catch (BrokenMedia refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
    }

    private byte[] cleaned(MediaType type, byte[] content) throws IOException {
        Files.write(file, content);
        Cleaning.clean(type, file);
        return Files.readAllBytes(file);
    }

    /**
     * A film with one track to be seen and one of positions, whose samples lie between the pictures.
     *
     * @param beyond how far outside of the file the positions are said to be
     */
    private static byte[] film(int beyond) {
        var type = box("ftyp", ascii("isom\0\0\0\0isom"));
        var data = box("mdat", ascii("PICTURE-1"), ascii("position at " + PLACE), ascii("PICTURE-2"));
        var positions = type.length + 8 + 9 + beyond;
        var movie = box(
                "moov",
                box("mvhd", new byte[4], ascii("2026"), ascii("2026"), new byte[88]),
                box("udta", box("\251xyz", ascii(PLACE))),
                box(
                        "trak",
                        box(
                                "tkhd",
                                new byte[4],
                                ascii("2026"),
                                ascii("2026"),
                                new byte[64],
                                ints(1280 << 16, 720 << 16)),
                        box("meta", ascii("SecretPhone")),
                        box(
                                "mdia",
                                box("mdhd", new byte[4], ascii("2026"), ascii("2026"), new byte[8]),
                                box("hdlr", new byte[8], ascii("vide"), new byte[12], ascii("SecretPhone\0")),
                                box(
                                        "minf",
                                        box(
                                                "stbl",
                                                box(
                                                        "stsd",
                                                        new byte[8],
                                                        box(
                                                                "avc1",
                                                                new byte[42],
                                                                ascii("\13SecretPhone"),
                                                                new byte[24])))))),
                box(
                        "trak",
                        box("tkhd", new byte[84]),
                        box(
                                "mdia",
                                box("hdlr", new byte[8], ascii("meta"), new byte[13]),
                                box(
                                        "minf",
                                        box(
                                                "stbl",
                                                box("stsz", ints(0, 0, 2, 12, PLACE.length())),
                                                box("stsc", ints(0, 1, 1, 2, 1)),
                                                box("stco", ints(0, 1, positions)))))));
        return join(type, data, movie, box("uuid", ascii("0123456789abcdefwho made it in 2026")));
    }

    private static byte[] box(String name, byte[]... parts) {
        var content = join(parts);
        return join(ints(content.length + 8), ascii(name), content);
    }

    private static byte[] element(int id, byte[]... parts) {
        var content = join(parts);
        var name = ints(id);
        var first = 0;
        while (name[first] == 0) {
            first++;
        }
        return join(Arrays.copyOfRange(name, first, 4), ints(0x10000000 | content.length), content);
    }

    private static byte[] element(int id, int high, int low) {
        return element(id, new byte[] {(byte) high, (byte) low});
    }

    private static byte[] chunk(String name, byte[] content) {
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(content.length);
        return join(ascii(name), length.array(), content, new byte[content.length & 1]);
    }

    private static byte[] page(int number, byte[] content) {
        return page(number, content, content.length);
    }

    private static byte[] page(int number, byte[] content, int... segments) {
        var head = ByteBuffer.allocate(27 + segments.length).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("OggS")).putInt(14, 77).putInt(18, number).put(26, (byte) segments.length);
        for (var i = 0; i < segments.length; i++) {
            head.put(27 + i, (byte) segments[i]);
        }
        return join(head.array(), content);
    }

    private static byte[] frame() {
        var frame = new byte[417];
        Arrays.fill(frame, (byte) 1);
        frame[0] = (byte) 0xFF;
        frame[1] = (byte) 0xFB;
        frame[2] = (byte) 0x90;
        return frame;
    }

    private static byte[] ints(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length);
        for (var number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
