package org.jarida.mailing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.story.Scope;

/** Something that somebody wants to read of: a section with what is below it, a topic, a byline. */
public record Interest(Kind kind, long id) {
    private static final Pattern FORM = Pattern.compile("(section|topic|byline):(\\d{1,18})");

    public enum Kind {
        SECTION,
        TOPIC,
        BYLINE
    }

    /** As {@link #toString} writes it. */
    public static Optional<Interest> of(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Interest(
                        Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    Scope scope() {
        return switch (kind) {
            case SECTION -> new Scope.InSection(id, "");
            case TOPIC -> new Scope.OnTopic(id);
            case BYLINE -> new Scope.By(id);
        };
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
