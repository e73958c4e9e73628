package org.jarida.web;

/** Something was sent that none of our forms and scripts would send. */
public final class Misunderstood extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public Misunderstood(String what) {
        super(what);
    }
}
