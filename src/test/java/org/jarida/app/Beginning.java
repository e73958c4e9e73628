package org.jarida.app;

import static org.jarida.app.Journey.PASSPHRASE;
import static org.jarida.app.Journey.press;
import static org.jarida.app.Journey.shown;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.jarida.desk.Role;
import org.jarida.language.Language;

/** How a newsroom begins: somebody sets the newspaper up and asks others in, all through its pages. */
final class Beginning {
    private final Journey journey;
    private final Page owner;

    /** @param owner a browser with a passkey's keeper */
    Beginning(Journey journey, Page owner) {
        this.journey = journey;
        this.owner = owner;
    }

    /**
     * Sets the newspaper up with all sections that are offered.
     *
     * @param editions their names by code
     */
    void newspaper(Map<String, String> editions, String name) {
        owner.navigate(journey.origin + "/newsroom/set-up/"
                + journey.house.setUp.open().orElseThrow());
        editions.forEach((code, called) -> {
            owner.check("input[value=" + code + "]");
            owner.fill("#name-" + code, called);
        });
        press(owner, "button.main");
        press(owner, "button.main");
        introduce(owner, name);
        press(owner, "form.passkey button");
        press(owner, "a.button.main");
    }

    /** Somebody who writes: readers see the name, and no account belongs to it. */
    void byline(String edition, String name) {
        owner.navigate(journey.origin + "/newsroom/paper/bylines?edition=" + edition);
        owner.click("details.more summary");
        owner.fill("#name", name);
        press(owner, "details.more button.main");
    }

    /** Makes an invitation, after a fresh proof where one is asked for; gives the link. */
    String invitation(Role role, String edition, Language language) {
        owner.navigate(journey.origin + "/newsroom/people/invitation");
        if (owner.url().contains("step-up")) {
            press(owner, "form.passkey button");
        }
        owner.locator("select[name=role]").first().selectOption(role.word());
        owner.locator("select[name=edition]").first().selectOption(edition);
        owner.selectOption("#language", language.tag());
        press(owner, "main button.main");
        return shown(owner, "#link");
    }

    /** Follows an invitation and joins with a passkey. */
    void join(Page page, String link, String name) {
        page.navigate(link);
        journey.lookAtBothWidths(page, "invitation-" + page.getAttribute("html", "lang"));
        introduce(page, name);
        journey.lookAtBothWidths(page, "factor-" + page.getAttribute("html", "lang"));
        press(page, "form.passkey button");
        press(page, "a.button.main");
    }

    /** Follows an invitation and joins with one-time codes; gives their secret. */
    String joinByCodes(Page page, String link, String name) {
        page.navigate(link);
        introduce(page, name);
        var secret = shown(page, "#secret").replace(" ", "");
        page.fill("#code", journey.code(secret));
        press(page, "section.fields button.main");
        press(page, "a.button.main");
        return secret;
    }

    private static void introduce(Page page, String name) {
        page.fill("#name", name);
        page.fill("#passphrase", PASSPHRASE);
        press(page, "main button.main");
    }
}
