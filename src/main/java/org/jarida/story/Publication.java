package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What readers see of an article, since when. Lists need no more than this; {@link Publications#content} has the rest.
 *
 * @param section the id of the leading section, if there is one
 */
public record Publication(
        long article,
        long story,
        String storyKey,
        String edition,
        String slug,
        long revision,
        Kind kind,
        String headline,
        String standfirst,
        @Nullable String leadPicture,
        @Nullable Long section,
        int words,
        Instant publishedAt,
        @Nullable Instant updatedAt) {

    /** Its address, not percent-encoded. */
    public String path() {
        return "/" + edition + "/" + storyKey + "/" + slug;
    }
}
