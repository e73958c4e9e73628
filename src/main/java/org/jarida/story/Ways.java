package org.jarida.story;

/** Knows where links lead. */
public interface Ways {
    /**
     * Whether a link is answered with something to read: {@code story:KEY} or a path of this site. What does not lead
     * into this site leads somewhere, for all we know.
     */
    boolean leads(String href);
}
