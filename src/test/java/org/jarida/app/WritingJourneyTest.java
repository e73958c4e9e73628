package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.app.Journey.DESK;
import static org.jarida.app.Journey.press;
import static org.jarida.app.Journey.shown;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Article;
import org.jarida.story.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newspaper from the first minute: set up in Persian, with a reporter and an editor who work in Pashto. An article with
 * a picture is written, talked over in its margin, planned by the calendar of Kabul, read, corrected and taken back; and
 * the logbook has it all.
 */
@InBrowser
class WritingJourneyTest {
    private static final Words PASHTO = Words.ofNewsroom(Language.PASHTO);
    private static final String HEADLINE = "په کابل کې د کتابونو نوی بازار پرانیستل شو";
    private static final String STANDFIRST = "د ښار په زړه کې لسو کتاب پلورنځیو خپلې دروازې پرانیستې.";
    private static final String FIRST = "د کابل ښاروالۍ وايي، بازار به هره ورځ د سهار له اتو بجو خلاص وي.";
    private static final String SECOND = "زده‌کوونکي وايي، دلته اوس هغه کتابونه پیدا کېږي چې پخوا یې په لټه کې وو.";
    private static final String CAPTION = "په نوي بازار کې د کتابونو المارۍ";
    private static final String ALTERNATIVE = "د کتابونو لوړې المارۍ چې تر چته رسېږي";
    private static final String QUESTION = "دا خبره چا کړې ده؟";
    private static final String ANSWER = "د ښاروالۍ ویاند، پرون په خبري ناسته کې.";
    private static final String CORRECTION = "په لومړۍ بڼه کې د پرانیستلو وخت ناسم لیکل شوی و.";
    private static final String WITHDRAWAL = "دا خبر له ناسمې سرچینې اخیستل شوی و.";

    private Journey journey;
    private House house;
    private Page owner;
    private Page reporter;
    private Page editor;
    private Page reader;

    /** Where the article is worked on. */
    private String desk = "";

    /** Where it is read. */
    private String address = "";

    @BeforeEach
    void open(Chromium chromium, @TempDir Path data) {
        journey = new Journey(chromium, data, "journey");
        house = journey.house;
        owner = journey.browser(DESK, 900, "fa");
        reporter = journey.browser(DESK, 900, "ps");
        editor = journey.browser(DESK, 900, "ps");
        reader = journey.reader(Journey.PHONE, 844, "ps");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void anArticleIsWrittenTalkedOverPlannedReadCorrectedAndTakenBack() {
        theNewspaperBegins();
        theReporterWrites();
        theReporterTellsOfThePicture();
        theReporterHandsOn();
        theMarginIsTalkedOver();
        theEditorPlans();
        itIsPublishedWhenItsHourComes();
        itIsCorrected();
        itIsTakenBack();
        theLogbookHasItAll();
        assertThat(journey.wrong()).isEmpty();
    }

    private void theNewspaperBegins() {
        var beginning = new Beginning(journey, owner);
        var editions = new LinkedHashMap<String, String>();
        editions.put("fa", "پیک کابل");
        editions.put("ps", "د کابل استازی");
        editions.put("en", "The Kabul Courier");
        editions.put("tg", "Пайки Кобул");
        beginning.newspaper(editions, "زرمینه");
        journey.lookAtBothWidths(owner, "board-empty-fa");
        beginning.byline("ps", "پلوشه څانګه");
        journey.lookAtBothWidths(owner, "bylines-fa");
        beginning.join(reporter, beginning.invitation(Role.REPORTER, "ps", Language.PASHTO), "پلوشه");
        beginning.join(editor, beginning.invitation(Role.EDITOR, "ps", Language.PASHTO), "وږمه");
        owner.navigate(journey.origin + "/newsroom/people");
        journey.lookAtBothWidths(owner, "people-fa");
        comesBackByPasskey(reporter);
    }

    private void comesBackByPasskey(Page page) {
        page.navigate(journey.origin + "/newsroom/account");
        press(page, ".self form button");
        journey.lookAtBothWidths(page, "sign-in-ps");
        press(page, "form.passkey button");
        assertThat(page.url()).endsWith("/newsroom");
    }

    // ---- the reporter

    private void theReporterWrites() {
        press(reporter, "a[href='/newsroom/stories/new']");
        journey.lookAtBothWidths(reporter, "new-story-ps");
        reporter.fill("#headline", HEADLINE);
        reporter.locator("#section").selectOption(new SelectOption().setIndex(1));
        press(reporter, "main button.main");
        assertThat(reporter.locator("#editor-body")).hasAttribute("contenteditable", "true");
        desk = reporter.url().replaceFirst("\\?.*", "");
        journey.lookAtBothWidths(reporter, "desk-new-ps");
        reporter.click("[data-field=standfirst] .ProseMirror");
        var keys = reporter.keyboard();
        keys.type(STANDFIRST);
        keys.press("Enter");
        keys.type("کابل");
        keys.press("Enter");
        keys.type(FIRST);
        keys.press("Enter");
        keys.type(SECOND);
        insertPicture();
        choose("bylines", "پلوشه");
        choose("topics", "کتاب");
        save(reporter);
        journey.lookAtBothWidths(reporter, "desk-written-ps");
    }

    private void insertPicture() {
        reporter.click("[data-tool=insert]");
        reporter.locator(".editor-menu")
                .getByText(PASHTO.say("editor.block.picture"), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(reporter.locator(".choosing")).isVisible();
        journey.lookAtBothWidths(reporter, "picture-chooser-ps");
        reporter.waitForFileChooser(() -> reporter.click(".choosing .ways button"))
                .setFiles(Path.of("sample/media/library.jpg"));
        assertThat(reporter.locator(".sheet figure.picture img").first()).isVisible();
        assertThat(reporter.locator(".sheet figure .pending")).hasCount(0);
        reporter.fill(".sheet figure.picture .alternative textarea", ALTERNATIVE);
        reporter.click(".sheet figure.picture figcaption");
        reporter.keyboard().type(CAPTION);
    }

    /** Looks for a byline or a topic by its first letters and takes the first that is found. */
    private void choose(String list, String letters) {
        reporter.click("#" + list + "-find");
        reporter.keyboard().type(letters);
        reporter.locator("#" + list + "-found [role=option]").first().waitFor();
        reporter.keyboard().press("Enter");
        assertThat(reporter.locator("[data-chooser][data-name=" + list + "] .chosen li"))
                .hasCount(1);
    }

    private void save(Page page) {
        page.keyboard().press("Control+s");
        assertThat(page.locator(".editor-status")).hasAttribute("data-state", "saved");
    }

    private void theReporterTellsOfThePicture() {
        reporter.navigate(journey.origin + "/newsroom/media");
        journey.lookAtBothWidths(reporter, "media-ps");
        press(reporter, ".shelf a");
        reporter.fill("#credit", "وحید اتل");
        reporter.fill("#caption-ps", CAPTION);
        reporter.fill("#alternative-ps", ALTERNATIVE);
        press(reporter, ".acts.pinned button.main");
        journey.lookAtBothWidths(reporter, "medium-ps");
        reporter.navigate(desk);
        assertThat(reporter.locator(".sheet figure.picture .credit")).containsText("وحید اتل");
    }

    private void theReporterHandsOn() {
        reporter.selectOption("#stage", "in-review");
        reporter.selectOption(
                "#waits-for", house.accounts.named("وږمه").orElseThrow().key());
        reporter.fill("#note", "مهرباني وکړه، سرلیک وګوره.");
        press(reporter, "form[action$='/hand-over'] button");
        assertThat(article().stage()).isEqualTo(Stage.IN_REVIEW);
        journey.lookAtBothWidths(reporter, "handed-on-ps");
    }

    // ---- the editor

    private void theMarginIsTalkedOver() {
        editor.navigate(journey.origin + "/newsroom");
        journey.lookAtBothWidths(editor, "board-ps");
        press(editor, ".lane a.called");
        assertThat(editor.locator("#editor-body")).hasAttribute("contenteditable", "true");
        editor.locator("#editor-body p").first().click();
        editor.keyboard().press("Control+Alt+m");
        editor.keyboard().type(QUESTION);
        editor.click(".remarks .draft .area button");
        assertThat(editor.locator(".remarks [data-remark] .said")).containsText(QUESTION);
        journey.lookAtBothWidths(editor, "margin-ps");

        reporter.reload();
        reporter.click("[data-opens=remarks]");
        reporter.fill(".remarks textarea", ANSWER);
        reporter.click(".remarks .area button");
        assertThat(reporter.locator(".remarks .said")).hasCount(2);
        journey.lookAtBothWidths(reporter, "margin-answered-ps");

        editor.reload();
        editor.click("[data-opens=remarks]");
        assertThat(editor.locator(".remarks .said").last()).containsText(ANSWER);
        editor.locator(".remarks .acts button").last().click();
        assertThat(editor.locator(".remarks [data-remark]")).hasCount(0);
        journey.lookAtBothWidths(editor, "margin-resolved-ps");
        editor.click("[data-opens=checks]");
        journey.lookAtBothWidths(editor, "checks-ps");

        editor.click("[data-opens=particulars]");
        editor.selectOption("#stage", "ready");
        press(editor, "form[action$='/hand-over'] button");
        assertThat(article().stage()).isEqualTo(Stage.READY);
    }

    private void theEditorPlans() {
        press(editor, ".desk-top .acts a.main");
        journey.lookAtBothWidths(editor, "publication-ps");
        editor.click("[data-choose]");
        assertThat(editor.locator("dialog.calendar td[aria-selected=true]")).isVisible();
        journey.lookAtBothWidths(editor, "calendar-ps");
        var month = shown(editor, "#calendar-title");
        editor.click("[data-turn=next]");
        assertThat(editor.locator("#calendar-title")).not().containsText(month);
        editor.click("[data-turn=previous]");
        editor.click("dialog.calendar td[aria-selected=true]");
        press(editor, "form[action$='/schedule'] button.plain:not([type=button])");
        assertThat(editor.url()).endsWith("done=scheduled");
        assertThat(article().stage()).isEqualTo(Stage.SCHEDULED);
        journey.lookAtBothWidths(editor, "scheduled-ps");
        press(editor, ".desk-top .acts a.main");
        journey.lookAtBothWidths(editor, "publication-due-ps");
    }

    private void itIsPublishedWhenItsHourComes() {
        assertThat(house.articles.publication(article())).isEmpty();
        var due = Objects.requireNonNull(article().publishAt());
        journey.clock.pass(Duration.between(journey.clock.instant(), due));
        for (var tries = 0; tries < 50 && house.articles.publication(article()).isEmpty(); tries++) {
            reader.waitForTimeout(200);
        }
        awaitRenditions();
        address = house.articles.publication(article()).orElseThrow().path();
        assertThat(reads().status()).isEqualTo(200);
        assertThat(shown(reader, "h1")).isEqualTo(HEADLINE);
        assertThat(reader.locator("article figure img")).hasAttribute("alt", ALTERNATIVE);
        assertThat((Boolean) reader.evaluate("""
                async () => {
                    const picture = document.querySelector('article figure img');
                    picture.scrollIntoView();
                    await picture.decode();
                    return picture.naturalWidth > 0;
                }""")).isTrue();
        assertThat(shown(reader, "article figcaption")).contains(CAPTION, "وحید اتل");
        journey.lookAtBothWidths(reader, "read-ps");
        reader.navigate(journey.origin + "/ps");
        journey.lookAtBothWidths(reader, "front-ps");
    }

    private void awaitRenditions() {
        try {
            house.awaitRenditions();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    // ---- after it was read

    private void itIsCorrected() {
        editor.navigate(desk);
        assertThat(editor.locator("#editor-body")).hasAttribute("contenteditable", "true");
        editor.locator("#editor-body p").first().click();
        editor.keyboard().press("Control+Home");
        editor.keyboard().type("د جمعې له ورځې پرته، ");
        save(editor);
        editor.reload();
        journey.lookAtBothWidths(editor, "desk-behind-ps");
        press(editor, ".desk-top .acts a.main");
        editor.check("input[name=manner][value=correction]");
        editor.fill("#reason", CORRECTION);
        journey.lookAtBothWidths(editor, "publication-again-ps");
        press(editor, "form[action$='/publication'] button.main");
        assertThat(editor.url()).endsWith("done=published");
        reads();
        assertThat(shown(reader, ".corrections")).contains(CORRECTION);
        assertThat(shown(reader, "article")).contains("د جمعې له ورځې پرته");
        journey.lookAtBothWidths(reader, "read-corrected-ps");
        reader.navigate(journey.origin + "/ps/corrections");
        assertThat(shown(reader, "main")).contains(CORRECTION, HEADLINE);
        journey.lookAtBothWidths(reader, "corrections-ps");
    }

    private void itIsTakenBack() {
        editor.navigate(desk);
        press(editor, "a[href$='/withdrawal']");
        journey.lookAtBothWidths(editor, "withdrawal-ps");
        editor.fill("#reason", WITHDRAWAL);
        press(editor, "form[action$='/withdrawal'] button.danger");
        assertThat(editor.url()).endsWith("done=withdrawn");
        journey.lookAtBothWidths(editor, "withdrawn-desk-ps");
        assertThat(reads().status()).isEqualTo(410);
        assertThat(shown(reader, ".withdrawn")).contains(WITHDRAWAL);
        journey.lookAtBothWidths(reader, "gone-ps");
        reader.navigate(journey.origin + "/ps");
        assertThat(shown(reader, "main")).doesNotContain(HEADLINE);
    }

    private void theLogbookHasItAll() {
        owner.navigate(journey.origin + "/newsroom/logbook");
        journey.lookAtBothWidths(owner, "logbook-fa");
        logbookHas("زرمینه", "دعوت‌نامه", "reporter");
        logbookHas("پلوشه", "مطلب", "");
        logbookHas("وږمه", "متن ذخیره شد", "");
        logbookHas("پلوشه", "فایل افزوده شد", "library.jpg");
        logbookHas("پلوشه", "سپرده شد", "");
        logbookHas("وږمه", "یادداشت در حاشیه", "said");
        logbookHas("پلوشه", "یادداشت در حاشیه", "answered");
        logbookHas("وږمه", "یادداشت در حاشیه", "resolved");
        logbookHas("وږمه", "زمان‌بندی نشر", "");
        logbookHas("خودکار", "نشر شد", "update");
        logbookHas("وږمه", "نشر شد", "correction");
        logbookHas("وږمه", "پس گرفته شد", WITHDRAWAL);
        assertThat(owner.locator(".logbook td:nth-child(3)").allInnerTexts())
                .as("acts have names in Persian")
                .noneMatch(act -> act.matches(".*[a-z].*"));
        assertThat(house.logbook.firstBroken()).isEmpty();
    }

    private void logbookHas(String who, String act, String detail) {
        assertThat(owner.locator(".logbook tbody tr").allInnerTexts())
                .as(who + ": " + act)
                .anyMatch(line -> line.contains(who) && line.contains(act) && line.contains(detail));
    }

    // ---- what it is about

    private Article article() {
        var key = desk.split("/")[5];
        return house.articles
                .find(house.stories.find(key).orElseThrow().id(), "ps")
                .orElseThrow();
    }

    /** What a reader gets at the article's address. */
    private Response reads() {
        return Objects.requireNonNull(reader.navigate(journey.origin + address));
    }
}
