package org.jarida.search;

import java.util.Set;

final class DariIranian {
    private DariIranian() {}

    static Set<String> othersFor(String word) {
        return Set.of();
    }
}
