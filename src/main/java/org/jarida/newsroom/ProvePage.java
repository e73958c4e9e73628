package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/** The passphrase comes before a new factor. */
public record ProvePage(Room room, String base, @Nullable String wrong) {}
