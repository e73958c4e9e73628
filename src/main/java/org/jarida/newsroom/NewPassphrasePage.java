package org.jarida.newsroom;

import org.jarida.desk.Held;
import org.jspecify.annotations.Nullable;

/** A new passphrase for one that was lost, with a factor. */
public record NewPassphrasePage(
        Room room,
        String base,
        Held held,
        @Nullable String passphraseWrong,
        @Nullable String factorWrong) {}
