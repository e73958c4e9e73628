package org.jarida.base;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a page is made from. Doors note their tags as they are read ({@code story:3k9x2q7a}, {@code section:world:fa},
 * {@code edition:tg}); who makes a page collects them, so no page can forget one. A committed act announces the tags it
 * changed, and all that bears them is dropped.
 */
public final class Tags {
    private static final ScopedValue<Set<String>> NOTED = ScopedValue.newInstance();

    private Tags() {}

    /** Notes that what is being made depends on this. Outside of {@link #noting} it does nothing. */
    public static void note(String tag) {
        if (NOTED.isBound()) {
            NOTED.get().add(tag);
        }
    }

    public static void noteAll(Set<String> tags) {
        if (NOTED.isBound()) {
            NOTED.get().addAll(tags);
        }
    }

    /** Makes something and tells which tags were noted meanwhile; they count for an outer making too. */
    public static <T> Noted<T> noting(Supplier<T> making) {
        var tags = new LinkedHashSet<String>();
        var made = ScopedValue.where(NOTED, tags).call(making::get);
        noteAll(tags);
        return new Noted<>(made, Set.copyOf(tags));
    }

    public record Noted<T>(T value, Set<String> tags) {}
}
