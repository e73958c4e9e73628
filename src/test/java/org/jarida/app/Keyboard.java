package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a keyboard who has no other way to a page. Wherever the focus comes on the way, it must be seen. */
final class Keyboard {
    private static final int PATIENCE = 150;

    /** What is wrong with how the focus shows, or nothing. */
    private static final String UNSEEN = """
            () => {
                const held = document.activeElement;
                if (!held || held === document.body || held.tagName === 'IFRAME') return '';
                const name = held.tagName + ' ' + (held.id || held.className || held.name || '');
                const shown = held.closest('label.button') || held;
                const box = shown.getBoundingClientRect();
                if (box.width < 2 || box.height < 2) return name + ' has no size';
                const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
                const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
                if (left >= right || top >= bottom) return name + ' is out of sight';
                const spots = [0.5, 0.1, 0.9].flatMap(x => [0.5, 0.1, 0.9].map(y =>
                    document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)));
                if (!spots.some(spot => spot && (shown.contains(spot) || spot.contains(shown)))) return name + ' is covered';
                const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(shown);
                const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
                return ring || held.isContentEditable || held.matches('main, dialog') ? '' : name + ' has no ring';
            }""";

    private final Page page;
    private final List<String> unseen = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
        // Who begins to listen when the key is pressed already may hear of no chooser.
        page.onFileChooser(chooser -> {});
    }

    Keyboard press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes on from stop to stop until there. */
    Keyboard tabTo(String selector) {
        return go("Tab", selector);
    }

    /** Goes back from stop to stop until there. */
    Keyboard backTo(String selector) {
        return go("Shift+Tab", selector);
    }

    private Keyboard go(String key, String selector) {
        var way = new ArrayList<String>();
        for (var steps = 0; steps < PATIENCE; steps++) {
            if (isAt(selector)) {
                return this;
            }
            page.keyboard().press(key);
            see();
            way.add((String) page.evaluate(
                    "(held => held.tagName + '.' + (held.id || held.className))(document.activeElement)"));
        }
        throw new AssertionError("no way by " + key + " to " + selector + " on " + page.url() + ": " + way);
    }

    boolean isAt(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /** Waits until the focus is there by itself. */
    Keyboard comesTo(String selector) {
        page.waitForCondition(() -> isAt(selector));
        see();
        return this;
    }

    /** A page may take a moment to roll to where the focus is. */
    private void see() {
        var wrong = (String) page.evaluate(UNSEEN);
        for (var moments = 0; moments < 10 && !wrong.isEmpty(); moments++) {
            page.waitForTimeout(100);
            wrong = (String) page.evaluate(UNSEEN);
        }
        if (!wrong.isEmpty()) {
            unseen.add(page.url() + ": " + wrong);
        }
    }

    /** Goes to a button or a link that leads to another page, and presses it. */
    Keyboard follow(String selector) {
        tabTo(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** The same, where it stands before what has the focus. */
    Keyboard followBack(String selector) {
        backTo(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** Goes to a list of choices and walks down, and round by its beginning, until this one is chosen. */
    Keyboard choose(String selector, String value) {
        tabTo(selector);
        page.keyboard().press("Home");
        for (var steps = 0; steps < PATIENCE; steps++) {
            if (value.equals(page.evaluate("document.activeElement.value"))) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(selector + " does not offer " + value);
    }

    /** Chooses a file in the window of the system, which is not ours to test. */
    Keyboard chooseFile(Path file) {
        page.waitForFileChooser(() -> page.keyboard().press("Enter")).setFiles(file);
        return this;
    }

    void sawItsFocusEverywhere() {
        assertThat(unseen.stream().distinct()).isEmpty();
    }
}
