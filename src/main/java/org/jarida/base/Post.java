package org.jarida.base;

/** The way letters leave the house. */
public interface Post {
    /** Hands a letter over; returns when it is in safe hands. */
    void send(Letter letter);

    /** Keeps nothing of what was sent to this address, where it keeps anything. */
    void forget(String address);
}
