package org.jarida.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body has to know of the rest of an export. */
interface Surroundings {
    enum Kind {
        PICTURE,
        FILM,
        SOUND
    }

    /**
     * Where a link leads from now on: {@code story:KEY} for an article of the export, a path for another page of the
     * site, and the address itself for the rest. The address is absolute, or begins with a slash.
     */
    String link(String href);

    /**
     * The key of a file: by the number of its attachment (0 if not known), otherwise by its address; null if neither
     * leads to a file that may become ours.
     */
    @Nullable
    String media(long attachment, String address, Kind kind);

    /** Whether a film or sound at this address is the site's own. */
    boolean isOwn(String address);

    /** The pictures attached to the item whose body this is, for a gallery that names none. */
    List<Long> attached();

    void warn(String what);
}
