package org.jarida.media;

import java.io.IOException;

/** A file is not built as its type must be, so what it holds cannot be told. */
final class BrokenMedia extends IOException {
    private static final long serialVersionUID = 1;

    BrokenMedia(String what) {
        super(what);
    }
}
