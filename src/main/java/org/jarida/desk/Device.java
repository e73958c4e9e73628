package org.jarida.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which browser on what, in a word or two, so that people know their own sessions; no version, no model. */
public final class Device {
    /** A browser often names those it resembles as well: the first that fits is it. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"YaBrowser", "Yandex"},
            new String[] {"Vivaldi", "Vivaldi"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"},
            new String[] {"Windows", "Windows"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Macintosh", "Mac"},
            new String[] {"Linux", "Linux"});

    private Device() {}

    /** {@code Firefox, Android}; a dash for a browser that says nothing we know. */
    public static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "–";
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (browser.isEmpty() && system.isEmpty()) {
            return "–";
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String[]> known, String userAgent) {
        return known.stream()
                .filter(one -> userAgent.contains(one[0]))
                .map(one -> one[1])
                .findFirst()
                .orElse("");
    }
}
