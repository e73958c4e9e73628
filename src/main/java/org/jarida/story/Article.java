package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story told in one edition, as the staff sees it.
 *
 * @param revision the last saved revision, which need not be what readers see
 * @param publishAt when it is to be published, while it is {@link Stage#SCHEDULED}
 */
public record Article(
        long id,
        long story,
        String edition,
        Stage stage,
        String slug,
        long revision,
        @Nullable Instant publishAt,
        Instant changedAt) {}
