package org.jarida.newsroom;

import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something to choose in a form.
 *
 * @param language of its label, where that is not the page's
 */
public record Choice(
        String value,
        String label,
        boolean chosen,
        @Nullable Language language) {
    static Choice of(String value, String label, String chosen) {
        return new Choice(value, label, value.equals(chosen), null);
    }
}
