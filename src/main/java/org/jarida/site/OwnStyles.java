package org.jarida.site;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jarida.base.Hashes;
import org.jarida.edition.Colours;
import org.jspecify.annotations.Nullable;

/** A newspaper's own style sheet: its colours, as the custom properties that all styles are written in. */
final class OwnStyles {
    private static final String PREFIX = "/assets/own.";
    private static final String DARK = "-dark";

    private OwnStyles() {}

    /** Where it is found; null for a newspaper that wears ours. */
    static @Nullable String address(Colours colours) {
        return colours.chosen().isEmpty()
                ? null
                : PREFIX + Hashes.sha256(css(colours)).substring(0, 8) + ".css";
    }

    static @Nullable MadePage at(String path, Colours colours) {
        return path.equals(address(colours))
                ? new MadePage(
                        200,
                        "text/css; charset=utf-8",
                        css(colours).getBytes(StandardCharsets.UTF_8),
                        Set.of("newspaper"),
                        MadePage.FOR_EVER)
                : null;
    }

    private static String css(Colours colours) {
        return ":root{" + properties(colours, false) + tint(colours, "") + "}@media(prefers-color-scheme:dark){:root{"
                + properties(colours, true) + tint(colours, DARK) + "}}";
    }

    /** What stands on a tinted ground must be read there too, so the tint follows paper and ink. */
    private static String tint(Colours colours, String dark) {
        return colours.chosen().containsKey("paper" + dark) || colours.chosen().containsKey("ink" + dark)
                ? ";--tint:color-mix(in srgb,var(--paper) 95%,var(--ink))"
                : "";
    }

    private static String properties(Colours colours, boolean dark) {
        return new TreeMap<>(colours.chosen())
                .entrySet().stream()
                        .filter(colour -> colour.getKey().endsWith(DARK) == dark)
                        .map(colour -> "--" + colour.getKey().replace(DARK, "") + ":" + colour.getValue())
                        .collect(Collectors.joining(";"));
    }
}
