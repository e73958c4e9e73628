package org.jarida.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import org.jarida.EmptyNewsroom;
import org.jarida.Store;
import org.jarida.media.Focus;
import org.jarida.media.Medium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample's pictures, films and sounds: known from the start, there a little later. */
class SampleMediaTest {
    private final EmptyNewsroom newsroom = new EmptyNewsroom(Store.SQLITE);

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void whatHasNotComeYetIsKnownWithItsCaptions() {
        newsroom.openSample();
        for (var edition : newsroom.editions.all()) {
            assertThat(medium("library.jpg", edition.code())).isInstanceOf(Medium.Missing.class);
            assertThat(medium("library.jpg", edition.code()).text().caption()).isNotBlank();
            assertThat(medium("library.jpg", edition.code()).text().alternative())
                    .isNotBlank();
        }
    }

    @Test
    void everyFileComesAndKeepsItsKeyItsWordsAndItsFocus() throws IOException {
        newsroom.openSample();
        newsroom.sample().bringMedia(EmptyNewsroom.SAMPLE);
        assertThat(newsroom.library.missing(99)).isEmpty();
        assertThat(medium("potter.mp4", "tg")).isInstanceOf(Medium.Film.class);
        assertThat(medium("rubab.mp3", "de")).isInstanceOf(Medium.Sound.class);
        assertThat(medium("library.jpg", "fa")).isInstanceOfSatisfying(Medium.Picture.class, picture -> {
            assertThat(picture.focus()).isEqualTo(new Focus(39, 56));
            assertThat(picture.credit()).isEqualTo("Jarida");
            assertThat(picture.text().alternative()).isNotBlank();
            assertThat(picture.width()).isGreaterThan(2000);
        });
        var before = files();
        newsroom.sample().bringMedia(EmptyNewsroom.SAMPLE);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anotherNewspaperGetsNoneOfThem() throws IOException {
        newsroom.sample().bringMedia(EmptyNewsroom.SAMPLE);
        assertThat(newsroom.library.find(SampleNewsroom.key("library.jpg"), "en"))
                .isEmpty();
    }

    private Medium medium(String file, String edition) {
        return newsroom.library.find(SampleNewsroom.key(file), edition).orElseThrow();
    }

    private HashMap<String, Medium> files() {
        var files = new HashMap<String, Medium>();
        Sample.read(EmptyNewsroom.SAMPLE).media().keySet().forEach(file -> files.put(file, medium(file, "en")));
        return files;
    }
}
