package org.jarida.newsroom;

import java.util.List;

/** Recovery codes, shown once. */
public record RecoveryCodesPage(Room room, List<String> codes, String next) {
    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
