package org.jarida.exchange;

/** Is told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
    enum Phase {
        READING,
        WRITING,
        /** Taking in the files of what was just written, between two steps of writing. */
        FILES
    }

    /** @param total 0 while it is not known */
    void at(Phase phase, long items, long total);
}
