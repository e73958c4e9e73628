package org.jarida.newsroom;

import java.util.Arrays;
import org.jarida.base.Hashes;
import org.jarida.web.Form;

/**
 * What a form was made from, in a few letters that it sends along: whoever saves over a colleague's newer save is told.
 */
final class Seen {
    private static final String FIELD = "seen";

    private Seen() {}

    /** @param state records all the way down, so that they read the same when they are the same */
    static String of(Object... state) {
        return Hashes.sha256(Arrays.toString(state)).substring(0, 16);
    }

    static boolean isStale(Form form, String now) {
        return !form.get(FIELD).equals(now);
    }
}
