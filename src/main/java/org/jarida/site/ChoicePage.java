package org.jarida.site;

import java.util.List;
import org.jarida.language.Language;

/**
 * The door of the house: every edition under its own name, in its own script; the reader's likely one first in view.
 *
 * @param leave where who leaves quickly is led; empty where nobody is offered that
 */
public record ChoicePage(String name, List<Choice> editions, Head head, Dress dress, String leave) {
    public ChoicePage {
        editions = List.copyOf(editions);
    }

    public record Choice(Language language, String name, String tagline, String url, boolean suggested) {}

    /** The language the page itself is in: the one suggested, else the first. */
    public Language language() {
        return editions.stream()
                .filter(Choice::suggested)
                .findFirst()
                .orElseGet(editions::getFirst)
                .language();
    }
}
