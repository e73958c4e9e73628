package org.jarida.search;

import org.jarida.media.MediaKind;
import org.jarida.story.Kind;

/** What articles and media are filtered by. A newspaper's index and whoever asks it spell them alike. */
public final class Marks {
    /** What is in the media library, and no text. */
    static final String MEDIUM = "medium";

    /** A medium whose file has not come. */
    static final String MISSING = "missing";

    private static final String SECTION = "section:";
    private static final String TOPIC = "topic:";

    private Marks() {}

    /** @param code an edition's */
    public static String edition(String code) {
        return "edition:" + code;
    }

    public static String kind(Kind kind) {
        return "kind:" + kind.word();
    }

    /** @param id a section's; an article has the marks of those above its own as well */
    public static String section(long id) {
        return SECTION + id;
    }

    public static String topic(long id) {
        return TOPIC + id;
    }

    public static String byline(long id) {
        return "by:" + id;
    }

    static String medium(MediaKind kind) {
        return "medium:" + kind.word();
    }

    /** @param actor the name of who brought it in */
    static String broughtBy(String actor) {
        return "brought-by:" + actor;
    }

    /** Whether those that share it are likely to be about the same. */
    static boolean saysWhatItIsAbout(String mark) {
        return mark.startsWith(TOPIC) || mark.startsWith(SECTION);
    }
}
