package org.jarida.app;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jarida.RunningClock;
import org.jarida.app.Chromium.Window;
import org.jarida.desk.Phone;

/**
 * A house with its doors open, and the browsers of those who come through them. Pages that are looked at are searched
 * for what shuts people out or hangs over the edge, and pictures of them are left in target/screenshots.
 */
final class Journey implements AutoCloseable {
    /** Of everybody. */
    static final String PASSPHRASE = "seven kites above the bazaar";

    static final int PHONE = 390;
    static final int DESK = 1280;

    final RunningClock clock = new RunningClock();
    final House house;
    final String origin;

    private final Chromium chromium;
    private final Path pictures;
    private final List<Window> windows = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param name of the folder for its pictures */
    Journey(Chromium chromium, Path data, String name) {
        this.chromium = chromium;
        pictures = Path.of("target/screenshots", name);
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            socket.close();
            origin = "http://localhost:" + port;
            house = House.open(data, origin, clock);
            house.serve("127.0.0.1", port, 1_000_000);
            Files.createDirectories(pictures);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The one-time code of this moment; half a minute is let pass first, since none is taken twice. */
    String code(String secret) {
        clock.pass(Duration.ofSeconds(30));
        return new Phone(secret).codes(clock.instant()).get(1);
    }

    /** A browser of somebody who knows nothing of the newsroom. */
    Page reader(int width, int height, String locale) {
        var window = chromium.open(width, height, ColorScheme.LIGHT, true, origin, locale);
        windows.add(window);
        return window.page();
    }

    /** A browser whose keeper of passkeys says yes to everything. */
    Page browser(int width, int height, String locale) {
        var page = reader(width, height, locale);
        giveAuthenticator(page);
        return page;
    }

    static void giveAuthenticator(Page page) {
        var tools = page.context().newCDPSession(page);
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
    }

    void look(Page page, String name) {
        page.waitForLoadState();
        windows.stream()
                .filter(one -> one.page() == page)
                .findFirst()
                .orElseThrow()
                .violations()
                .forEach(one -> wrong.add(name + ": " + one));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            wrong.add(name + " is wider than its window");
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Looks at a page as it is on a phone, and as it is on a desk; then it is as wide as before. */
    void lookAtBothWidths(Page page, String name) {
        var before = page.viewportSize();
        page.setViewportSize(PHONE, 844);
        look(page, name + "-phone");
        page.setViewportSize(DESK, 900);
        look(page, name + "-desk");
        page.setViewportSize(before.width, before.height);
    }

    /** Presses what leads to another page. */
    static void press(Page page, String selector) {
        page.waitForNavigation(() -> page.click(selector));
    }

    static String shown(Page page, String selector) {
        return page.textContent(selector).strip();
    }

    /** All that was wrong on the pages that were looked at, and all that browsers complained of. */
    List<String> wrong() {
        var all = new ArrayList<>(wrong);
        windows.forEach(window -> all.addAll(window.complaints()));
        return all;
    }

    @Override
    public void close() {
        windows.forEach(Window::close);
        house.close();
    }
}
