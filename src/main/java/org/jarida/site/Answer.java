package org.jarida.site;

import org.jspecify.annotations.Nullable;

/** What a reader gets for an address. */
sealed interface Answer permits MadePage, Answer.Moved, Answer.Missing, Answer.Busy {
    /** It is elsewhere, for ever or for now. */
    record Moved(String location, boolean forEver) implements Answer {}

    /** There is nothing, said in the edition's language if the address begins with one. */
    record Missing(@Nullable String edition) implements Answer {}

    /** Too many ask for the same dear thing; a page that says so, and when to try again. */
    record Busy(MadePage page) implements Answer {}
}
