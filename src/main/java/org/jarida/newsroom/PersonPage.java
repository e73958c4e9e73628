package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Held;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, for whoever looks after people. */
public record PersonPage(
        Room room,
        String key,
        String name,
        boolean enabled,
        List<GrantRow> grants,
        Held held,
        int sessions,
        When since,
        @Nullable String wrong) {}
