package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.base.Keys;
import org.jarida.language.Language;
import org.jarida.media.Details;
import org.jarida.media.MediaKind;
import org.jarida.media.MediaSearch;
import org.jarida.media.MediaText;
import org.jarida.media.Medium;
import org.jarida.story.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The staff finds what articles say and said, as far as each may read, and what is said of media. */
@ParameterizedClass
@EnumSource(Store.class)
class DeskSearchTest {
    private final Newsroom newsroom;

    DeskSearchTest(Store store) {
        newsroom = new Newsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private List<Long> found(String text, Language spoken, boolean earlier) {
        return newsroom.texts.find(text, spoken, null, earlier, article -> true, 10).drafts().stream()
                .map(draft -> draft.article().id())
                .toList();
    }

    @Test
    void draftsAndWhatTheySaidBefore() throws Exception {
        newsroom.beginSearching();
        var article = newsroom.draft(newsroom.story(newsroom.world), "en", "Snow", "The minister resigned.");
        newsroom.awaitFindable();
        assertThat(found("minister resigns", Language.ENGLISH, false)).containsExactly(article.id());

        newsroom.clock.pass(Duration.ofHours(1));
        newsroom.saved(article, newsroom.says("Snow", "The governor stays."), Newsroom.EDITOR);
        newsroom.awaitFindable();
        assertThat(found("minister", Language.ENGLISH, false)).isEmpty();
        assertThat(found("minister", Language.ENGLISH, true)).containsExactly(article.id());
        assertThat(found("governor", Language.ENGLISH, true)).containsExactly(article.id());
    }

    @Test
    void inWhateverLanguageTheWordsAre() throws Exception {
        newsroom.beginSearching();
        var dari = newsroom.draft(newsroom.story(newsroom.herat), "fa", "برف", "کتاب‌های مکتب زیر برف ماند.");
        newsroom.awaitFindable();
        assertThat(found("کتابها", Language.GERMAN, false)).containsExactly(dari.id());
        assertThat(found("китобҳо", Language.TAJIK, false)).containsExactly(dari.id());
    }

    private String expected(MediaKind kind, Details details) {
        var key = Keys.random();
        newsroom.library.expect(key, kind, details, Newsroom.EDITOR);
        return key;
    }

    private static Details says(String name, String credit, Map<String, String> captions) {
        var texts = new HashMap<String, MediaText>();
        captions.forEach((edition, caption) -> texts.put(edition, new MediaText(caption, "")));
        return new Details(name, credit, texts);
    }

    private List<String> media(MediaSearch search) {
        return newsroom.texts.media(search, Language.ENGLISH, "en", null, 10).stream()
                .map(Medium::key)
                .toList();
    }

    private List<String> media(String words) {
        return media(MediaSearch.of(words));
    }

    @Test
    void mediaByWhatIsSaidOfThemHoweverItIsSpelt() throws Exception {
        newsroom.beginSearching();
        var school = expected(
                MediaKind.PICTURE,
                says(
                        "DSC_0417.jpg",
                        "Zarmina Hadi",
                        Map.of("en", "Girls reading", "fa", "کتاب‌های مکتب زیر برف ماند.")));
        var bridge = expected(MediaKind.FILM, says("bridge-north.mp4", "", Map.of()));
        newsroom.awaitFindable();
        for (var words : List.of("girl reads", "کتابها", "китобҳо", "hadi", "Зармина", "dsc 0417", "SC_04")) {
            assertThat(media(words)).as(words).containsExactly(school);
        }
        assertThat(media("north bridges")).containsExactly(bridge);
        assertThat(media("volcano")).isEmpty();
        assertThat(found("reading", Language.ENGLISH, false)).isEmpty();
    }

    @Test
    void mediaByKindBringerAndTimeAndAPageAtATime() throws Exception {
        newsroom.beginSearching();
        var picture = expected(MediaKind.PICTURE, says("a.jpg", "", Map.of("en", "A river. A river in spring.")));
        newsroom.clock.pass(Duration.ofHours(2));
        var film = expected(MediaKind.FILM, says("b.mp4", "", Map.of("en", "The city and its many rivers")));
        newsroom.awaitFindable();
        var hourAgo = newsroom.clock.instant().minus(Duration.ofHours(1));
        assertThat(media("rivers")).containsExactlyInAnyOrder(film, picture);
        assertThat(media(new MediaSearch("rivers", MediaKind.PICTURE, true, null, null)))
                .containsExactly(picture);
        assertThat(media(new MediaSearch("rivers", null, false, null, hourAgo))).containsExactly(film);
        assertThat(media(new MediaSearch("rivers", null, false, Newsroom.EDITOR.name(), null)))
                .hasSize(2);
        assertThat(media(new MediaSearch("rivers", null, false, "nobody", null)))
                .isEmpty();
        var first = newsroom.texts.media(MediaSearch.of("rivers"), Language.ENGLISH, "en", null, 1);
        var second = newsroom.texts.media(
                MediaSearch.of("rivers"),
                Language.ENGLISH,
                "en",
                first.getFirst().key(),
                1);
        assertThat(List.of(first.getFirst().key(), second.getFirst().key())).containsExactlyInAnyOrder(film, picture);
    }

    /** Each is there once for every language that says something of it. */
    @Test
    void howeverManyThereAreAllCanBeTurnedTo() throws Exception {
        var all = new HashSet<String>();
        for (var i = 0; i < 320; i++) {
            all.add(expected(MediaKind.PICTURE, says("DSC_0.jpg", "", Map.of("en", "Kabul", "fa", "کابل"))));
        }
        newsroom.beginSearching();
        newsroom.awaitFindable();
        assertThat(turned("Кобул")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(turned("SC_0")).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<String> turned(String words) {
        var keys = new ArrayList<String>();
        var search = MediaSearch.of(words);
        var page = newsroom.texts.media(search, Language.ENGLISH, "en", null, 48);
        while (!page.isEmpty()) {
            page.forEach(one -> keys.add(one.key()));
            page = newsroom.texts.media(search, Language.ENGLISH, "en", keys.getLast(), 48);
        }
        return keys;
    }

    @Test
    void mediaByWhatIsSaidOfThemNow() throws Exception {
        var key = expected(MediaKind.PICTURE, says("", "", Map.of("en", "A mountain pass")));
        newsroom.beginSearching();
        newsroom.awaitFindable();
        assertThat(media("mountains")).containsExactly(key);
        newsroom.library.redescribe(key, says("", "", Map.of("en", "A harbour")), Newsroom.EDITOR);
        newsroom.awaitFindable();
        assertThat(media("mountains")).isEmpty();
        assertThat(media("harbours")).containsExactly(key);
    }

    @Test
    void whatSomebodyMayNotReadIsNotThere() throws Exception {
        newsroom.beginSearching();
        var secret = newsroom.draft(newsroom.story(newsroom.world), "en", "Secret", "A source speaks.");
        var open = newsroom.draft(newsroom.story(newsroom.world), "en", "Open", "A source speaks.");
        newsroom.awaitFindable();
        assertThat(newsroom.texts
                        .find("source", Language.ENGLISH, null, true, article -> article.id() != secret.id(), 10)
                        .drafts())
                .extracting(DeskSearch.Draft::article)
                .extracting(Article::id)
                .containsExactly(open.id());
    }
}
