package org.jarida.language;

/** A family of digits, named as in CLDR. */
public enum Numbering {
    LATN('0'),
    ARAB('٠'),
    ARABEXT('۰');

    private final char zero;

    Numbering(char zero) {
        this.zero = zero;
    }

    char digit(int value) {
        return (char) (zero + value);
    }
}
