package org.jarida.personal;

import org.jarida.base.Transaction;
import org.jarida.reader.Reader;

/** What is kept of a reader elsewhere than in their account: it is handed out with it and goes with it. */
interface Belonging {
    /** What it is called in what is handed out. */
    String name();

    /** All of it, as plain values. */
    Object of(Reader reader);

    void forget(Transaction transaction, Reader reader);
}
