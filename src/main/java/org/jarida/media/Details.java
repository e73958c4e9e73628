package org.jarida.media;

import java.util.Map;

/**
 * What people say about media, beside the bytes.
 *
 * @param name what the file was called, to find it again by; at most 500 characters, never part of a path or address
 * @param credit whose work it is, as readers see it; at most 500 characters
 * @param texts by the edition's code
 */
public record Details(String name, String credit, Map<String, MediaText> texts) {
    public Details {
        name = name.strip();
        credit = credit.strip();
        texts = Map.copyOf(texts);
        if (name.length() > 500 || credit.length() > 500) {
            throw new IllegalArgumentException("a name and a credit have up to 500 characters");
        }
    }

    public static Details named(String name) {
        return new Details(name, "", Map.of());
    }
}
