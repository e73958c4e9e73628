package org.jarida.search;

import org.jarida.story.Kind;

/** What an article is filtered by. A newspaper's index and whoever asks it spell them alike. */
public final class Marks {
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

    /** Whether those that share it are likely to be about the same. */
    static boolean saysWhatItIsAbout(String mark) {
        return mark.startsWith(TOPIC) || mark.startsWith(SECTION);
    }
}
