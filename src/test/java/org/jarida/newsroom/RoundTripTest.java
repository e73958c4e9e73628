package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jarida.RealData;
import org.jarida.app.Chromium;
import org.jarida.app.InBrowser;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jarida.story.EveryBlock;
import org.junit.jupiter.api.Test;

/** A body that was opened and saved says what it said before. */
@InBrowser
class RoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyBodyOfTheSampleComesBackAsItWas(Chromium chromium) throws IOException {
        try (var trial = new Trial(chromium);
                var files = Files.walk(Path.of("sample/stories"))) {
            var bodies = files.filter(file -> file.toString().endsWith(".json") && !file.endsWith("story.json"))
                    .toList();
            assertThat(bodies).hasSizeGreaterThan(100);
            var told = new ArrayList<Body>();
            for (var file : bodies) {
                told.add(Body.ofJson(
                        JSON.readTree(Files.readString(file)).path("body").toString()));
            }
            assertComeBack(trial, told);
        }
    }

    @Test
    void everyKindOfBlockComesBackAsItWas(Chromium chromium) {
        var body = EveryBlock.saying("Two in three.");
        assertThat(body.blocks().stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameElementsAs(Arrays.asList(Block.class.getPermittedSubclasses()));
        try (var trial = new Trial(chromium)) {
            assertComeBack(
                    trial,
                    List.of(
                            body,
                            EveryBlock.saying(""),
                            EveryBlock.saying("one\ntwo\n\nthree"),
                            EveryBlock.saying("  two  spaces\u00A0 and\ta tab "),
                            Body.EMPTY));
        }
    }

    @Test
    void whatTheClipboardCarriesIsTheSame(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            var body = EveryBlock.saying("Two in three.");
            var back = trial.ask("throughHtml", json(body));
            assertThat(normal(back)).isEqualTo(normal(json(body)));
        }
    }

    @Test
    void stringsThatBreakProgramsComeBackAsTheyWere(Chromium chromium) throws IOException {
        var strings =
                JSON.readValue(RealData.path("naughty-strings.json").toFile(), new TypeReference<List<String>>() {});
        try (var trial = new Trial(chromium)) {
            assertComeBack(
                    trial,
                    strings.stream()
                            .map(string -> EveryBlock.saying(string).cleaned())
                            .toList());
        }
    }

    @Test
    void aKindOfBlockThatIsUnknownHereIsKept(Chromium chromium) {
        try (var trial = new Trial(chromium)) {
            var told = Trial.json("[{\"type\":\"puzzle\",\"id\":\"b1\",\"pieces\":[1,{\"x\":\"y\"}]}]");
            assertThat(trial.ask("roundTrips", List.of(told)).get(0)).isEqualTo(told);
        }
    }

    private static void assertComeBack(Trial trial, List<Body> bodies) {
        var back =
                trial.ask("roundTrips", bodies.stream().map(RoundTripTest::json).toList());
        for (var i = 0; i < bodies.size(); i++) {
            var told = normal(json(bodies.get(i)));
            assertThat(normal(back.get(i))).isEqualTo(told);
            assertThat(normal(json(Body.ofJson(back.get(i).toString())))).isEqualTo(told);
        }
    }

    private static JsonNode json(Body body) {
        return Trial.json(body.json());
    }

    /** Without what is empty, with marks in one order and runs of the same marks in one piece: the same to every reader. */
    private static JsonNode normal(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var normal = JSON.createObjectNode();
            object.properties().forEach(field -> {
                var value = normal(field.getValue());
                var empty = value.isTextual() && value.asText().isEmpty()
                        || value.isNumber() && value.asInt() == 0
                        || value.isBoolean() && !value.asBoolean()
                        || value.isArray() && value.isEmpty();
                if (!empty || field.getKey().equals("rows")) {
                    normal.set(field.getKey(), value);
                }
            });
            return normal;
        } else if (node instanceof ArrayNode array) {
            var all = new ArrayList<JsonNode>();
            array.forEach(each -> all.add(normal(each)));
            if (isText(all)) {
                return text(all);
            }
            if (all.stream().allMatch(each -> each.path("type").isTextual() && !each.has("id"))) {
                all.sort(Comparator.comparing(JsonNode::toString));
            }
            return JSON.createArrayNode().addAll(all);
        } else {
            return node;
        }
    }

    private static boolean isText(List<JsonNode> all) {
        return all.stream().anyMatch(each -> each.has("marks"));
    }

    private static JsonNode text(List<JsonNode> runs) {
        var merged = JSON.createArrayNode();
        for (var run : runs) {
            var marks = run.path("marks");
            var text = run.isTextual() ? run.asText() : run.path("text").asText("");
            var last = merged.isEmpty() ? null : (ObjectNode) merged.get(merged.size() - 1);
            var note = marks.toString().contains("\"note\"");
            if (text.isEmpty() && !note) {
                continue;
            }
            if (last != null
                    && !note
                    && last.path("marks").equals(marks.isMissingNode() ? JSON.createArrayNode() : marks)) {
                last.put("text", last.path("text").asText() + text);
            } else {
                merged.addObject()
                        .put("text", text)
                        .set("marks", marks.isMissingNode() ? JSON.createArrayNode() : marks);
            }
        }
        return merged.size() == 1 && merged.get(0).path("marks").isEmpty()
                ? TextNode.valueOf(merged.get(0).path("text").asText())
                : merged;
    }
}
