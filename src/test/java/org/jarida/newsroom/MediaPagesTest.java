package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.media.Darkroom;
import org.jarida.media.Drawn;
import org.jarida.story.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures as they are brought in, described, found and used through the staff's side. */
class MediaPagesTest {
    private static final String MEDIA = "/newsroom/media";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String reporter = "";
    private String photoEditor = "";

    @BeforeEach
    void begin() {
        reporter = open.signIn(Role.REPORTER);
        photoEditor = open.signIn(Role.PHOTO_EDITOR);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private OpenNewsroom.Sent bring(String who, String name, byte[] file) {
        return open.send(who, "POST", MEDIA + "?edition=en&name=" + name, "application/octet-stream", file);
    }

    private static JsonNode json(OpenNewsroom.Sent sent) throws IOException {
        return Visit.JSON.readTree(sent.body());
    }

    private String brought(String who, int width) throws IOException {
        var sent = bring(who, "pass.jpg", Drawn.file(Drawn.photograph(width, 400), "jpg"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return json(sent).path("key").asText();
    }

    @Test
    void aPictureIsBroughtInAndShown() throws IOException {
        for (var format : List.of("png", "jpg")) {
            var sent = bring(reporter, "the%20pass." + format, Drawn.file(Drawn.photograph(640, 400), format));
            assertThat(sent.status()).as(sent.body()).isEqualTo(200);
            var entry = json(sent);
            assertThat(entry.path("kind").asText()).isEqualTo("picture");
            assertThat(entry.path("name").asText()).isEqualTo("the pass." + format);
            assertThat(entry.path("width").asInt()).isEqualTo(640);
            assertThat(open.read(entry.path("src").asText()).status()).isEqualTo(200);
            var page = open.get(reporter, MEDIA + "/" + entry.path("key").asText());
            assertThat(page.page().select("h1").text()).isEqualTo("the pass." + format);
            assertThat(page.page().text()).contains("640");
        }
        assertThat(open.get(reporter, MEDIA).page().select(".shelf li")).hasSize(2);
    }

    @Test
    void whatIsNoPictureIsRefusedWithASentence() throws IOException {
        var png = Drawn.file(Drawn.photograph(640, 400), "png");
        refused(422, "empty", new byte[0]);
        refused(422, "damaged", Arrays.copyOf(png, png.length / 2));
        refused(422, "too many pixels", sized(png, 20_000, 20_000));
        refused(422, "", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8));
        refused(422, "", "<!doctype html><script>alert(1)</script>".getBytes(UTF_8));
        refused(422, "", "PK\u0003\u0004 a document".getBytes(UTF_8));
        refused(422, "", "MZ a program".getBytes(UTF_8));
        var large = Arrays.copyOf(png, Darkroom.LARGEST_FILE + 1);
        refused(413, "too large", large);
        assertThat(open.get(reporter, MEDIA).page().select(".shelf li")).isEmpty();
    }

    private void refused(int status, String why, byte[] file) throws IOException {
        var sent = bring(reporter, "picture.png", file);
        assertThat(sent.status()).as(why).isEqualTo(status);
        assertThat(json(sent).path("why").asText()).contains(why).endsWith(".");
    }

    /** The same PNG, which says that it is this large. */
    private static byte[] sized(byte[] png, int width, int height) {
        var sized = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(sized.array(), 12, 17);
        return sized.putInt(29, (int) sum.getValue()).array();
    }

    @Test
    void aPictureIsDescribedInEachEditionForItself() throws IOException {
        var key = brought(reporter, 640);
        var path = MEDIA + "/" + key;
        var said = open.fill(
                reporter,
                path,
                path,
                "name",
                "The pass in snow",
                "credit",
                "Zarmina Nuri",
                "caption-en",
                "Snow on the pass",
                "alternative-en",
                "A white road",
                "caption-fa",
                "برف بر کوتل");
        assertThat(said.location()).endsWith("done=saved");
        assertThat(json(open.getJson(reporter, MEDIA + ".json?edition=en"))
                        .path(0)
                        .path("caption")
                        .asText())
                .isEqualTo("Snow on the pass");
        var dari = json(open.getJson(reporter, MEDIA + ".json?edition=fa")).path(0);
        assertThat(dari.path("caption").asText()).isEqualTo("برف بر کوتل");
        assertThat(dari.path("credit").asText()).isEqualTo("Zarmina Nuri");
    }

    @Test
    void whatIsTooLongOrOldIsRefusedAndKept() throws IOException {
        var path = MEDIA + "/" + brought(reporter, 640);
        var long1 = "x".repeat(4001);
        var sent = open.fill(reporter, path, path, "caption-en", long1, "credit", "Zarmina");
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.page().expectFirst("#caption-en").wholeText().strip()).isEqualTo(long1);
        assertThat(sent.page().expectFirst("#credit").val()).isEqualTo("Zarmina");
        assertThat(sent.page().expectFirst("#caption-en-wrong").text()).contains("at most 4");
        var stale = open.fill(reporter, path, path, "seen", "0000000000000000", "credit", "Z. Nuri");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.page().select(".notice").text()).contains("Somebody has changed this");
        assertThat(stale.page().expectFirst("#credit").val()).isEqualTo("Z. Nuri");
    }

    @Test
    void readersSeeTheNewCaptionAndTheNewCropAtOnce() throws IOException {
        var key = brought(reporter, 1200);
        open.awaitRenditions();
        var article = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow", "It fell.");
        var content = newsroom.articles.content(article);
        var path = newsroom.publish(newsroom.saved(
                        article,
                        new Content("Snow", "", "", "", key, content.bylines(), content.body()),
                        Newsroom.EDITOR))
                .path();
        assertThat(open.read(path).body()).doesNotContain("A white road");
        var medium = MEDIA + "/" + key;
        open.fill(photoEditor, medium, medium, "alternative-en", "A white road", "credit", "Zarmina Nuri");
        assertThat(open.read(path).body()).contains("A white road", "Zarmina Nuri");
        var before = open.read("/en/section/world").body();
        assertThat(open.post(photoEditor, medium + "/focus", "x", "0", "y", "900")
                        .location())
                .contains("done=saved");
        assertThat(open.get(photoEditor, medium).page().expectFirst("#x").val()).isEqualTo("0");
        assertThat(open.get(photoEditor, medium).page().expectFirst("#y").val()).isEqualTo("100");
        assertThat(open.read("/en/section/world").body()).isNotEqualTo(before);
    }

    @Test
    void aPicturesPageSaysWhereItIsUsed() throws IOException {
        var key = brought(reporter, 640);
        assertThat(open.get(reporter, MEDIA + "/" + key).page().select(".uses")).isEmpty();
        var article = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow", "It fell.");
        var content = newsroom.articles.content(article);
        newsroom.saved(
                article, new Content("Snow", "", "", "", key, content.bylines(), content.body()), Newsroom.EDITOR);
        var byline = "/newsroom/paper/bylines/" + newsroom.zarmina;
        open.fill(open.signIn(Role.PUBLISHER), byline, byline, "picture", key);
        var uses = open.get(reporter, MEDIA + "/" + key).page().select(".uses li");
        assertThat(uses.eachText()).anyMatch(use -> use.contains("Snow")).anyMatch(use -> use.contains("Zarmina"));
        assertThat(uses.select("a").eachAttr("href"))
                .contains("/newsroom/stories/"
                        + newsroom.stories.get(article.story()).key() + "/en");
    }

    @Test
    void thePickerFindsPicturesByWhatIsSaidOfThem() throws IOException {
        var key = brought(reporter, 640);
        brought(photoEditor, 700);
        var path = MEDIA + "/" + key;
        open.fill(reporter, path, path, "caption-en", "Kites above Kabul");
        var found = json(open.getJson(reporter, MEDIA + ".json?edition=en&q=kites&kind=picture"));
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("key").asText()).isEqualTo(key);
        assertThat(found.path(0).path("small").asText()).startsWith("/media/");
        assertThat(json(open.getJson(reporter, MEDIA + ".json?kind=film"))).isEmpty();
        assertThat(json(open.getJson(reporter, MEDIA + ".json?mine=1"))).hasSize(1);
        assertThat(open.read(MEDIA + ".json").status()).isEqualTo(401);
    }

    // ---- who may

    @Test
    void whoBroughtAPictureDescribesItAndAPhotoEditorDescribesAny() throws IOException {
        var theirs = MEDIA + "/" + brought(photoEditor, 640);
        assertThat(open.fill(reporter, theirs, theirs, "credit", "Me").status()).isEqualTo(403);
        assertThat(open.post(reporter, theirs + "/focus", "x", "1", "y", "1").status())
                .isEqualTo(403);
        assertThat(open.get(reporter, theirs).page().select("form button.main")).isEmpty();
        var mine = MEDIA + "/" + brought(reporter, 700);
        for (var role : List.of(Role.PHOTO_EDITOR, Role.EDITOR, Role.PUBLISHER, Role.OWNER)) {
            var who = open.signIn(role);
            assertThat(open.fill(who, mine, mine, "credit", role.word()).status())
                    .isEqualTo(303);
        }
        assertThat(open.fill(open.signIn(Role.TRANSLATOR), mine, mine, "credit", "Me")
                        .status())
                .isEqualTo(403);
        for (var role : Role.values()) {
            assertThat(bring(open.signIn(role), "x.png", Drawn.file(Drawn.photograph(60, 40), "png"))
                            .status())
                    .as(role.word())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPhotoEditorOfOneEditionDescribesForThatOne() throws IOException {
        var path = MEDIA + "/" + brought(reporter, 640);
        var karim = open.signIn("karim", Language.ENGLISH, new Grant(Role.PHOTO_EDITOR, "fa", null));
        assertThat(open.fill(karim, path, path, "caption-fa", "برف", "caption-en", "Not mine to say")
                        .status())
                .isEqualTo(303);
        var key = path.substring(MEDIA.length() + 1);
        assertThat(newsroom.library.written(key).orElseThrow().texts()).containsOnlyKeys("fa");
    }

    @Test
    void whatReadersSeeIsAPhotoEditorsToReplace() throws IOException {
        var key = brought(reporter, 640);
        var article = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow", "It fell.");
        var content = newsroom.articles.content(article);
        var other = Drawn.file(Drawn.photograph(800, 500), "png");
        assertThat(replace(reporter, key, other).status()).isEqualTo(200);
        newsroom.publish(newsroom.saved(
                article, new Content("Snow", "", "", "", key, content.bylines(), content.body()), Newsroom.EDITOR));
        var refused = replace(reporter, key, other);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(json(refused).path("why").asText()).endsWith(".");
        assertThat(replace(photoEditor, key, Drawn.file(Drawn.photograph(900, 500), "png"))
                        .status())
                .isEqualTo(200);
        assertThat(json(open.getJson(reporter, MEDIA + ".json"))
                        .path(0)
                        .path("width")
                        .asInt())
                .isEqualTo(900);
    }

    private OpenNewsroom.Sent replace(String who, String key, byte[] file) {
        return open.send(who, "POST", MEDIA + "/" + key + "/file", "image/png", file);
    }
}
