package org.jarida.language;

/** The way a script runs. */
public enum Direction {
    LTR("ltr"),
    RTL("rtl");

    private final String attribute;

    Direction(String attribute) {
        this.attribute = attribute;
    }

    /** As HTML's {@code dir} attribute has it. */
    public String attribute() {
        return attribute;
    }
}
