package org.jarida.language;

/** How long a text takes to read. */
public final class ReadingTime {
    private ReadingTime() {}

    /** In whole minutes, at least one. */
    public static int minutes(int words, Language language) {
        return Math.max(1, Math.round((float) words / language.wordsPerMinute()));
    }
}
