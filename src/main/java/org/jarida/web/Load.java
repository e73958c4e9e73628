package org.jarida.web;

/** What a request brings along, and how much of it is taken. */
public enum Load {
    NOTHING(0),
    /** A form before anybody has signed in. */
    SHORT_FORM(16_384),
    FORM(1_000_000),
    /** An article of fifty thousand words with all its marks. */
    TEXT(4_000_000),
    /** A picture, a film: kept on disk while it comes in, read from there, removed afterwards. */
    FILE(2_000_000_000);

    private final long most;

    Load(long most) {
        this.most = most;
    }

    /** In bytes. */
    public long most() {
        return most;
    }
}
