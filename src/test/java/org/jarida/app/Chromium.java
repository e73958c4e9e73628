package org.jarida.app;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one browser of a test run: started when first asked for, closed at the end. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> MAC_FILES = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final String RULES = AxeBuilder.getAxeScript();

    /** What is found comes back as a line each. */
    private static final String ACCESSIBILITY = """
            async () => (await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
            })).violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')))""";

    private final Playwright playwright;
    private final Browser browser;

    /** A busy machine may take its time, in milliseconds; what never comes fails all the same. */
    private static final int PATIENCE = 20_000;

    private Chromium(Path file) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(file)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--force-color-profile=srgb")));
    }

    /** A window, and what went wrong in it that a reader's browser would only murmur about. */
    public record Window(BrowserContext context, Page page, List<String> complaints) implements AutoCloseable {
        /** What breaks the rules of WCAG 2.2 at levels A and AA on the page that is open, a line each. */
        @SuppressWarnings("unchecked")
        public List<String> violations() {
            page.evaluate(RULES);
            return (List<String>) page.evaluate(ACCESSIBILITY);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /** Opens a window that complains of errors, refused content, and of anything asked from another host. */
    public Window open(int width, int height, ColorScheme scheme, boolean scripts, String origin) {
        return open(width, height, scheme, scripts, origin, "en");
    }

    public Window open(int width, int height, ColorScheme scheme, boolean scripts, String origin, String locale) {
        return watched(
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts)
                        .setLocale(locale),
                origin);
    }

    /** Opens a window that minds no content policy: what keeps script from running there is the page alone. */
    public Window openWithoutPolicy(String origin) {
        return watched(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setBypassCSP(true), origin);
    }

    /** Runs a script in the service worker of that address, which Playwright opens no door to. */
    public void inWorker(String address, String script) {
        var session = browser.newBrowserCDPSession();
        var target = session.send("Target.getTargets").getAsJsonArray("targetInfos").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(info -> info.get("type").getAsString().equals("service_worker"))
                .filter(info -> info.get("url").getAsString().equals(address))
                .findFirst()
                .orElseThrow();
        var attached = session.send("Target.attachToTarget", json(Map.of("targetId", target.get("targetId"))));
        var evaluate = Map.of("id", 1, "method", "Runtime.evaluate", "params", Map.of("expression", script));
        session.send(
                "Target.sendMessageToTarget",
                json(Map.of("sessionId", attached.get("sessionId"), "message", new Gson().toJson(evaluate))));
    }

    private static JsonObject json(Map<String, Object> fields) {
        return new Gson().toJsonTree(fields).getAsJsonObject();
    }

    private Window watched(Browser.NewContextOptions options, String origin) {
        var context = browser.newContext(options);
        var page = context.newPage();
        var complaints = new ArrayList<String>();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // A page that is rightly a 404 or says that it failed is told of as an error, too.
            var pageItself = message.location().startsWith(page.url() + ":");
            if (message.type().equals("error") && !(pageItself && message.text().matches(".*status of [45].*"))) {
                complaints.add(page.url() + ": " + message.text() + " at " + message.location());
            }
        });
        context.onRequest(request -> {
            var host = URI.create(origin).getAuthority();
            if (request.url().startsWith("http")
                    && !Objects.equals(URI.create(request.url()).getAuthority(), host)) {
                complaints.add(page.url() + " asks " + request.url());
            }
        });
        return new Window(context, page, complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> file() {
        var named = Optional.ofNullable(System.getenv("JARIDA_CHROMIUM")).filter(file -> !file.isEmpty());
        if (named.isPresent()) {
            return named.map(Path::of);
        }
        var onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, MAC_FILES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Lets tests in where there is a browser, and hands it to them. */
    public static final class Door implements ExecutionCondition, ParameterResolver {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (file().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            } else if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("No Chromium found, and CI=true: browser tests may not be skipped there");
            } else {
                return ConditionEvaluationResult.disabled("No Chromium found (set JARIDA_CHROMIUM)");
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(file().orElseThrow()), Chromium.class);
        }
    }
}
