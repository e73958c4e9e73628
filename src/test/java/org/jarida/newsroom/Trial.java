package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jarida.Bundle;
import org.jarida.app.Chromium;

/** Parts of the editor in a browser without a page around them: functions of {@code src/test/web/newsroom/trial.js}. */
final class Trial implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final class Bundled {
        static final String SCRIPT = script();

        private static String script() {
            try {
                return new String(Bundle.make(Path.of("src/test/web/newsroom/trial.js")), UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private final Chromium.Window window;
    final Page page;

    Trial(Chromium chromium) {
        assumeTrue(Bundle.possible(), Bundle.ABSENT);
        window = chromium.open(800, 600, ColorScheme.LIGHT, true, "http://127.0.0.1");
        page = window.page();
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(Bundled.SCRIPT));
    }

    /** What a function of the trial says to these arguments, which are JSON as its answer is. */
    JsonNode ask(String function, Object... arguments) {
        try {
            var told = JSON.writeValueAsString(arguments);
            var answer =
                    page.evaluate("told => JSON.stringify(trial." + function + "(...JSON.parse(told)) ?? null)", told);
            return JSON.readTree((String) answer);
        } catch (IOException mistake) {
            throw new UncheckedIOException(mistake);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException mistake) {
            throw new UncheckedIOException(mistake);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
