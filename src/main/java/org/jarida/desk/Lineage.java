package org.jarida.desk;

import java.util.List;

/** How the desk learns of the newspaper's sections, which it does not know: from one up to the top. */
public interface Lineage {
    /** The section itself, then the one above, up to the top. */
    List<Long> of(long section);
}
