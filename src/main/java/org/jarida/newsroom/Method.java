package org.jarida.newsroom;

/** What is asked of an address. */
enum Method {
    GET,
    POST,
    PUT;

    /** Whether it changes nothing, so that it needs no token. */
    boolean isSafe() {
        return this == GET;
    }
}
