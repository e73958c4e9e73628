package org.jarida.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the editor's script sends and is told when it saves. Ids are text: scripts would round such numbers. */
final class Saves {
    private Saves() {}

    /**
     * @param version the one that the text is based on
     * @param pen made by the editor when it opens, at random
     * @param stroke counts its saves
     * @param particulars what stands beside the text, by the names of the form's fields
     */
    record Sent(
            int version,
            @Nullable String pen,
            int stroke,
            Text content,
            @Nullable Map<String, JsonNode> particulars) {}

    /** What an article says, as the script has it. */
    record Text(
            @Nullable String headline,
            @Nullable String standfirst,
            @Nullable String place,
            @Nullable String description,
            @Nullable String leadPicture,
            @Nullable List<String> bylines,
            @Nullable JsonNode body) {}

    record Saved(
            int version,
            String savedAt,
            int words,
            @Nullable String slug) {}

    /** Somebody has saved since: their text, for the script to show beside its own. */
    record Theirs(int version, String by, String at, Shown content) {}

    /** The same for the way out: a body in its own JSON. */
    record Shown(
            String headline,
            String standfirst,
            String place,
            String description,
            @Nullable String leadPicture,
            List<String> bylines,
            JsonNode body) {}

    record Refused(String why, @Nullable String field) {}

    record Taken(String by) {}
}
