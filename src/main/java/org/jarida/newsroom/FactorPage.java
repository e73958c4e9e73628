package org.jarida.newsroom;

import org.jarida.desk.Held;
import org.jspecify.annotations.Nullable;

/** The second half of signing in. */
public record FactorPage(
        Room room,
        String ticket,
        String then,
        Held held,
        @Nullable String wrong) {}
