package org.jarida.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.TestClock;
import org.jarida.base.Database;
import org.jarida.base.Tags;
import org.jarida.logbook.Logbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of media, on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class MediaLibraryTest {
    private static final byte[] ROAD = Drawn.file(Drawn.photograph(600, 400), "jpg");
    private static final byte[] PASS = Drawn.file(Drawn.quarters(500, 300), "png");
    private static final String KEY = "3k9x2q7a";
    private static final MediaText SNOW_ON_THE_ROAD =
            new MediaText("Snow on the road.", "A white road between poplars");
    private static final Details SNOW = new Details(
            "snow.jpg",
            "Zarmina Nuri",
            Map.of("en", SNOW_ON_THE_ROAD, "fa", new MediaText("برف بر راه.", "راهی سپید میان سپیدارها")));

    private final Database database;
    private final FolderStore store;
    private final Darkroom darkroom = new Darkroom(128);
    private final MediaLibrary library;
    private final Set<String> announced = new HashSet<>();

    MediaLibraryTest(Store database, @TempDir Path folder) {
        this.database = database.open(new TestClock(Newsroom.NOON));
        this.store = new FolderStore(folder);
        library = new MediaLibrary(this.database, new Logbook(this.database), store, darkroom);
        this.database.announcements().listen(announcement -> announced.addAll(announcement.tags()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPictureSaysInEachEditionWhatIsSaidThere() {
        var key = added(ROAD, SNOW);
        library.focus(key, new Focus(30, 70), Newsroom.EDITOR);
        var picture = picture(key, "fa");
        assertThat(picture.text().caption()).isEqualTo("برف بر راه.");
        assertThat(picture.credit()).isEqualTo("Zarmina Nuri");
        assertThat(picture.focus()).isEqualTo(new Focus(30, 70));
        assertThat(List.of(picture.width(), picture.height())).containsExactly(600, 400);
        assertThat(picture(key, "en").text().alternative()).isEqualTo("A white road between poplars");
        assertThat(picture(key, "de").text()).isEqualTo(MediaText.NONE);
    }

    @Test
    void untilTheDarkroomIsDoneTheOriginalStandsIn() throws InterruptedException {
        var key = added(ROAD, SNOW);
        var before = picture(key, "en");
        assertThat(before.webp()).isEmpty();
        assertThat(before.fallback()).containsExactly(before.original());
        announced.clear();

        work();

        var picture = picture(key, "en");
        assertThat(picture.webp()).extracting(Rendition::width).containsExactly(320, 480, 600);
        assertThat(picture.fallback()).extracting(Rendition::width).containsExactly(320, 480, 600);
        assertThat(picture.original()).isEqualTo(before.original());
        assertThat(announced).containsExactly("media:" + key);
        for (var rendition : picture.renditions()) {
            assertThat(store.path(rendition.content()).orElseThrow()).hasSize(rendition.bytes());
            assertThat(library.file(rendition.content().brief())).contains(rendition);
        }
        assertThat(library.file(picture.original().content().brief())).contains(picture.original());
    }

    @Test
    void whatArrivesWhileTheDarkroomIsOpenIsPrintedToo() throws InterruptedException {
        try (var job = new DarkroomJob(database, store, darkroom, 2)) {
            var first = added(ROAD, SNOW);
            var second = added(PASS, Details.named("pass.png"));
            job.awaitAll();
            assertThat(job.waiting()).isZero();
            assertThat(picture(first, "en").renditions()).hasSize(6);
            assertThat(picture(second, "en").webp()).hasSize(2);
        }
    }

    @Test
    void whoBroughtItInFirstIsKnown() {
        var key = added(ROAD, SNOW);
        assertThat(library.written(key).orElseThrow().broughtBy()).isEqualTo(Newsroom.EDITOR.name());
        assertThat(library.written(key).orElseThrow().texts()).containsOnlyKeys("en", "fa");
        assertThat(library.written("9zzzzzzz")).isEmpty();
    }

    @Test
    void whatIsSaidAnewMaySayLess() {
        var key = added(ROAD, SNOW);
        library.redescribe(key, new Details("road.jpg", "", Map.of("en", MediaText.NONE)), Newsroom.EDITOR);
        assertThat(picture(key, "en").text()).isEqualTo(MediaText.NONE);
        assertThat(picture(key, "en").credit()).isEmpty();
        assertThat(picture(key, "en").name()).isEqualTo("road.jpg");
        assertThat(picture(key, "fa").text().caption()).isEqualTo("برف بر راه.");
    }

    @Test
    void itIsFoundByWhatIsSaidAboutItAPageAtATime() {
        var road = added(ROAD, SNOW);
        var pass = added(PASS, Details.named("Pass_100%.png"));
        library.expect(KEY, MediaKind.FILM, Details.named("kites.mp4"), Newsroom.EDITOR);
        assertThat(found(MediaSearch.of("POPLARS"))).containsExactly(road);
        assertThat(found(MediaSearch.of("سپیدار"))).containsExactly(road);
        assertThat(found(MediaSearch.of("zarmina"))).containsExactly(road);
        assertThat(found(MediaSearch.of("100%"))).containsExactly(pass);
        assertThat(found(MediaSearch.of("zarmina  poplars سپیدار"))).containsExactly(road);
        assertThat(found(MediaSearch.of("zarmina kites"))).isEmpty();
        assertThat(found(new MediaSearch("", MediaKind.FILM, false, null, null)))
                .containsExactly(KEY);
        assertThat(found(new MediaSearch("", null, true, null, null))).containsExactly(KEY);
        assertThat(found(new MediaSearch("", null, false, "nobody", null))).isEmpty();
        assertThat(found(new MediaSearch("", null, false, null, library.now().minusSeconds(1))))
                .contains(KEY);
        assertThat(found(new MediaSearch("", null, false, null, library.now().plusSeconds(1))))
                .isEmpty();
        var first = library.search(MediaSearch.ALL, "en", null, 2);
        var second = library.search(MediaSearch.ALL, "en", first.getLast().key(), 2);
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(List.of(
                        first.get(0).key(),
                        first.get(1).key(),
                        second.getFirst().key()))
                .containsExactlyInAnyOrder(road, pass, KEY);
    }

    private List<String> found(MediaSearch search) {
        return library.search(search, "en", null, 9).stream().map(Medium::key).toList();
    }

    @Test
    void theSameContentIsTheSameMediaAndGainsWhatItLacked() {
        var key = added(ROAD, new Details("a.jpg", "", Map.of("en", new MediaText("Snow.", ""))));
        assertThat(add(ROAD, SNOW)).isEqualTo(new Arrival.Kept(key, false));
        var picture = picture(key, "fa");
        assertThat(picture.text().caption()).isEqualTo("برف بر راه.");
        assertThat(picture.credit()).isEqualTo("Zarmina Nuri");
        assertThat(picture(key, "en").text().caption()).isEqualTo("Snow.");
    }

    @Test
    void aMissingPictureIsCompletedLater() throws IOException {
        library.expect(KEY, MediaKind.PICTURE, SNOW, Newsroom.EDITOR);
        library.expect(KEY, MediaKind.PICTURE, SNOW, Newsroom.EDITOR);
        assertThat(library.find(KEY, "en"))
                .contains(new Medium.Missing(KEY, "snow.jpg", "Zarmina Nuri", SNOW_ON_THE_ROAD, MediaKind.PICTURE));
        assertThat(library.missing(9)).containsExactly(KEY);
        assertThat(library.holds(KEY)).isFalse();
        announced.clear();

        assertThat(addWith(KEY, ROAD, Details.named(""))).isEqualTo(new Arrival.Kept(KEY, true));
        assertThat(picture(KEY, "en").credit()).isEqualTo("Zarmina Nuri");
        assertThat(picture(KEY, "en").text().caption()).isEqualTo("Snow on the road.");
        assertThat(library.missing(9)).isEmpty();
        assertThat(announced).containsExactly("media:" + KEY);
        assertThat(addWith(KEY, ROAD, SNOW)).isEqualTo(new Arrival.Kept(KEY, false));
    }

    @Test
    void anotherFileUnderTheSameKeyTakesThePlaceOfTheOneBefore() throws Exception {
        addWith(KEY, ROAD, SNOW);
        work();
        library.focus(KEY, new Focus(10, 20), Newsroom.EDITOR);
        assertThat(addWith(KEY, PASS, Details.named("pass.png"))).isEqualTo(new Arrival.Kept(KEY, true));
        var picture = picture(KEY, "en");
        assertThat(picture.width()).isEqualTo(500);
        assertThat(picture.renditions()).containsExactly(picture.original());
        assertThat(picture.focus()).isEqualTo(new Focus(10, 20));
        work();
        assertThat(picture(KEY, "en").webp()).extracting(Rendition::width).containsExactly(320, 500);
    }

    @Test
    void whatIsSaidCanBeSaidAnew() {
        var key = added(ROAD, SNOW);
        announced.clear();
        library.describe(key, SNOW, Newsroom.EDITOR);
        assertThat(announced).isEmpty();
        library.describe(
                key, new Details("", "", Map.of("en", new MediaText("Slush.", "A grey road"))), Newsroom.EDITOR);
        assertThat(announced).containsExactly("media:" + key);
        assertThat(picture(key, "en").text().caption()).isEqualTo("Slush.");
        assertThat(picture(key, "fa").text().caption()).isEqualTo("برف بر راه.");
    }

    @Test
    void whoReadsAMediumDependsOnItEvenWhileItIsNotThere() {
        var key = added(ROAD, SNOW);
        var noted = Tags.noting(() -> library.findAll(List.of(key, KEY), "en"));
        assertThat(noted.value()).containsOnlyKeys(key);
        assertThat(noted.tags()).containsExactlyInAnyOrder("media:" + key, "media:" + KEY);
    }

    @Test
    void aReprintMakesAllRenditionsAnew() throws InterruptedException {
        var key = added(ROAD, SNOW);
        work();
        var before = picture(key, "en").renditions();
        library.reprint(Newsroom.EDITOR);
        assertThat(picture(key, "en").renditions()).isEqualTo(before);
        work();
        assertThat(picture(key, "en").renditions()).isEqualTo(before);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        assertThat(add("<svg/>".getBytes(UTF_8), SNOW)).isEqualTo(new Arrival.Refused(Refusal.SVG));
        assertThat(announced).isEmpty();
    }

    @Test
    void aKeyThatIsNoneIsNotTaken() {
        assertThatThrownBy(() -> library.expect("../../x", MediaKind.PICTURE, SNOW, Newsroom.EDITOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void work() throws InterruptedException {
        try (var job = new DarkroomJob(database, store, darkroom, 1)) {
            job.awaitAll();
        }
    }

    private Medium.Picture picture(String key, String edition) {
        return (Medium.Picture) library.find(key, edition).orElseThrow();
    }

    private String added(byte[] content, Details details) {
        return ((Arrival.Kept) add(content, details)).key();
    }

    private Arrival add(byte[] content, Details details) {
        try {
            return library.add(new ByteArrayInputStream(content), details, Newsroom.EDITOR);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Arrival addWith(String key, byte[] content, Details details) throws IOException {
        return library.add(key, new ByteArrayInputStream(content), details, Newsroom.EDITOR);
    }
}
