package org.jarida.web;

/** What is asked of an address. */
public enum Method {
    GET,
    POST,
    PUT;

    /** Whether it changes nothing, so that it needs no token. */
    public boolean isSafe() {
        return this == GET;
    }
}
