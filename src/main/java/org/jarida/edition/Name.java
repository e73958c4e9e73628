package org.jarida.edition;

import org.jarida.language.Slug;

/** What something is called in one edition, and its part of an address there. */
public record Name(String name, Slug slug) {
    public Name {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters: " + name);
        }
    }
}
