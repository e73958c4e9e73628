package org.jarida.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Set;

/**
 * The types we take, told by their first bytes and never by a name or by what the sender said. The rest is refused, and
 * a format we know of but do not take is refused by its name, so that a person can be told what to do instead.
 */
public enum MediaType {
    JPEG("image/jpeg", "jpg", MediaKind.PICTURE),
    PNG("image/png", "png", MediaKind.PICTURE),
    GIF("image/gif", "gif", MediaKind.PICTURE),
    WEBP("image/webp", "webp", MediaKind.PICTURE),
    MP4("video/mp4", "mp4", MediaKind.FILM),
    WEBM("video/webm", "webm", MediaKind.FILM),
    MP3("audio/mpeg", "mp3", MediaKind.SOUND),
    OGG("audio/ogg", "ogg", MediaKind.SOUND),
    M4A("audio/mp4", "m4a", MediaKind.SOUND),
    WAV("audio/wav", "wav", MediaKind.SOUND),
    PDF("application/pdf", "pdf", MediaKind.DOCUMENT);

    /** How many first bytes {@link #of} wants to see; fewer are enough when the file is shorter. */
    public static final int HEAD = 4096;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "M4P ");
    private static final Set<String> FILM_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1",
            "M4V ", "M4VH", "M4VP", "MSNV", "dash", "cmfc", "f4v ");

    private final String contentType;
    private final String extension;
    private final MediaKind kind;

    MediaType(String contentType, String extension, MediaKind kind) {
        this.contentType = contentType;
        this.extension = extension;
        this.kind = kind;
    }

    /** As it stands in a {@code Content-Type} header. */
    public String contentType() {
        return contentType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    public MediaKind kind() {
        return kind;
    }

    public static MediaType ofContentType(String contentType) {
        for (var type : values()) {
            if (type.contentType.equals(contentType)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a type we keep: " + contentType);
    }

    /** Tells the type by the first {@link #HEAD} bytes. That the rest keeps the promise shows only when it is read. */
    public static Recognition of(byte[] head) {
        var first = new Head(head);
        if (head.length == 0) {
            return new Recognition.Refused(Refusal.EMPTY);
        } else if (first.has(0, 0xFF, 0xD8, 0xFF)) {
            return new Recognition.Known(JPEG);
        } else if (first.has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return new Recognition.Known(PNG);
        } else if (first.says(0, "GIF87a") || first.says(0, "GIF89a")) {
            return new Recognition.Known(GIF);
        } else if (first.says(0, "RIFF")) {
            return riff(first);
        } else if (first.says(4, "ftyp")) {
            return baseMedia(first);
        } else if (first.has(0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return matroska(first);
        } else if (first.says(0, "OggS")) {
            return ogg(first);
        } else if (first.says(0, "ID3") || first.isMpegLayerThree()) {
            return new Recognition.Known(MP3);
        } else if (first.says(0, "%PDF-")) {
            return new Recognition.Known(PDF);
        } else {
            return new Recognition.Refused(refusal(first));
        }
    }

    private static Recognition riff(Head head) {
        if (head.says(8, "WEBP")) {
            return new Recognition.Known(WEBP);
        } else if (head.says(8, "WAVE")) {
            return new Recognition.Known(WAV);
        } else {
            return new Recognition.Refused(head.says(8, "AVI ") ? Refusal.FILM_FORMAT : Refusal.UNKNOWN);
        }
    }

    /** ISO base media: the brand decides; a picture container with a general brand names its codec further on. */
    private static Recognition baseMedia(Head head) {
        var brand = head.text(8, 4);
        if (brand.startsWith("avi") || (brand.startsWith("mif") && head.contains("avif"))) {
            return new Recognition.Refused(Refusal.AVIF);
        } else if (HEIC_BRANDS.contains(brand)) {
            return new Recognition.Refused(Refusal.HEIC);
        } else if (SOUND_BRANDS.contains(brand)) {
            return new Recognition.Known(M4A);
        } else if (FILM_BRANDS.contains(brand)) {
            return new Recognition.Known(MP4);
        } else {
            return new Recognition.Refused(Refusal.FILM_FORMAT);
        }
    }

    private static Recognition matroska(Head head) {
        var webm = head.text(0, 64).contains("\u0042\u0082\u0084webm");
        return webm ? new Recognition.Known(WEBM) : new Recognition.Refused(Refusal.FILM_FORMAT);
    }

    private static Recognition ogg(Head head) {
        var packet = head.text(28, 8);
        if (packet.equals("OpusHead") || packet.startsWith("\u0001vorbis")) {
            return new Recognition.Known(OGG);
        } else {
            return new Recognition.Refused(
                    packet.startsWith("\u0080theora") ? Refusal.FILM_FORMAT : Refusal.SOUND_FORMAT);
        }
    }

    private static Refusal refusal(Head head) {
        if (head.says(0, "PK") || head.has(0, 0x1F, 0x8B) || head.says(0, "Rar!") || head.says(0, "7z\u00BC\u00AF")) {
            return Refusal.ARCHIVE;
        } else if (head.says(0, "II*") || head.says(0, "MM\0*") || head.says(0, "BM") || head.has(0, 0, 0, 1, 0)) {
            return Refusal.PICTURE_FORMAT;
        } else if (head.has(0, 0xFF, 0xF1) || head.has(0, 0xFF, 0xF9) || head.says(0, "fLaC") || head.says(0, "MThd")) {
            return Refusal.SOUND_FORMAT;
        } else {
            return markup(head);
        }
    }

    private static Refusal markup(Head head) {
        var text = head.text(0, HEAD).toLowerCase(Locale.ROOT).replace("\0", "");
        var start = text.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .stripLeading();
        if (!start.startsWith("<")) {
            return Refusal.UNKNOWN;
        } else if (start.contains("<svg")) {
            return Refusal.SVG;
        } else if (start.startsWith("<?xml") && !start.contains("<html")) {
            return Refusal.XML;
        } else {
            return Refusal.HTML;
        }
    }

    private record Head(byte[] bytes) {
        boolean has(int at, int... expected) {
            for (var i = 0; i < expected.length; i++) {
                if (at + i >= bytes.length || (bytes[at + i] & 0xFF) != expected[i]) {
                    return false;
                }
            }
            return true;
        }

        boolean says(int at, String ascii) {
            return text(at, ascii.length()).equals(ascii);
        }

        boolean contains(String ascii) {
            return text(0, 256).contains(ascii);
        }

        String text(int at, int length) {
            var from = Math.min(at, bytes.length);
            return new String(bytes, from, Math.min(length, bytes.length - from), ISO_8859_1);
        }

        /** Without a tag in front, eleven set bits are little to go by: the next frame must be where this one ends. */
        boolean isMpegLayerThree() {
            var length = Mp3Frame.length(bytes, 0);
            return length > 0 && (length + 4 > bytes.length || Mp3Frame.length(bytes, length) > 0);
        }
    }
}
