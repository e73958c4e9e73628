package org.jarida.comment;

/** Whether readers comment on an article. */
public enum Standing {
    /** They do not, and see nothing of what was said. */
    OFF,
    TAKING,
    /** They did, and its days are over. */
    CLOSED
}
