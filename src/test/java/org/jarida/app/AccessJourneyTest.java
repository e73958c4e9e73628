package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jarida.app.Journey.PASSPHRASE;
import static org.jarida.app.Journey.press;
import static org.jarida.app.Journey.shown;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jarida.desk.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newspaper is set up in Persian, people join, sign in, lose what they had and get it back, and somebody pulls the
 * brake: in a real browser, with a virtual authenticator. Each page is looked at for accessibility on the way, and
 * pictures of it are left in target/screenshots.
 */
@InBrowser
class AccessJourneyTest {
    private Path data = Path.of("");
    private Journey journey;
    private House house;
    private String origin;

    @BeforeEach
    void open(Chromium chromium, @TempDir Path data) {
        this.data = data;
        journey = new Journey(chromium, data, "access");
        house = journey.house;
        origin = journey.origin;
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aNewspaperIsSetUpAndPeopleComeAndGo() {
        var owner = journey.browser(390, 844, "fa");
        setUp(owner);
        assertThat(house.secondPerson.isRequired()).isTrue();
        var link = invite(owner);
        var laila = journey.browser(1280, 900, "en");
        var secret = join(laila, link);
        signInByCode(laila, secret);
        var recovery = own(laila);
        forget(journey.browser(390, 844, "en"), recovery);
        signInByPasskey(owner);
        people(owner);
        lockdown(owner, laila);
        assertThat(journey.wrong()).isEmpty();
        assertThat(house.logbook.firstBroken()).isEmpty();
    }

    private void setUp(Page page) {
        page.navigate(origin + "/newsroom/set-up/" + house.setUp.open().orElseThrow());
        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        journey.look(page, "set-up-fa");
        page.fill("#name-fa", "پیک کابل");
        page.fill("#tagline-fa", "خبر از افغانستان");
        page.check("input[value=en]");
        page.fill("#name-en", "The Kabul Courier");
        press(page, "button.main");
        journey.look(page, "set-up-sections-fa");
        press(page, "button.main");
        journey.look(page, "set-up-account-fa");
        page.fill("#name", "زرمینه");
        page.fill("#passphrase", "پیک کابل پیک کابل");
        press(page, "main button.main");
        assertThat(page.locator("#passphrase-wrong").isVisible()).isTrue();
        journey.look(page, "set-up-account-wrong-fa");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "main button.main");
        journey.look(page, "set-up-factor-fa");
        press(page, "form.passkey button");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        journey.look(page, "recovery-codes-fa");
        assertThat(house.editions.all()).hasSize(2);
        assertThat(house.sections.of("fa").roots()).isNotEmpty();
        assertThat(house.accounts.named("زرمینه")).isPresent();
    }

    private String invite(Page page) {
        page.navigate(origin + "/newsroom/people");
        journey.look(page, "people-fa");
        press(page, "a[href='/newsroom/people/invitation']");
        assertThat(page.url()).contains("/newsroom/session/step-up");
        journey.look(page, "step-up-fa");
        press(page, "form.passkey button");
        assertThat(page.url()).endsWith("/newsroom/people/invitation");
        journey.look(page, "invite-fa");
        page.locator("select[name=role]").first().selectOption("publisher");
        page.selectOption("#language", "en");
        press(page, "main button.main");
        journey.look(page, "link-fa");
        return shown(page, "#link");
    }

    private String join(Page page, String link) {
        page.navigate(link);
        journey.look(page, "invitation-en");
        page.fill("#name", "Laila");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "main button.main");
        journey.look(page, "factor-en");
        var secret = shown(page, "#secret").replace(" ", "");
        page.fill("#code", "000000");
        press(page, "section.fields button.main");
        assertThat(shown(page, ".notice")).contains("did not fit");
        assertThat(shown(page, "#secret").replace(" ", "")).isEqualTo(secret);
        page.fill("#code", journey.code(secret));
        press(page, "section.fields button.main");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        page.navigate(link);
        assertThat(shown(page, "h1")).contains("nowhere");
        journey.look(page, "link-over-en");
        return secret;
    }

    private void signInByCode(Page page, String secret) {
        page.navigate(origin + "/newsroom/account");
        journey.look(page, "account-en");
        press(page, ".self form button");
        assertThat(page.url()).endsWith("/newsroom/session");
        page.navigate(origin + "/newsroom/logbook");
        assertThat(page.url()).endsWith("/newsroom/session?then=%2Fnewsroom%2Flogbook");
        journey.look(page, "sign-in-en");
        page.fill("#name", "laila");
        page.fill("#passphrase", "not this one, surely");
        press(page, "form.fields button.main");
        assertThat(shown(page, ".notice")).contains("do not go together");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "form.fields button.main");
        journey.look(page, "second-step-en");
        page.fill("#code", journey.code(secret));
        press(page, "form.fields button.main");
        assertThat(page.url()).endsWith("/newsroom/logbook");
        journey.look(page, "logbook-en");
        page.navigate(origin + "/newsroom/session/step-up?then=/newsroom/account/keys");
        page.fill("#passphrase", PASSPHRASE);
        page.fill("#code", journey.code(secret));
        press(page, "form.fields button.main");
        assertThat(page.url()).endsWith("/newsroom/account/keys");
    }

    /** A recovery code. */
    private String own(Page page) {
        journey.look(page, "keys-en");
        press(page, "a[href='/newsroom/account/keys/new']");
        press(page, "form.passkey button");
        assertThat(page.locator(".keys li").count()).isEqualTo(2);
        page.fill("#mail", "laila@press.example");
        press(page, "form[action$='/mail'] button");
        assertThat(house.accounts.named("Laila").orElseThrow().mail()).isEqualTo("laila@press.example");
        press(page, "form[action$='/recovery-codes'] button");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        return page.locator("#codes li").first().innerText().strip();
    }

    /** Who forgot the passphrase is written to; the letter's link asks for a factor all the same. */
    private void forget(Page page, String recovery) {
        page.navigate(origin + "/newsroom/session");
        press(page, "a[href='/newsroom/lost-passphrase']");
        page.fill("#name", "laila");
        press(page, "form.fields button.main");
        journey.look(page, "asked-en");
        page.navigate(linkOfTheLetter(page));
        journey.look(page, "new-passphrase-en");
        page.fill("#passphrase", "nine kites over the river");
        press(page, "form.fields > button");
        assertThat(page.locator(".notice.trouble").count()).isEqualTo(1);
        page.fill("#passphrase", "nine kites over the river");
        page.locator("details.more summary").click();
        page.fill("#recovery", recovery);
        press(page, "form.fields > button");
        assertThat(page.locator("#passphrase").count()).isZero();
        page.navigate(origin + "/newsroom/session");
        page.fill("#name", "laila");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "form.fields button.main");
        assertThat(shown(page, ".notice")).contains("do not go together");
    }

    private String linkOfTheLetter(Page page) {
        var letters = data.resolve("mail").toFile();
        page.waitForCondition(() -> letters.list() != null && Objects.requireNonNull(letters.list()).length > 0);
        var letter = Objects.requireNonNull(letters.listFiles())[0].toPath();
        try {
            var text = Files.readString(letter).replace("=\r\n", "").replace("=3D", "=");
            return text.lines()
                    .filter(line -> line.contains("/newsroom/reset/"))
                    .findFirst()
                    .orElseThrow()
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void signInByPasskey(Page page) {
        page.navigate(origin + "/newsroom/account");
        press(page, ".self form button");
        journey.look(page, "sign-in-fa");
        press(page, "form.passkey button");
        assertThat(page.url()).doesNotContain("session");
        page.navigate(origin + "/newsroom/account");
        journey.look(page, "account-fa");
        page.selectOption("#language", "tg");
        press(page, "form[action$='/language'] button");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("tg");
        page.selectOption("#language", "fa-AF");
        press(page, "form[action$='/language'] button");
    }

    private void people(Page page) {
        var key = house.accounts.named("Laila").orElseThrow().key();
        page.navigate(origin + "/newsroom/people/" + key);
        press(page, "form.passkey button");
        journey.look(page, "person-fa");
        whoProvesAnewIsLedBackToTheForm(page);
        press(page, "button[value=passphrase]");
        assertThat(shown(page, "#link")).contains("/newsroom/reset/");
        var reset = journey.browser(1280, 900, "en");
        reset.navigate(shown(page, "#link"));
        journey.look(reset, "reset-en");
        page.navigate(origin + "/newsroom/logbook");
        journey.look(page, "logbook-fa");
    }

    private void whoProvesAnewIsLedBackToTheForm(Page page) {
        var form = page.url();
        journey.clock.pass(Session.STEP_UP);
        press(page, "form[action$='/grants'] button");
        assertThat(page.url()).contains("/newsroom/session/step-up");
        press(page, "form.passkey button");
        assertThat(page.url()).isEqualTo(form);
    }

    private void lockdown(Page page, Page laila) {
        page.navigate(origin + "/newsroom/lockdown");
        journey.look(page, "lockdown-fa");
        press(page, "main button.danger");
        assertThat(house.lockdown.isOn()).isTrue();
        journey.look(page, "locked-fa");
        laila.navigate(origin + "/newsroom/account");
        assertThat(laila.url()).contains("/newsroom/session");
        press(page, "main button.main");
        assertThat(house.lockdown.isOn()).isFalse();
    }
}
