package org.jarida.story;

/** How far an article has come. Readers see what has a publication, whatever is being written for the next one. */
public enum Stage {
    DRAFT,
    IN_REVIEW,
    /** Written for the staff only; never published as it is. */
    PRIVATE,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
