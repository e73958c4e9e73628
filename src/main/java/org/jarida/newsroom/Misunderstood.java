package org.jarida.newsroom;

/** Something was sent that none of our forms and scripts would send. */
final class Misunderstood extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Misunderstood(String what) {
        super(what);
    }
}
