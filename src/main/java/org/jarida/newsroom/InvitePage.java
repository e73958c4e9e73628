package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody is invited. */
public record InvitePage(
        Room room,
        List<GrantRow> grants,
        List<Choice> languages,
        String mail,
        @Nullable String wrong,
        @Nullable String mailWrong) {}
