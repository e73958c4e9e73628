package org.jarida.personal;

import java.util.List;
import org.jarida.reader.Reader;
import org.jarida.reader.ReaderPasskey;
import org.jspecify.annotations.Nullable;

/** @param wrong why something that was asked for was not done */
public record AccountPage(
        Room room,
        Reader reader,
        List<ReaderPasskey> passkeys,
        boolean fresh,
        @Nullable String done,
        @Nullable String wrong) {
    public AccountPage {
        passkeys = List.copyOf(passkeys);
    }
}
