package org.jarida.story;

import org.jspecify.annotations.Nullable;

/** A name readers see, as one edition spells it; never an account, and often a pseudonym. */
public record Byline(long id, String key, @Nullable String picture, String name, String slug, String biography) {}
