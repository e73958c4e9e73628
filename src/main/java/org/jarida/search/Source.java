package org.jarida.search;

import java.util.List;
import java.util.Map;

/** What an index is made from, and can be made from again whenever it is lost. */
interface Source {
    /** Keys of units, in an order of its own, those after a key; all come when each call names the last one of the one before. */
    List<String> keysAfter(String key, int limit);

    /** The fingerprints of those of these units that there are. */
    Map<String, Long> fingerprints(List<String> keys);

    /** These units as they are now: one without entries for each that there is not. */
    List<Unit> units(List<String> keys);
}
