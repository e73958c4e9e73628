package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.comment.Draft;
import org.jarida.comment.Writing;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.edition.CommentRules;
import org.jarida.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of the staff keeps the rules of WCAG 2.2 AA, fits its window, and complains of nothing. */
@InBrowser
class StaffScreensTest {
    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);

    @AfterEach
    void close() {
        open.close();
    }

    @ParameterizedTest(name = "{0}, {1} pixels, {2}")
    @CsvSource({"en, 1280, DARK", "en, 390, LIGHT", "fa-AF, 1280, LIGHT", "fa-AF, 390, DARK"})
    void everyScreenCanBeUsedByEverybody(String language, int width, ColorScheme scheme, Chromium chromium) {
        var published = newsroom.published(
                newsroom.story(newsroom.world), "en", "Snow closes the Salang pass", "It fell all night.");
        var draft = newsroom.draft(newsroom.story(newsroom.herat), "fa", "NATO در هرات", "برف بارید.");
        newsroom.settings.save("en", new CommentRules(true, 14, true, false), Newsroom.EDITOR);
        var said =
                newsroom.comments.write(published, new Draft("رویا", "It fell here, too.\n\nAll night.", null, null));
        var comment = ((Writing.Written) said).comment();
        var token = open.signIn("zarmina", Language.of(language), Grant.everywhere(Role.OWNER));
        open.stepUp(token);
        newsroom.breaking.turn("en", true, Newsroom.EDITOR);
        var wrong = new ArrayList<String>();
        try (var window = chromium.open(width, 900, scheme, true, open.origin)) {
            window.context().addCookies(List.of(new Cookie("session", token).setUrl(open.origin)));
            var page = window.page();
            var paths = new ArrayList<>(paths(
                    newsroom,
                    published.storyKey(),
                    newsroom.stories.get(draft.story()).key()));
            paths.add("/newsroom/comments/" + comment.key());
            for (var path : paths) {
                var answer = page.navigate(open.origin + path);
                if (answer.status() != 200) {
                    wrong.add(path + " is " + answer.status());
                    continue;
                }
                page.waitForTimeout(150);
                window.violations().forEach(one -> wrong.add(path + ": " + one));
                if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                    wrong.add(path + " is wider than its window");
                }
            }
            wrong.addAll(window.complaints());
        }
        assertThat(wrong).isEmpty();
    }

    static List<String> paths(Newsroom newsroom, String published, String draft) {
        var english = "/newsroom/stories/" + published + "/en";
        return List.of(
                "/newsroom",
                "/newsroom/stories",
                "/newsroom/stories/new",
                "/newsroom/texts",
                "/newsroom/texts?q=a&earlier=1",
                english,
                english + "/publication",
                english + "/withdrawal",
                english + "/breaking-news",
                english + "/revisions",
                english + "/preview",
                "/newsroom/stories/" + draft + "/fa",
                "/newsroom/stories/" + draft + "/en",
                "/newsroom/read",
                "/newsroom/comments",
                "/newsroom/media",
                "/newsroom/front",
                "/newsroom/front/en/whole",
                "/newsroom/paper",
                "/newsroom/paper/newspaper",
                "/newsroom/paper/editions",
                "/newsroom/paper/editions/fa",
                "/newsroom/paper/sections",
                "/newsroom/paper/sections/" + newsroom.herat,
                "/newsroom/paper/topics",
                "/newsroom/paper/topics/" + newsroom.snow,
                "/newsroom/paper/bylines",
                "/newsroom/paper/bylines/" + newsroom.zarmina,
                "/newsroom/paper/pages",
                "/newsroom/paper/menus",
                "/newsroom/paper/menus/fa",
                "/newsroom/paper/advertisements",
                "/newsroom/paper/advertisements/fa",
                "/newsroom/paper/advertisements/fa/new",
                "/newsroom/people",
                "/newsroom/people/invitation",
                "/newsroom/logbook",
                "/newsroom/lockdown",
                "/newsroom/account");
    }
}
