package org.jarida.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jarida.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an article says: all that a revision keeps. Text is cleaned as it comes in and is otherwise as it was typed; what is longer than its field is refused.
 *
 * @param place where it was written, as the edition spells it; empty: unsaid
 * @param description for search engines and share cards; empty: the standfirst serves
 * @param leadPicture a media key
 * @param bylines ids, in order
 */
public record Content(
        String headline,
        String standfirst,
        String place,
        String description,
        @Nullable String leadPicture,
        List<Long> bylines,
        Body body) {
    public static final int LONGEST_HEADLINE = 1000;
    public static final int LONGEST_STANDFIRST = 4000;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_DESCRIPTION = 2000;

    public Content {
        headline = line(headline, LONGEST_HEADLINE);
        standfirst = line(standfirst, LONGEST_STANDFIRST);
        place = line(place, LONGEST_PLACE);
        description = line(description, LONGEST_DESCRIPTION);
        bylines = List.copyOf(bylines);
        body = body.cleaned();
    }

    /** Keys of all media it shows. */
    public Set<String> media() {
        var keys = new LinkedHashSet<String>();
        if (leadPicture != null) {
            keys.add(leadPicture);
        }
        keys.addAll(body.media());
        return keys;
    }

    private static String line(String text, int longest) {
        var clean = Text.clean(text).replace('\n', ' ').strip();
        if (clean.length() > longest) {
            throw new IllegalArgumentException("longer than " + longest + " characters");
        }
        return clean;
    }
}
