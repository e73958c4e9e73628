package org.jarida.newsroom;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jarida.app.Chromium;

/**
 * A window without any content policy, in which nothing of a stranger's may run: it tells of what ran, and of what in a
 * page would run when a hand touched it.
 */
final class Watch implements AutoCloseable {
    /** Whatever a vector calls ends at the same place, in every frame. */
    private static final String HOOKS = """
            for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => window.xss(name);""";

    /** What stands in the document that can only have come with a text, a line each. */
    private static final String STRANGE = """
            document => {
                const found = new Set();
                const addresses = ['href', 'xlink:href', 'src', 'srcset', 'action', 'formaction', 'data', 'cite', 'ping',
                    'poster', 'background', 'code', 'dynsrc', 'lowsrc', 'manifest', 'values', 'to', 'from'];
                const never = 'object, embed, applet, base, frame, frameset, portal, marquee, math, foreignObject, animate, '
                    + 'set, animateTransform, isindex, xmp, listing, plaintext, noembed, noframes, bgsound, keygen, param, '
                    + 'meta[http-equiv], link[rel=import], [srcdoc]';
                const look = root => {
                    for (const element of root.querySelectorAll(never)) found.add(element.outerHTML.slice(0, 200));
                    for (const element of root.querySelectorAll('*')) {
                        for (const {name, value} of Element.prototype.getAttributeNames.call(element).map(name => ({name, value: Element.prototype.getAttribute.call(element, name)}))) {
                            const bare = value.replace(/[\\u0000-\\u0020]/g, '');
                            const runs = /^(javascript|vbscript|livescript|mocha|blob|filesystem|feed|jar|view-source):/i.test(bare)
                                || /^data:(?!image\\/(png|jpeg|webp|avif|gif)[;,])/i.test(bare);
                            if (/^on/i.test(name)) found.add(name + ' on ' + element.outerHTML.slice(0, 200));
                            if (addresses.includes(name) && runs) found.add(name + ' of ' + element.outerHTML.slice(0, 200));
                            if (name === 'style' && /expression|url\\(|behavior|binding/i.test(value)) found.add('style of ' + element.outerHTML.slice(0, 200));
                        }
                        if (element.localName === 'script' && !/json$/.test(element.type)
                                && !(element.src?.startsWith?.(location.origin + '/') && /\\.js(\\?|$)/.test(element.src))) {
                            found.add(element.outerHTML.slice(0, 200));
                        }
                        if (element.localName === 'iframe' && !element.getAttribute('src')?.startsWith('/newsroom/')) {
                            found.add(element.outerHTML.slice(0, 200));
                        }
                        if (element.localName === 'style' && element.textContent.includes('xss')) found.add(element.outerHTML.slice(0, 200));
                        if (element.localName === 'template') look(element.content);
                        if (element.shadowRoot) look(element.shadowRoot);
                    }
                };
                look(document);
                return [...found];
            }""";

    private static final int AT_ONCE = 24;

    /** Our own styles, scripts and proofs, which take the time; strangers write theirs in other ways. */
    private static final Pattern OURS = Pattern.compile("<link rel=\"(stylesheet|preload)\" href=\"/[^\"]*\"[^>]*>"
            + "|<iframe src=\"/newsroom/[^>]*></iframe>"
            + "|<script( type=\"module\")? src=\"/[^\"]*\"( defer)?></script>");

    /** Each page in a frame of its own, which has this page's rights and, like it, no policy. */
    private static final String WALL = """
            (pages, strange) => Promise.all(pages.map(async ([path, html]) => {
                const frame = document.createElement('iframe');
                frame.srcdoc = html;
                await new Promise(loaded => { frame.onload = loaded; document.body.append(frame); });
                await new Promise(resolve => setTimeout(resolve, 20));
                const found = strange(frame.contentDocument).map(found => path + ' holds ' + found);
                frame.remove();
                return found;
            })).then(all => all.flat())""";

    private final Chromium.Window window;
    private final String origin;
    private final List<String> wrong = new ArrayList<>();

    Watch(Chromium chromium, String origin) {
        this.origin = origin;
        window = chromium.openWithoutPolicy(origin);
        window.context().exposeBinding("xss", (source, arguments) -> {
            wrong.add(source.page().url() + " ran xss " + List.of(arguments));
            return null;
        });
        window.context().addInitScript(HOOKS);
        window.page().onDialog(dialog -> {
            wrong.add(window.page().url() + " says " + dialog.message());
            dialog.dismiss();
        });
        window.context().onResponse(answer -> {
            if (answer.status() >= 500) {
                wrong.add(answer.url() + " failed");
            }
        });
        window.context().onPage(other -> wrong.add(other.url() + " was opened"));
        window.page().setDefaultTimeout(20_000);
    }

    Page page() {
        return window.page();
    }

    Watch as(String token) {
        window.context().addCookies(List.of(new Cookie("session", token).setUrl(origin)));
        return this;
    }

    /** Opens a page of the newspaper or the newsroom and looks at it. */
    void open(String path) {
        page().navigate(origin + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        look(path);
    }

    /** Reads many pages at once, each in a frame, which takes a fifth of the time: what they are called, and their HTML. */
    @SuppressWarnings("unchecked")
    void read(Map<String, String> pages) {
        var all = pages.entrySet().stream()
                .map(page ->
                        List.of(page.getKey(), OURS.matcher(page.getValue()).replaceAll("")))
                .toList();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            wrong.addAll((List<String>) page().evaluate("pages => (" + WALL + ")(pages, " + STRANGE + ")", some));
        }
    }

    /** Looks at what is open. */
    @SuppressWarnings("unchecked")
    void look(String what) {
        for (var strange : (List<String>) page().evaluate("() => (" + STRANGE + ")(document)")) {
            wrong.add(what + " holds " + strange);
        }
        if (!page().url().startsWith(origin + "/")) {
            wrong.add(what + " led away to " + page().url());
        }
    }

    /** Gives what was set off the time to run. */
    Watch settle(int milliseconds) {
        page().waitForTimeout(milliseconds);
        return this;
    }

    /** What ran, what could have, and what the browser complained of. */
    List<String> wrong() {
        var all = new ArrayList<>(wrong);
        all.addAll(window.complaints());
        return all;
    }

    void forget() {
        wrong.clear();
        window.complaints().clear();
    }

    @Override
    public void close() {
        window.close();
    }
}
