package org.jarida.personal;

/** Who may take a route. */
enum Policy {
    ANYBODY,
    /** Who has signed in. */
    READER,
    /** Who signed in within the last quarter of an hour: for what would hurt if a stranger did it. */
    FRESH_READER
}
