package org.jarida.base;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a page is made from. Doors note their tags as they are read ({@code story:3k9x2q7a}, {@code section:world:fa},
 * {@code edition:tg}); who makes a page collects them, so no page can forget one. A committed act announces the tags it
 * changed, and all that bears them is dropped. What changes by the clock alone (an advertisement begins, a pin ends) is
 * noted with the moment from which it is out of date.
 */
public final class Tags {
    /** When nothing of it changes by the clock. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final ScopedValue<Notes> NOTED = ScopedValue.newInstance();

    private static final class Notes {
        private final Set<String> tags = new HashSet<>();
        private long until = NEVER;
    }

    private Tags() {}

    /** Notes that what is being made depends on this. Outside of {@link #noting} it does nothing. */
    public static void note(String tag) {
        if (NOTED.isBound()) {
            NOTED.get().tags.add(tag);
        }
    }

    public static void noteAll(Set<String> tags) {
        if (NOTED.isBound()) {
            NOTED.get().tags.addAll(tags);
        }
    }

    /** Notes that what is being made is out of date from this moment on. */
    public static void noteUntil(Instant moment) {
        noteUntil(moment.toEpochMilli());
    }

    static void noteUntil(long millis) {
        if (NOTED.isBound()) {
            var notes = NOTED.get();
            notes.until = Math.min(notes.until, millis);
        }
    }

    /** Makes something and tells what was noted meanwhile; it counts for an outer making too. */
    public static <T> Noted<T> noting(Supplier<T> making) {
        var notes = new Notes();
        var made = ScopedValue.where(NOTED, notes).call(making::get);
        noteAll(notes.tags);
        noteUntil(notes.until);
        return new Noted<>(made, Set.copyOf(notes.tags), notes.until);
    }

    /** @param until when it is out of date by the clock, in milliseconds since 1970; {@link #NEVER} */
    public record Noted<T>(T value, Set<String> tags, long until) {}
}
