package org.jarida.newsroom;

/** What somebody must have shown to come in. */
enum Credential {
    /** Nothing: pages before signing in, and links that are a credential themselves. */
    NONE,
    SESSION,
    /** A session in which they have just proved anew who they are, for what is dangerous. */
    STEPPED_UP
}
