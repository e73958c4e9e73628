package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader once said under an article elsewhere: kept with the name they gave, never with an address. */
public record Remark(
        long id, long article, @Nullable Long parent, String name, Instant at, String content, boolean approved) {}
