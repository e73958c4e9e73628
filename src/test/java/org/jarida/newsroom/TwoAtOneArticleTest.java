package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people, two browsers, one article, and the newsroom itself between them. */
@InBrowser
class TwoAtOneArticleTest {
    /** Browsers ask every ten seconds who is there. */
    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String address = "";
    private long article;

    @BeforeEach
    void begin() {
        var draft = newsroom.draft(newsroom.story(newsroom.world), "en", "A bridge", "The bridge is open.");
        article = draft.id();
        address = open.origin + "/newsroom/stories/"
                + newsroom.stories.get(draft.story()).key() + "/en";
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Chromium.Window comes(Chromium chromium, String name) {
        var window = chromium.open(1280, 900, ColorScheme.LIGHT, true, open.origin);
        var token = open.signIn(name, Language.ENGLISH, Grant.everywhere(Role.EDITOR));
        window.context().addCookies(List.of(new Cookie("session", token).setUrl(open.origin)));
        window.page().navigate(address);
        return window;
    }

    private static Locator body(Page page) {
        return page.locator("#editor-body");
    }

    private static void type(Page page, String words) {
        body(page).locator("p").last().click();
        page.keyboard().press("End");
        page.keyboard().type(words);
    }

    private String kept() {
        return newsroom.articles.content(newsroom.articles.get(article)).body().text();
    }

    @Test
    void theSecondSeesTheFirstAndMayTakeOverAndNoWordIsLost(Chromium chromium) {
        try (var first = comes(chromium, "Laila");
                var second = comes(chromium, "Yusuf")) {
            var laila = first.page();
            var yusuf = second.page();
            assertThat(yusuf.locator("[data-people]")).containsText("Laila is writing");
            assertThat(body(yusuf)).hasAttribute("contenteditable", "false");
            assertThat(body(laila)).hasAttribute("contenteditable", "true");
            type(laila, " Laila was here.");
            laila.waitForCondition(() -> kept().contains("Laila was here."));

            // What she typed and nobody has saved yet goes along.
            type(laila, " Her last words.");
            yusuf.getByText("Take over").click();
            assertThat(body(yusuf)).hasAttribute("contenteditable", "true");
            assertThat(body(yusuf)).containsText("Laila was here.");
            type(yusuf, " Yusuf too.");
            yusuf.waitForCondition(() -> kept().contains("Yusuf too."));

            assertThat(body(laila)).hasAttribute("contenteditable", "false", SOON);
            assertThat(laila.locator(".editor-status")).containsText("Yusuf");
            assertThat(said()).anyMatch(text -> text.contains("Her last words."));
            assertThat(kept()).contains("Laila was here.").contains("Yusuf too.");
        }
    }

    /** All that anybody ever saved of it. */
    private List<String> said() {
        return Stream.concat(newsroom.revisions.of(article).stream(), newsroom.revisions.beside(article).stream())
                .map(revision ->
                        newsroom.revisions.content(revision.id()).body().text())
                .toList();
    }
}
