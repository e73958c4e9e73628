package org.jarida.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that were sent, by a form or in an address. What is missing is empty. */
public record Form(Map<String, List<String>> fields) {
    public static final Form EMPTY = new Form(Map.of());
    private static final int MOST_FIELDS = 4000;

    /** @throws IllegalArgumentException when it is not what a browser would send */
    public static Form of(String encoded) {
        return encoded.isEmpty()
                ? EMPTY
                : new Form(new QueryStringDecoder(encoded, StandardCharsets.UTF_8, false, MOST_FIELDS).parameters());
    }

    public String get(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** A line that a person typed: without space around it. */
    public String line(String name) {
        return get(name).strip();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Optional<Long> number(String name) {
        try {
            return Optional.of(Long.valueOf(line(name)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
