package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jarida.app.Chromium.Window;
import org.jarida.desk.Phone;
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
    private static final String PASSPHRASE = "seven kites above the bazaar";
    private static final Path PICTURES = Path.of("target/screenshots/access");

    @TempDir
    Path data;

    private final Chromium chromium;
    private House house;
    private String origin;
    private final List<Window> windows = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    AccessJourneyTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        origin = "http://localhost:" + port;
        house = House.open(data, origin);
        house.serve("127.0.0.1", port, 1_000_000);
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void close() {
        windows.forEach(Window::close);
        house.close();
    }

    /** A browser whose keeper of passkeys says yes to everything. */
    private Page browser(int width, int height, String locale) {
        var window = chromium.open(width, height, ColorScheme.LIGHT, true, origin, locale);
        windows.add(window);
        var tools = window.context().newCDPSession(window.page());
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", arguments);
        return window.page();
    }

    private void look(Page page, String name) {
        page.waitForLoadState();
        var window =
                windows.stream().filter(one -> one.page() == page).findFirst().orElseThrow();
        window.violations().forEach(one -> wrong.add(name + ": " + one));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            wrong.add(name + " is wider than its window");
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void press(Page page, String selector) {
        page.waitForNavigation(() -> page.click(selector));
    }

    private static String shown(Page page, String selector) {
        return page.textContent(selector).strip();
    }

    @Test
    void aNewspaperIsSetUpAndPeopleComeAndGo() {
        var owner = browser(390, 844, "fa");
        setUp(owner);
        assertThat(house.secondPerson.isRequired()).isTrue();
        var link = invite(owner);
        var laila = browser(1280, 900, "en");
        var secret = join(laila, link);
        signInByCode(laila, secret);
        own(laila);
        signInByPasskey(owner);
        people(owner);
        lockdown(owner, laila);
        windows.forEach(window -> wrong.addAll(window.complaints()));
        assertThat(wrong).isEmpty();
        assertThat(house.logbook.firstBroken()).isEmpty();
    }

    private void setUp(Page page) {
        page.navigate(origin + "/newsroom/set-up/" + house.setUp.open().orElseThrow());
        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
        look(page, "set-up-fa");
        page.fill("#name-fa", "پیک کابل");
        page.fill("#tagline-fa", "خبر از افغانستان");
        page.check("input[value=en]");
        page.fill("#name-en", "The Kabul Courier");
        press(page, "button.main");
        look(page, "set-up-sections-fa");
        press(page, "button.main");
        look(page, "set-up-account-fa");
        page.fill("#name", "زرمینه");
        page.fill("#passphrase", "پیک کابل پیک کابل");
        press(page, "main button.main");
        assertThat(page.locator("#passphrase-wrong").isVisible()).isTrue();
        look(page, "set-up-account-wrong-fa");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "main button.main");
        look(page, "set-up-factor-fa");
        press(page, "form.passkey button");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        look(page, "recovery-codes-fa");
        assertThat(house.editions.all()).hasSize(2);
        assertThat(house.sections.of("fa").roots()).isNotEmpty();
        assertThat(house.accounts.named("زرمینه")).isPresent();
    }

    private String invite(Page page) {
        page.navigate(origin + "/newsroom/people");
        look(page, "people-fa");
        press(page, "a[href='/newsroom/people/invitation']");
        assertThat(page.url()).contains("/newsroom/session/step-up");
        look(page, "step-up-fa");
        press(page, "form.passkey button");
        assertThat(page.url()).endsWith("/newsroom/people/invitation");
        look(page, "invite-fa");
        page.locator("select[name=role]").first().selectOption("publisher");
        page.selectOption("#language", "en");
        press(page, "main button.main");
        look(page, "link-fa");
        return shown(page, "#link");
    }

    private String join(Page page, String link) {
        page.navigate(link);
        look(page, "invitation-en");
        page.fill("#name", "Laila");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "main button.main");
        look(page, "factor-en");
        var secret = shown(page, "#secret").replace(" ", "");
        page.fill("#code", "000000");
        press(page, "section.fields button.main");
        assertThat(shown(page, ".notice")).contains("did not fit");
        assertThat(shown(page, "#secret").replace(" ", "")).isEqualTo(secret);
        page.fill("#code", new Phone(secret).codes(Instant.now()).getFirst());
        press(page, "section.fields button.main");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
        page.navigate(link);
        assertThat(shown(page, "h1")).contains("nowhere");
        look(page, "link-over-en");
        return secret;
    }

    private void signInByCode(Page page, String secret) {
        page.navigate(origin + "/newsroom/account");
        look(page, "account-en");
        press(page, ".self form button");
        assertThat(page.url()).endsWith("/newsroom/session");
        page.navigate(origin + "/newsroom/logbook");
        assertThat(page.url()).endsWith("/newsroom/session?then=%2Fnewsroom%2Flogbook");
        look(page, "sign-in-en");
        page.fill("#name", "laila");
        page.fill("#passphrase", "not this one, surely");
        press(page, "form.fields button.main");
        assertThat(shown(page, ".notice")).contains("do not go together");
        page.fill("#passphrase", PASSPHRASE);
        press(page, "form.fields button.main");
        look(page, "second-step-en");
        page.fill("#code", new Phone(secret).codes(Instant.now()).get(1));
        press(page, "form.fields button.main");
        assertThat(page.url()).endsWith("/newsroom/logbook");
        look(page, "logbook-en");
        page.navigate(origin + "/newsroom/session/step-up?then=/newsroom/account/keys");
        page.fill("#passphrase", PASSPHRASE);
        page.fill("#code", new Phone(secret).codes(Instant.now()).get(2));
        press(page, "form.fields button.main");
        assertThat(page.url()).endsWith("/newsroom/account/keys");
    }

    private void own(Page page) {
        look(page, "keys-en");
        press(page, "a[href='/newsroom/account/keys/new']");
        press(page, "form.passkey button");
        assertThat(page.locator(".keys li").count()).isEqualTo(2);
        page.fill("#mail", "laila@press.example");
        press(page, "form[action$='/mail'] button");
        assertThat(house.accounts.named("Laila").orElseThrow().mail()).isEqualTo("laila@press.example");
        press(page, "form[action$='/recovery-codes'] button");
        assertThat(page.locator("#codes li").count()).isEqualTo(10);
    }

    private void signInByPasskey(Page page) {
        page.navigate(origin + "/newsroom/account");
        press(page, ".self form button");
        look(page, "sign-in-fa");
        press(page, "form.passkey button");
        assertThat(page.url()).doesNotContain("session");
        page.navigate(origin + "/newsroom/account");
        look(page, "account-fa");
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
        look(page, "person-fa");
        press(page, "button[value=passphrase]");
        assertThat(shown(page, "#link")).contains("/newsroom/reset/");
        var reset = browser(1280, 900, "en");
        reset.navigate(shown(page, "#link"));
        look(reset, "reset-en");
        page.navigate(origin + "/newsroom/logbook");
        look(page, "logbook-fa");
    }

    private void lockdown(Page page, Page laila) {
        page.navigate(origin + "/newsroom/lockdown");
        look(page, "lockdown-fa");
        press(page, "main button.danger");
        assertThat(house.lockdown.isOn()).isTrue();
        look(page, "locked-fa");
        laila.navigate(origin + "/newsroom/account");
        assertThat(laila.url()).contains("/newsroom/session");
        press(page, "main button.main");
        assertThat(house.lockdown.isOn()).isFalse();
    }
}
