package org.jarida.newsroom;

import org.jarida.desk.Held;
import org.jspecify.annotations.Nullable;

/** Proving anew who one is. */
public record StepUpPage(
        Room room, String then, Held held, @Nullable String wrong) {}
