package org.jarida.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said beside an article's text, by the names of the form's fields. A field that was not sent is left alone. */
record Particulars(Map<String, JsonNode> fields) {
    Optional<String> line(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(node -> node.isArray() ? (node.isEmpty() ? "" : node.get(0).asText()) : node.asText(""))
                .map(String::strip);
    }

    Optional<List<String>> all(String name) {
        return Optional.ofNullable(fields.get(name)).map(node -> {
            var values = new ArrayList<String>();
            if (node.isArray()) {
                node.forEach(one -> values.add(one.asText()));
            } else if (!node.asText("").isEmpty()) {
                values.add(node.asText());
            }
            return List.copyOf(values);
        });
    }
}
