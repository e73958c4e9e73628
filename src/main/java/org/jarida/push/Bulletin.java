package org.jarida.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import org.jarida.edition.Edition;
import org.jarida.language.Text;
import org.jarida.story.Publication;

/**
 * What a browser shows, as {@code sw.js} reads it.
 *
 * @param body the edition's name
 * @param tag one notification for one story
 */
public record Bulletin(String title, String body, String url, String lang, String dir, String tag, String icon) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TITLE = 200;
    private static final int STEP = 1024;

    static Bulletin of(Edition edition, Publication publication) {
        return new Bulletin(
                Text.shorten(publication.headline(), LONGEST_TITLE),
                edition.name(),
                publication.path(),
                edition.language().tag(),
                edition.language().direction().attribute(),
                publication.storyKey(),
                "/" + edition.code() + "/icon-192.png");
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With spaces at its end: who carries it does not tell one text from another by its length. */
    static byte[] evened(String json) {
        var bytes = json.getBytes(UTF_8);
        var even = Arrays.copyOf(
                bytes, Math.min((bytes.length / STEP + 1) * STEP, Math.max(Sealed.LONGEST, bytes.length)));
        Arrays.fill(even, bytes.length, even.length, (byte) ' ');
        return even;
    }
}
