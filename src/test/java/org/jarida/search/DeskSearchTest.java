package org.jarida.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.language.Language;
import org.jarida.story.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The staff finds what articles say and said, as far as each may read. */
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
