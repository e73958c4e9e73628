package org.jarida.site;

import java.util.List;
import java.util.Map;

/**
 * Where a page is: its address, the sections it belongs to (ids, from the top), and the same page in other editions (their
 * codes and its addresses there; all editions have a front page).
 */
record Here(Address address, List<Long> sections, Map<String, Address> elsewhere) {
    Here {
        sections = List.copyOf(sections);
        elsewhere = Map.copyOf(elsewhere);
    }

    static Here at(Address address) {
        return new Here(address, List.of(), Map.of());
    }
}
