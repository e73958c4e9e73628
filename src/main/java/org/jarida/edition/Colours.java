package org.jarida.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The colours a newspaper wears instead of ours: {@code paper ink quiet rule accent alarm mark}, each also with
 * {@code -dark}, as {@code #rrggbb}. What is read must keep a contrast of 4.5 to its paper (WCAG 2.2, 1.4.3); colours
 * that do not are refused.
 */
public record Colours(@JsonValue Map<String, String> chosen) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final double LEAST = 4.5;
    private static final List<String> NAMES = Stream.of("", "-dark")
            .flatMap(dark -> Stream.of("paper", "ink", "quiet", "rule", "accent", "alarm", "mark")
                    .map(name -> name + dark))
            .toList();
    private static final List<String> READ = List.of("ink", "quiet", "accent", "alarm");
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("paper", "#fbf9f4"),
            Map.entry("ink", "#16181d"),
            Map.entry("quiet", "#595d66"),
            Map.entry("rule", "#dad5c9"),
            Map.entry("accent", "#1e3f94"),
            Map.entry("alarm", "#a3142b"),
            Map.entry("mark", "#d99a1c"),
            Map.entry("paper-dark", "#121417"),
            Map.entry("ink-dark", "#ece8e0"),
            Map.entry("quiet-dark", "#a6aab2"),
            Map.entry("rule-dark", "#2f333a"),
            Map.entry("accent-dark", "#a9bdf5"),
            Map.entry("alarm-dark", "#f1929a"),
            Map.entry("mark-dark", "#e8b84a"));
    public static final Colours OURS_ALONE = new Colours(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Colours {
        chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        chosen.forEach((name, colour) -> {
            if (!OURS.containsKey(name) || !HEX.matcher(colour).matches()) {
                throw new IllegalArgumentException("not a colour of a newspaper: " + name + " " + colour);
            }
        });
        for (var weak : weak(chosen)) {
            throw new IllegalArgumentException("%s cannot be read on its paper: contrast %.1f, at least %.1f"
                    .formatted(weak.name(), weak.contrast(), LEAST));
        }
    }

    /** A colour that is read, and how much it stands out from its paper: 1 to 21. */
    public record Contrast(String name, double contrast) {
        public boolean isEnough() {
            return contrast >= LEAST;
        }
    }

    /** All names, in the order of forms: by day, then in the dark. */
    public static List<String> names() {
        return NAMES;
    }

    /** Whether it is made of red, green and blue, each from {@code 00} to {@code ff}. */
    public static boolean isColour(String colour) {
        return HEX.matcher(colour).matches();
    }

    public static String ours(String name) {
        return Objects.requireNonNull(OURS.get(name), name);
    }

    /** What a newspaper wears that has chosen these. */
    public String worn(String name) {
        return worn(chosen, name);
    }

    /** How well each colour that is read could be read if these were chosen. */
    public static List<Contrast> contrasts(Map<String, String> chosen) {
        return Stream.of("", "-dark")
                .flatMap(dark -> READ.stream()
                        .map(name -> new Contrast(
                                name + dark, contrast(worn(chosen, name + dark), worn(chosen, "paper" + dark)))))
                .toList();
    }

    /** Those of these that could not be read. */
    public static List<Contrast> weak(Map<String, String> chosen) {
        return contrasts(chosen).stream().filter(one -> !one.isEnough()).toList();
    }

    private static String worn(Map<String, String> chosen, String name) {
        return Objects.requireNonNull(chosen.getOrDefault(name, OURS.get(name)));
    }

    /** As WCAG 2.2 defines it: 1 to 21. */
    static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
