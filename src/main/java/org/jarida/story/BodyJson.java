package org.jarida.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;

/** A body as it is stored: a JSON array of blocks. */
final class BodyJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};

    private BodyJson() {}

    static Body read(String json) {
        try {
            return new Body(JSON.readValue(json, BLOCKS));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a body: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    static String write(Body body) {
        try {
            return JSON.writerFor(BLOCKS).writeValueAsString(body.blocks());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Span span(Map<?, ?> run) {
        return JSON.convertValue(run, Span.class);
    }
}
