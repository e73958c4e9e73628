package org.jarida.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.jarida.story.Block;

/** The comments in which the block editor says what the markup after them is. */
final class BlockComments {
    private static final int LONGEST_ATTRIBUTES = 20_000;
    private static final Set<String> OF_CONTAINERS = Set.of("more", "nextpage", "html", "freeform", "shortcode");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the comment before the next element says, for blocks whose markup does not say it. */
    private String blockName = "";

    private String blockAttributes = "";
    private final BodyReader body;
    private final Flow flow;

    BlockComments(BodyReader body, Flow flow) {
        this.body = body;
        this.flow = flow;
    }

    void comment(String data) {
        var text = data.strip();
        if (text.equals("nextpage") || text.startsWith("more")) {
            if (!flow.isJoined()) {
                flow.endParagraph();
            }
        } else if (text.startsWith("wp:") && text.length() < LONGEST_ATTRIBUTES) {
            block(text);
        }
    }

    private void block(String text) {
        var selfClosing = text.endsWith("/");
        var end = text.indexOf(' ');
        var name = (end < 0 ? text : text.substring(0, end)).substring(3);
        name = name.startsWith("core/")
                ? name.substring(5)
                : name.endsWith("/") && end < 0 ? name.substring(0, name.length() - 1) : name;
        var open = text.indexOf('{');
        var close = text.lastIndexOf('}');
        var attributes = open > 0 && close > open ? text.substring(open, close + 1) : "";
        if (!flow.isJoined()) {
            flow.endParagraph();
        }
        if (!selfClosing) {
            blockName = name;
            blockAttributes = attributes;
            if (name.equals("cover")) {
                cover(attributes);
            }
        } else {
            alone(name, attributes);
        }
    }

    /** A block without markup of its own. */
    private void alone(String name, String attributes) {
        if (OF_CONTAINERS.contains(name) || name.equals("spacer") || name.equals("footnotes")) {
            return;
        }
        var url = attribute(attributes, "url");
        if ((name.equals("embed") || name.startsWith("core-embed/")) && !url.isEmpty()) {
            flow.addressAlone(url, null);
        } else if (name.equals("separator")) {
            flow.add(new Block.Divider(body.id("hr")));
        } else if (name.equals("image") || name.equals("audio") || name.equals("video")) {
            file(
                    BodyReader.number(attribute(attributes, "id")),
                    url.isEmpty() ? attribute(attributes, "src") : url,
                    name);
        } else {
            body.warn("block “" + name + "” has no content of its own and is left out");
        }
    }

    private void file(long attachment, String address, String name) {
        switch (name) {
            case "image" -> flow.figures().picture(attachment, address, "", null);
            case "audio" -> flow.figures().sound(attachment, address, null);
            default -> flow.figures().film(attachment, address, "", null);
        }
    }

    private void cover(String attributes) {
        var url = attribute(attributes, "url");
        var id = BodyReader.number(attribute(attributes, "id"));
        if (!url.isEmpty() || id > 0) {
            flow.figures().cover(id, url);
        }
    }

    /** Whether what comes next is an embed. */
    boolean isEmbed() {
        return blockName.contains("embed");
    }

    /** The address that the embed names, which is done with now. */
    String takeEmbedded() {
        blockName = "";
        return attribute(blockAttributes, "url");
    }

    private String attribute(String attributes, String name) {
        if (attributes.isEmpty() || !attributes.contains(name)) {
            return "";
        }
        try {
            JsonNode value = JSON.readTree(attributes).path(name);
            return value.isValueNode() ? value.asText("") : "";
        } catch (JsonProcessingException broken) {
            return "";
        }
    }
}
