package org.jarida.search;

/** An index cannot be read or written any more; what it is made from can. */
final class IndexBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexBroken(Throwable cause) {
        super(cause);
    }
}
