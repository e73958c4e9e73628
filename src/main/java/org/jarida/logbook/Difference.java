package org.jarida.logbook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed, for its line in the logbook: {@code name: News → Reports · slug: news → reports}. What is as it was
 * is not said; what was nothing before is said without an arrow, and what is nothing now leads to a dash. Records and maps
 * are taken apart, down to what has a text of its own.
 */
public final class Difference {
    private static final String NOTHING = "–";

    private Difference() {}

    /** @param before null: it was not there */
    public static String of(@Nullable Object before, @Nullable Object after) {
        var was = parts(before);
        var is = parts(after);
        var names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        var said = new ArrayList<String>();
        for (var name : names) {
            var old = was.getOrDefault(name, "");
            var now = is.getOrDefault(name, "");
            if (!old.equals(now)) {
                var change = old.isEmpty() ? now : old + " → " + (now.isEmpty() ? NOTHING : now);
                said.add(name.isEmpty() ? change : name + ": " + change);
            }
        }
        return String.join(" · ", said);
    }

    private static Map<String, String> parts(@Nullable Object whole) {
        var parts = new LinkedHashMap<String, String>();
        takeApart(parts, List.of(), whole);
        return parts;
    }

    private static void takeApart(Map<String, String> parts, List<String> path, @Nullable Object whole) {
        if (whole instanceof Map<?, ?> map) {
            map.forEach((key, value) -> takeApart(parts, below(path, String.valueOf(key)), value));
        } else if (whole instanceof Collection<?> list) {
            parts.put(name(path), list.stream().map(Difference::text).collect(Collectors.joining(", ")));
        } else if (whole instanceof Record record && !hasOwnText(record)) {
            for (var component : record.getClass().getRecordComponents()) {
                takeApart(parts, below(path, component.getName()), value(record, component));
            }
        } else {
            parts.put(name(path), text(whole));
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Record record && !hasOwnText(record)) {
            return String.join(" ", parts(record).values()).strip();
        } else {
            return value.toString();
        }
    }

    private static List<String> below(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static String name(List<String> path) {
        return String.join(".", path);
    }

    private static boolean hasOwnText(Record record) {
        return !record.toString().startsWith(record.getClass().getSimpleName() + "[");
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // Not every record is everybody's.
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
