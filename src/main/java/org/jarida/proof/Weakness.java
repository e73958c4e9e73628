package org.jarida.proof;

/** Why a passphrase is not taken. */
public enum Weakness {
    /** Fewer than 12 characters. */
    SHORT,
    /** More than 128. */
    LONG,
    /** Made of a few common words, names from around it, rows of keys. */
    EASY
}
