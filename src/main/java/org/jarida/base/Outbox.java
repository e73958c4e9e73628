package org.jarida.base;

/** The way many letters leave the house, each made beforehand and handed over under a name of its own. */
public interface Outbox {
    /** The address they come from. */
    String from();

    /** How many are taken up together. */
    int atOnce();

    /** Whether a letter that is handed over once more under its name is one letter still. */
    boolean keepsNames();

    /** Opens the way for some letters. */
    Bag open();

    /** Takes back all letters whose name ends with this second word, where they still lie here. */
    void takeBack(String second);

    /** What letters are put into one by one; in one thread's hands. */
    interface Bag extends AutoCloseable {
        Handed hand(Prepared letter);

        @Override
        void close();
    }
}
