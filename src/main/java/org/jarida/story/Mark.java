package org.jarida.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a run of text is beside being text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Mark.Strong.class, name = "strong"),
    @JsonSubTypes.Type(value = Mark.Emphasis.class, name = "emphasis"),
    @JsonSubTypes.Type(value = Mark.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Mark.Link.class, name = "link"),
    @JsonSubTypes.Type(value = Mark.Foreign.class, name = "foreign"),
    @JsonSubTypes.Type(value = Mark.Note.class, name = "note"),
})
public sealed interface Mark {
    record Strong() implements Mark {}

    record Emphasis() implements Mark {}

    record Code() implements Mark {}

    /**
     * A link: {@code http}, {@code https}, {@code mailto} or {@code tel}, or a path of this site ({@code /fa/…}), or
     * {@code story:KEY} for a story of ours whatever its slug. Anything else is refused.
     */
    record Link(String href) implements Mark {
        public Link {
            href = Links.checked(href);
        }
    }

    /** Words of another language inside the text: a BCP 47 tag and, where the script does not tell, a direction. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Foreign(String locale, @Nullable String dir) implements Mark {}

    /** The place in the text that a {@link Block.Footnote} belongs to; the run's text is ignored. */
    record Note(String footnote) implements Mark {}
}
