package org.jarida.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.jarida.app.Chromium;
import org.jarida.language.Language;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jspecify.annotations.Nullable;

/** Somebody who writes: a window with the editor open in it. */
final class Writer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Chromium.Window window;
    final Page page;
    final FakeNewsroom newsroom;

    private Writer(Chromium.Window window, Page page, FakeNewsroom newsroom) {
        this.window = window;
        this.page = page;
        this.newsroom = newsroom;
    }

    static Writer at(Chromium chromium, FakeNewsroom newsroom) {
        return at(chromium, newsroom, 1280, 900, ColorScheme.LIGHT);
    }

    static Writer at(Chromium chromium, FakeNewsroom newsroom, int width, int height, ColorScheme scheme) {
        var window = chromium.open(width, height, scheme, true, newsroom.origin());
        var writer = new Writer(window, window.page(), newsroom);
        writer.open();
        return writer;
    }

    /** The same browser, another tab. */
    Writer anotherTab() {
        var other = new Writer(window, window.context().newPage(), newsroom);
        other.open();
        return other;
    }

    void open() {
        page.navigate(newsroom.origin() + FakeNewsroom.ADDRESS);
        awaitSheet(page);
    }

    /** Waits for the editor to have made the sheet. */
    static void awaitSheet(Page page) {
        // No waiting for a function of ours: a page's policy forbids evaluating one, but for the first time.
        page.locator(".sheet [data-field=body] .ProseMirror")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Waits until this window is the one that writes. */
    Writer ready() {
        assertThat(page.locator("#editor-body")).hasAttribute("contenteditable", "true");
        return this;
    }

    static FakeNewsroom newsroom(Language language, String blocks) {
        return newsroom(Language.ENGLISH, language, blocks);
    }

    static FakeNewsroom newsroom(Language interfaceLanguage, Language language, String blocks) {
        return new FakeNewsroom(interfaceLanguage, language, content("", blocks));
    }

    static Content content(String headline, String blocks) {
        return new Content(headline, "", "", "", null, List.of(), Body.ofJson(blocks));
    }

    // ---- What they do

    Locator body() {
        return page.locator("#editor-body");
    }

    /** The blocks of the text, as they stand on the sheet. */
    Locator block(String id) {
        return page.locator("#editor-body [data-id='" + id + "'], #editor-body [data-footnote='" + id + "']");
    }

    Locator field(String name) {
        return page.locator("[data-field=" + name + "] .ProseMirror");
    }

    /** Puts the cursor behind the last letter of a block. */
    Writer behind(String id) {
        return at(id, -1);
    }

    /** Puts the cursor into the first text of a block, before the letter of that number. */
    Writer at(String id, int offset) {
        return select(id, offset, offset);
    }

    Writer select(String id, int from, int to) {
        // ProseMirror puts its own selection back for a moment after it got the focus.
        body().focus();
        settled();
        page.evaluate(CURSOR, Map.of("id", id, "from", from, "to", to));
        return settled();
    }

    private static final String CURSOR = """
            ({id, from, to}) => {
                const block = document.querySelector(`#editor-body [data-id="${id}"], #editor-body [data-footnote="${id}"]`);
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT,
                    node => node.parentElement.closest('[contenteditable=false]') ? 2 : 1);
                const texts = [];
                while (walker.nextNode()) texts.push(walker.currentNode);
                const place = offset => {
                    if (texts.length === 0) return [block.querySelector('p, figcaption') || block, 0];
                    if (offset < 0) return [texts.at(-1), texts.at(-1).data.length];
                    let left = offset;
                    for (const text of texts) {
                        if (left <= text.data.length) return [text, left];
                        left -= text.data.length;
                    }
                    return [texts.at(-1), texts.at(-1).data.length];
                };
                const [anchor, anchorOffset] = place(from);
                const [focus, focusOffset] = place(to);
                getSelection().setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
            }""";

    // ProseMirror hears of a selection by an event that comes later.
    private Writer settled() {
        page.evaluate(
                "() => new Promise(resolve => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve, 30)), 50))");
        return this;
    }

    Writer type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Writer press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Writer pressSlowly(String key, int times) {
        for (var i = 0; i < times; i++) {
            page.keyboard().press(key, new Keyboard.PressOptions().setDelay(5));
            settled();
        }
        return this;
    }

    /** Pastes as an application would have put it on the clipboard; null: not in this form. */
    Writer paste(@Nullable String html, String text) {
        page.evaluate("""
                ({html, text}) => {
                    const data = new DataTransfer();
                    if (html) data.setData('text/html', html);
                    if (text) data.setData('text/plain', text);
                    document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", Map.of("html", html == null ? "" : html, "text", text == null ? "" : text));
        return settled();
    }

    /** Presses a tool above the sheet. */
    Writer tool(String name) {
        page.locator("[data-tool=" + name + "]").click();
        return this;
    }

    Writer choose(String label) {
        page.locator(".editor-menu")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    // ---- What became of it

    /** Waits until everything is with the server. */
    Writer saved() {
        assertThat(page.locator(".editor-status")).hasAttribute("data-state", "saved");
        return this;
    }

    Writer status(String state) {
        assertThat(page.locator(".editor-status"))
                .hasAttribute(
                        "data-state",
                        state,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions()
                                .setTimeout(20_000));
        return this;
    }

    /** The blocks that the server has, once all is saved. */
    JsonNode blocks() {
        page.evaluate("() => new Promise(resolve => setTimeout(resolve, 30))");
        press("Control+s");
        saved();
        return Trial.json(newsroom.content().body().json());
    }

    /** The words of every block, one a line. */
    String text() {
        blocks();
        return newsroom.content().body().text();
    }

    /** Where the cursor is in the text of its block. */
    int cursor() {
        return ((Number) page.evaluate("""
                () => {
                    const selection = getSelection();
                    const block = selection.focusNode.nodeType === 3 ? selection.focusNode.parentElement : selection.focusNode;
                    const range = document.createRange();
                    range.selectNodeContents(block.closest('p, h2, h3, figcaption, .line, pre, .said, footer, .title'));
                    range.setEnd(selection.focusNode, selection.focusOffset);
                    return range.toString().length;
                }""")).intValue();
    }

    List<String> complaints() {
        return window.complaints();
    }

    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    @Override
    public void close() {
        window.close();
    }
}
