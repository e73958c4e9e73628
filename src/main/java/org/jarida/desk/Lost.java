package org.jarida.desk;

import java.util.Locale;

/** What somebody lost. Never both: then they are invited anew. */
public enum Lost {
    PASSPHRASE,
    FACTOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
