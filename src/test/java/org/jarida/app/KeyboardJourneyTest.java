package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.app.Journey.PASSPHRASE;
import static org.jarida.app.Journey.PHONE;
import static org.jarida.app.Journey.shown;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;
import org.jarida.story.Article;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Manner;
import org.jarida.story.RichText;
import org.jarida.story.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has a small screen and no mouse does all of a day's work in Tajik: signs in, writes, publishes, arranges the
 * front page, corrects and takes back.
 */
@InBrowser
class KeyboardJourneyTest {
    private static final String HEADLINE = "Дар Душанбе бозори китоб кушода шуд";
    private static final String STANDFIRST = "Даҳ китобфурӯш дар маркази шаҳр дари худро боз карданд.";
    private static final String FIRST = "Бозор ҳар рӯз аз соати ҳашти саҳар кор мекунад.";
    private static final String HEADING = "Китобҳои нодир";
    private static final String SECOND = "Дар ин ҷо китобҳоеро меёбанд, ки пештар нодир буданд.";
    private static final String LINKED = "Рӯйхати китобҳо";
    private static final String ALTERNATIVE = "Рафҳои баланди китоб";
    private static final String CAPTION = "Рафҳо дар бозори нав";
    private static final String CORRECTION = "Дар нусхаи аввал соати кор нодуруст буд.";
    private static final String WITHDRAWAL = "Хабар аз манбаи нодуруст гирифта шуда буд.";

    private Journey journey;
    private House house;
    private Page page;
    private Page reader;
    private Keyboard keys;
    private String secret = "";
    private String desk = "";
    private String address = "";

    @BeforeEach
    void open(Chromium chromium, @TempDir Path data) {
        journey = new Journey(chromium, data, "keyboard");
        house = journey.house;
        page = journey.reader(PHONE, 844, "tg");
        reader = journey.reader(PHONE, 844, "tg");
        keys = new Keyboard(page);
        theNewspaperIsThere();
    }

    @AfterEach
    void close() {
        journey.close();
    }

    /** With somebody who publishes in Tajik, a byline, and two articles that are read already. */
    private void theNewspaperIsThere() {
        var beginning = new Beginning(journey, journey.browser(Journey.DESK, 900, "fa"));
        var editions = new LinkedHashMap<String, String>();
        editions.put("fa", "پیک کابل");
        editions.put("tg", "Пайки Кобул");
        beginning.newspaper(editions, "زرمینه");
        beginning.byline("tg", "Зебо Раҳимӣ");
        var link = beginning.invitation(Role.PUBLISHER, "tg", Language.TAJIK);
        var guest = journey.reader(PHONE, 844, "tg");
        secret = beginning.joinByCodes(guest, link, "Зебо");
        published("Барф ағбаро баст", "barf");
        published("Тими крикет бурд", "kriket");
    }

    private void published(String headline, String slug) {
        var section = house.sections.of("tg").roots().getFirst().id();
        var story = house.stories.create(Kind.NEWS, "tg", List.of(section), List.of(), Actor.DEMO);
        var text = new Block.Paragraph("b1", RichText.plain(headline + "."));
        var content = new Content(headline, "", "", "", null, List.of(), new Body(List.of(text)));
        var article = house.articles.start(story, "tg", new Slug(slug), content, Stage.READY, Actor.DEMO);
        house.articles.publish(article.id(), article.version(), Manner.UPDATE, Actor.DEMO);
    }

    @Test
    void aDaysWorkIsDoneWithoutAMouse() {
        signsIn();
        startsAStory();
        writes();
        insertsAPicture();
        saysWhereItBelongs();
        publishes();
        arrangesTheFrontPage();
        corrects();
        takesBack();
        keys.sawItsFocusEverywhere();
        assertThat(journey.wrong()).isEmpty();
        assertThat(house.logbook.firstBroken()).isEmpty();
    }

    private void signsIn() {
        page.navigate(journey.origin + "/newsroom");
        journey.look(page, "sign-in");
        keys.tabTo("#name").type("Зебо").tabTo("#passphrase").type(PASSPHRASE);
        page.waitForNavigation(() -> keys.press("Enter"));
        journey.look(page, "second-step");
        keys.comesTo("#code").type(journey.code(secret));
        page.waitForNavigation(() -> keys.press("Enter"));
        assertThat(page.url()).endsWith("/newsroom");
        journey.look(page, "board");
    }

    private void startsAStory() {
        keys.follow("a[href='/newsroom/stories/new']").comesTo("#headline");
        journey.look(page, "new-story");
        keys.type(HEADLINE)
                .choose("#edition", "tg")
                .choose("#kind", "news")
                .choose(
                        "#section",
                        Long.toString(house.sections.of("tg").roots().getFirst().id()))
                .follow("main button.main");
        assertThat(page.locator("#editor-body")).hasAttribute("contenteditable", "true");
        desk = page.url().replaceFirst("\\?.*", "");
        journey.look(page, "desk-new");
    }

    private void writes() {
        keys.tabTo(".sheet-headline .ProseMirror")
                .press("End", "Enter")
                .type(STANDFIRST)
                .press("Enter")
                .type("Душанбе")
                .press("Enter")
                .comesTo("#editor-body")
                .type(FIRST)
                .press("Enter")
                .type(HEADING)
                .press("Control+Alt+2", "Enter")
                .type(SECOND)
                .press("Enter")
                .press("Control+k")
                .comesTo("dialog input");
        journey.look(page, "link");
        keys.type("https://kitob.example/")
                .backTo("dialog input[dir=auto]")
                .type(LINKED)
                .press("Enter")
                .comesTo("#editor-body");
        assertThat(page.locator("#editor-body h2")).hasText(HEADING);
        assertThat(page.locator("#editor-body a[href='https://kitob.example/']"))
                .hasText(LINKED);
        journey.look(page, "desk-writing");
    }

    private void insertsAPicture() {
        keys.press("Enter").type("/акс");
        assertThat(page.locator(".editor-menu [role=option][aria-selected=true]"))
                .isVisible();
        journey.look(page, "inserting");
        keys.press("Enter").comesTo(".choosing .ways button");
        journey.look(page, "choosing");
        keys.chooseFile(Path.of("sample/media/library.jpg"));
        assertThat(page.locator(".sheet figure.picture img").first()).isVisible();
        assertThat(page.locator(".sheet figure .pending")).hasCount(0);
        keys.comesTo("#editor-body")
                .type(CAPTION)
                .press("Tab")
                .comesTo(".alternative textarea")
                .type(ALTERNATIVE)
                .press("Enter")
                .comesTo("#editor-body")
                .press("Control+s");
        assertThat(page.locator(".editor-status")).hasAttribute("data-state", "saved");
        journey.look(page, "desk-written");
    }

    private void saysWhereItBelongs() {
        keys.backTo("[data-opens=particulars]").press("Enter");
        assertThat(page.locator("#editor-panel-particulars")).isVisible();
        journey.look(page, "particulars");
        keys.tabTo("#bylines-find").type("Зебо");
        chooseFound("bylines");
        keys.tabTo("#topics-find").type("Китоб");
        chooseFound("topics");
        keys.press("Control+s");
        assertThat(page.locator(".editor-status")).hasAttribute("data-state", "saved");
        keys.backTo("#stage")
                .choose("#stage", "ready")
                .tabTo("#note")
                .type("Омода аст.")
                .follow("form[action$='/hand-over'] button");
        assertThat(article().stage()).isEqualTo(Stage.READY);
        assertThat(page.locator("#editor-body")).hasAttribute("contenteditable", "true");
    }

    private void chooseFound(String list) {
        page.locator("#" + list + "-found [role=option]").first().waitFor();
        keys.press("ArrowDown", "Enter");
        assertThat(page.locator("[data-chooser][data-name=" + list + "] .chosen li"))
                .hasCount(1);
    }

    private void publishes() {
        keys.follow(".desk-top .acts a.main");
        journey.look(page, "publication");
        keys.follow("form[action$='/publication'] button.main");
        assertThat(page.url()).endsWith("done=published");
        address = house.articles.publication(article()).orElseThrow().path();
        assertThat(reads().status()).isEqualTo(200);
        assertThat(shown(reader, "main")).contains(HEADLINE, HEADING, LINKED, CAPTION, "Зебо Раҳимӣ", "Китоб");
        journey.look(reader, "read");
    }

    private void arrangesTheFrontPage() {
        keys.tabTo(".ways-out summary").press("Enter").follow("nav a[href='/newsroom/front']");
        journey.look(page, "fronts");
        keys.follow("main h2 a[href^='/newsroom/front/tg']");
        journey.look(page, "front");
        keys.follow("[data-step=pin]");
        journey.look(page, "front-pinned");
        keys.comesTo("[data-step]").follow("[data-step=pin]");
        assertThat(page.locator("[data-held] > li")).hasCount(2);
        var second = shown(page, "[data-held] > li:nth-child(2) strong");
        keys.tabTo("[data-held] > li:nth-child(2) [data-step=up]").press("Enter");
        assertThat(page.locator("[data-held] > li:first-child strong")).hasText(second);
        assertThat(page.locator("[data-standing] .in-review")).isVisible();
        journey.look(page, "front-arranged");
        keys.followBack("button[formaction$='/publication']");
        reader.navigate(journey.origin + "/tg");
        assertThat(shown(reader, "main h2, main h1")).contains(second);
        journey.look(reader, "front-read");
    }

    private void corrects() {
        keys.tabTo(".ways-out summary").press("Enter").follow("nav a[href='/newsroom/stories']");
        journey.look(page, "stories");
        keys.follow("a[href^='" + desk.replaceFirst(".*(/newsroom)", "$1") + "']");
        assertThat(page.locator("#editor-body")).hasAttribute("contenteditable", "true");
        keys.tabTo("#editor-body")
                .press("Control+Home")
                .type("Аз рӯзи ҷумъа ҷудо, ")
                .press("Control+s");
        assertThat(page.locator(".editor-status")).hasAttribute("data-state", "saved");
        keys.followBack(".desk-top .acts a.main").tabTo("input[name=manner]").press("ArrowDown", "ArrowDown");
        assertThat(page.locator("input[name=manner][value=correction]")).isChecked();
        keys.tabTo("#reason").type(CORRECTION);
        journey.look(page, "correction");
        keys.follow("form[action$='/publication'] button.main");
        reads();
        assertThat(shown(reader, ".corrections")).contains(CORRECTION);
        journey.look(reader, "read-corrected");
    }

    private void takesBack() {
        keys.tabTo("[data-opens=particulars]").press("Enter").follow("a[href$='/withdrawal']");
        journey.look(page, "withdrawal");
        keys.tabTo("#reason").type(WITHDRAWAL).follow("form[action$='/withdrawal'] button.danger");
        assertThat(page.url()).endsWith("done=withdrawn");
        assertThat(reads().status()).isEqualTo(410);
        assertThat(shown(reader, ".withdrawn")).contains(WITHDRAWAL);
        journey.look(reader, "gone");
    }

    private Article article() {
        var key = desk.split("/")[5];
        return house.articles
                .find(house.stories.find(key).orElseThrow().id(), "tg")
                .orElseThrow();
    }

    private Response reads() {
        return Objects.requireNonNull(reader.navigate(journey.origin + address));
    }
}
