package org.jarida.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "JPEG, 'ÿØÿà\0\u0010JFIF'",
        "PNG, '\u0089PNG\r\n\u001A\n'",
        "GIF, GIF89a",
        "WEBP, RIFF....WEBPVP8",
        "WAV, RIFF....WAVEfmt",
        "MP4, ....ftypisom....isomavc1",
        "MP4, ....ftypmp42",
        "M4A, '....ftypM4A '",
        "WEBM, '\u001AEß£\u009FB\u0086\u0081\u0001B\u0082\u0084webm'",
        "OGG, OggS........................OpusHead",
        "OGG, 'OggS........................\u0001vorbis'",
        "MP3, ID3....",
        "PDF, %PDF-1.7",
    })
    void aFileIsWhatItsBytesSay(MediaType type, String bytes) {
        assertThat(MediaType.of(bytes.getBytes(ISO_8859_1))).isEqualTo(new Recognition.Known(type));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, ''",
        "HEIC, ....ftypheic",
        "HEIC, ....ftypmif1....mif1heic",
        "AVIF, ....ftypavif",
        "AVIF, ....ftypmif1....mif1avif",
        "SVG, '<svg xmlns=\"http://www.w3.org/2000/svg\">'",
        "SVG, ' <?xml version=\"1.0\"?><!-- a drawing --><svg>'",
        "SVG, 'ï»¿<SVG>'",
        "SVG, 'ÿþ<\0s\0v\0g\0>\0'",
        "HTML, <!doctype html>",
        "HTML, <script>",
        "XML, <?xml version=\"1.0\"?><rss>",
        "ARCHIVE, 'PK\u0003\u0004'",
        "ARCHIVE, '\u001F\u008B'",
        "PICTURE_FORMAT, 'II*\0'",
        "PICTURE_FORMAT, BM....",
        "FILM_FORMAT, '....ftypqt  '",
        "FILM_FORMAT, '\u001AEß£\u009FB\u0082\u0088matroska'",
        "FILM_FORMAT, 'RIFF....AVI '",
        "SOUND_FORMAT, fLaC",
        "SOUND_FORMAT, 'ÿñP\u0080'",
        "UNKNOWN, MZ program",
        "UNKNOWN, a text about GIF89a and %PDF-",
    })
    void whatWeDoNotTakeIsRefusedByItsName(Refusal why, String bytes) {
        assertThat(MediaType.of(bytes.getBytes(ISO_8859_1))).isEqualTo(new Recognition.Refused(why));
    }

    @Test
    void elevenSetBitsAreNotYetSoundUntilTheNextFrameFollows() {
        var frames = new byte[417 * 2];
        frames[0] = frames[417] = (byte) 0xFF;
        frames[1] = frames[418] = (byte) 0xFB;
        frames[2] = frames[419] = (byte) 0x90;
        assertThat(MediaType.of(frames)).isEqualTo(new Recognition.Known(MediaType.MP3));
        frames[417] = 0;
        assertThat(MediaType.of(frames)).isEqualTo(new Recognition.Refused(Refusal.UNKNOWN));
    }

    @Test
    void aRefusalNamesItsWordsInTheMessageFiles() {
        assertThat(Refusal.TOO_MANY_PIXELS.messageKey()).isEqualTo("media.refused.too-many-pixels");
    }
}
