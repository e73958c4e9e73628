package org.jarida.story;

import org.jspecify.annotations.Nullable;

/** An article beside what readers see of it. */
public record Told(Article article, @Nullable Publication publication) {
    /** Whether readers see an older text than the one that is worked on. */
    public boolean isBehind() {
        return publication != null && publication.revision() != article.revision();
    }
}
