package org.jarida.personal;

import java.util.List;

/** All that is kept of a reader elsewhere. */
record Belongings(List<Belonging> all) {
    Belongings {
        all = List.copyOf(all);
    }
}
