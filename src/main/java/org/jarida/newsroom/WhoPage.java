package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited says what they want to be called. */
public record WhoPage(
        Room room,
        String action,
        boolean first,
        String name,
        List<Choice> languages,
        @Nullable String nameWrong,
        @Nullable String passphraseWrong) {}
