package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Held;
import org.jspecify.annotations.Nullable;

/** What one proves oneself with. */
public record OwnKeysPage(
        Room room,
        Held held,
        List<PasskeyView> passkeys,
        String mail,
        @Nullable String passphraseWrong,
        @Nullable String mailWrong) {}
