package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.GZIPOutputStream;
import org.jarida.edition.Edition;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing the day on which an article goes out, in the calendar of Kabul and in that of London. */
@InBrowser
class DateFieldTest {
    private static final Edition DARI = edition("fa", "fa-AF", "Asia/Kabul", EraCalendar.SOLAR_HIJRI);
    private static final Edition ENGLISH = edition("en", "en", "Europe/London", EraCalendar.GREGORIAN);

    /** Whether a finger finds every day. */
    private static final String ROOMY = "[...document.querySelectorAll('td')]"
            + ".every(cell => cell.offsetHeight >= 44 && cell.offsetWidth >= 36)";

    @Test
    void aDayIsChosenFromRightToLeftByKeyboardAlone(Chromium chromium) {
        try (var open = new DateFieldPage(DARI, Language.DARI);
                var window = chromium.open(1000, 900, ColorScheme.LIGHT, true, open.origin)) {
            var page = window.page();
            page.navigate(open.origin);
            assertThat(page.locator("#at-date")).hasValue("۱ قوس ۱۴۰۵");
            assertThat(page.locator("#at-said")).hasText("یکشنبه ۱ قوس ۱۴۰۵ (۲۲ نومبر ۲۰۲۶)");
            page.locator("#at-date").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog")).isVisible();
            assertThat(title(page)).hasText("قوس ۱۴۰۵");
            standsOn(page, "2026-11-22");

            // Days go on to the left, weeks down.
            page.keyboard().press("ArrowLeft");
            standsOn(page, "2026-11-23");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            standsOn(page, "2026-11-29");
            page.keyboard().press("Home");
            standsOn(page, "2026-11-28");
            page.keyboard().press("End");
            standsOn(page, "2026-12-04");
            page.keyboard().press("PageDown");
            assertThat(title(page)).hasText("جدی ۱۴۰۵");
            standsOn(page, "2027-01-03");
            page.keyboard().press("Shift+PageDown");
            assertThat(title(page)).hasText("جدی ۱۴۰۶");
            page.keyboard().press("Shift+PageUp");
            page.keyboard().press("PageUp");
            standsOn(page, "2026-12-04");
            // Over the edge of the month: up from the first week.
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(title(page)).hasText("عقرب ۱۴۰۵");
            standsOn(page, "2026-11-20");
            page.keyboard().press("ArrowDown");
            standsOn(page, "2026-11-27");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            standsOn(page, "2026-11-25");
            page.keyboard().press("Enter");

            assertThat(page.locator("dialog")).isHidden();
            assertThat(page.locator("#at-date")).hasValue("۴ قوس ۱۴۰۵");
            assertThat(page.locator("#at-said")).hasText("چهارشنبه ۴ قوس ۱۴۰۵ (۲۵ نومبر ۲۰۲۶)");
            assertThat(page.locator("[data-choose]")).isFocused();
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void aDayIsChosenFromLeftToRightByKeyboardAlone(Chromium chromium) {
        try (var open = new DateFieldPage(ENGLISH, Language.ENGLISH);
                var window = chromium.open(1000, 900, ColorScheme.LIGHT, true, open.origin)) {
            var page = window.page();
            page.navigate(open.origin);
            opened(page);
            assertThat(title(page)).hasText("November 2026");
            standsOn(page, "2026-11-22");
            page.keyboard().press("ArrowRight");
            standsOn(page, "2026-11-23");
            page.keyboard().press("Home");
            standsOn(page, "2026-11-23");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
            assertThat(page.locator("#at-date")).hasValue("22 November 2026");
            assertThat(page.locator("[data-choose]")).isFocused();

            opened(page);
            page.keyboard().press("PageDown");
            standsOn(page, "2026-12-22");
            page.keyboard().press(" ");
            assertThat(page.locator("#at-date")).hasValue("22 December 2026");
            assertThat(page.locator("#at-said")).hasText("Tuesday 22 December 2026 (1 Jadi 1405)");
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void eitherCalendarLeads(Chromium chromium) {
        try (var open = new DateFieldPage(DARI, Language.ENGLISH);
                var window = chromium.open(1000, 900, ColorScheme.LIGHT, true, open.origin)) {
            var page = window.page();
            page.navigate(open.origin);
            assertThat(page.locator("label[for=at-time]")).hasText("Time in Kabul");
            opened(page);
            assertThat(title(page)).hasText("Qaws 1405");
            assertThat(page.locator("td[aria-selected=true] b")).hasText("1");
            assertThat(page.locator("td[aria-selected=true] small")).hasText("22");
            page.locator("[data-lead]:visible").click();
            assertThat(title(page)).hasText("November 2026");
            assertThat(page.locator("td[aria-selected=true] b")).hasText("22");
            assertThat(page.locator("td[aria-selected=true]")).hasAttribute("tabindex", "0");
            page.locator("[data-turn=next]").click();
            assertThat(title(page)).hasText("December 2026");
            page.locator("[data-lead]:visible").click();
            assertThat(title(page)).hasText("Jadi 1405");
            page.locator("td[data-date='2026-12-25']").click();
            assertThat(page.locator("#at-date")).hasValue("4 Jadi 1405");
        }
    }

    @Test
    void whatIsTypedIsSaidInBothCalendarsOrRefused(Chromium chromium) {
        try (var open = new DateFieldPage(DARI, Language.DARI);
                var window = chromium.open(1000, 900, ColorScheme.LIGHT, true, open.origin)) {
            var page = window.page();
            page.navigate(open.origin);
            typed(page, "2026-12-01");
            assertThat(page.locator("#at-said")).hasText("سه‌شنبه ۱۰ قوس ۱۴۰۵ (۱ دسمبر ۲۰۲۶)");
            assertThat(page.locator("#at-date")).hasAttribute("aria-invalid", "false");
            opened(page);
            standsOn(page, "2026-12-01");
            page.keyboard().press("Escape");
            typed(page, "۳۱ قوس ۱۴۰۵");
            assertThat(page.locator("#at-date")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#at-said")).containsText("قوس ۱۴۰۵");
        }
    }

    @Test
    void theFormWorksWithoutScripts(Chromium chromium) {
        try (var open = new DateFieldPage(DARI, Language.ENGLISH);
                var window = chromium.open(1000, 900, ColorScheme.LIGHT, false, open.origin)) {
            var page = window.page();
            page.navigate(open.origin);
            assertThat(page.locator("[data-choose]")).isHidden();
            assertThat(page.locator("#at-said")).hasText("Sunday 1 Qaws 1405 (22 November 2026)");
            page.locator("#at-date").fill("25 November 2026");
            page.locator("#at-time").fill("18:45");
            page.locator("button.main").click();
            assertThat(page.locator("#at-said")).hasText("Wednesday 4 Qaws 1405 (25 November 2026)");
            assertThat(page.locator("#at-time")).hasValue("18:45");
            assertThat(page.locator(".wrong")).hasCount(0);
            page.locator("#at-date").fill("31 Qaws 1405");
            page.locator("button.main").click();
            assertThat(page.locator(".wrong")).hasText("Qaws 1405 has only 30 days.");
            assertThat(page.locator("#at-date")).hasValue("31 Qaws 1405");
            assertThat(page.locator("#at-date")).hasAttribute("aria-invalid", "true");
        }
    }

    @ParameterizedTest
    @CsvSource({"fa-AF,LIGHT,320", "fa-AF,DARK,1000", "en,LIGHT,1000", "tg,DARK,320", "ar,LIGHT,390", "de,LIGHT,320"})
    void everybodyCanUseIt(String tag, ColorScheme scheme, int width, Chromium chromium) {
        try (var open = new DateFieldPage(DARI, Language.of(tag));
                var window = chromium.open(width, 800, scheme, true, open.origin)) {
            var page = window.page();
            page.navigate(open.origin);
            opened(page);
            standsOn(page, "2026-11-22");
            var found = new AxeBuilder(page).analyze().getViolations();
            assertThat(found.stream()
                            .map(one -> one.getId() + " "
                                    + one.getNodes().getFirst().getHtml()))
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(page.evaluate("(box => box.scrollWidth <= box.clientWidth)(document.querySelector('dialog'))"))
                    .isEqualTo(true);
            assertThat(page.evaluate(ROOMY)).isEqualTo(true);
            var pictures = System.getenv("JARIDA_SCREENSHOTS");
            if (pictures != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(pictures, "calendar-" + tag + "-" + width + ".png")));
            }
        }
    }

    @Test
    void theScriptIsSmall() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(Path.of("src/main/web/newsroom/picker.js")));
        }
        assertThat(packed.size()).isLessThan(4096);
    }

    private static void opened(Page page) {
        page.locator("[data-choose]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isVisible();
    }

    private static com.microsoft.playwright.Locator title(Page page) {
        return page.locator("#calendar-title strong");
    }

    private static void standsOn(Page page, String day) {
        assertThat(page.locator("td[data-date='" + day + "']")).isFocused();
    }

    private static void typed(Page page, String text) {
        page.locator("#at-date").fill(text);
        page.locator("#at-date").blur();
    }

    private static Edition edition(String code, String tag, String zone, EraCalendar calendar) {
        return new Edition(code, 1, Language.of(tag), "Jarida", "", "", ZoneId.of(zone), calendar, null);
    }
}
