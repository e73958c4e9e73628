package org.jarida.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The heaps in which comments lie on the desk. */
public enum Heap {
    /** To be decided: it waits, or readers object to it, whether it is shown still or hidden by their number. */
    OPEN,
    SHOWN,
    HIDDEN,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Heap> of(String word) {
        return Arrays.stream(values()).filter(heap -> heap.word().equals(word)).findFirst();
    }
}
