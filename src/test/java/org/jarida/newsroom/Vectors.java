package org.jarida.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.language.Text;

/** Strings that would run if any page took them for markup; {@code xss.txt} says where they come from. */
public final class Vectors {
    private static final Path FILE = Path.of("src/test/resources/org/jarida/newsroom/xss.txt");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("NUL", "\0"),
            Map.entry("SOH", "\u0001"),
            Map.entry("TAB", "\t"),
            Map.entry("LF", "\n"),
            Map.entry("FF", "\f"),
            Map.entry("CR", "\r"),
            Map.entry("ZWNJ", "\u200C"),
            Map.entry("SHY", "\u00AD"),
            Map.entry("RLO", "\u202E"),
            Map.entry("LRI", "\u2066"),
            Map.entry("PDI", "\u2069"),
            Map.entry("LRM", "\u200E"),
            Map.entry("BOM", "\uFEFF"));

    public static final List<String> ALL = read();

    /** What no page may hold as it stands here, by how it begins: it would be markup there. */
    private static final Map<String, List<String>> MARKUP = ALL.stream()
            .flatMap(vector -> Stream.of(vector, Text.clean(vector)))
            .filter(vector -> vector.matches("(?s).*<[a-zA-Z/!?].*xss.*"))
            .map(vector -> vector.substring(vector.indexOf('<')))
            .distinct()
            .collect(Collectors.groupingBy(vector -> vector.substring(0, 4)));

    private Vectors() {}

    private static List<String> read() {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(Vectors::named)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String named(String line) {
        var text = line;
        for (var name : NAMED.entrySet()) {
            text = text.replace("‹" + name.getKey() + "›", name.getValue());
        }
        return text;
    }

    /** All of them in as few texts as there can be, none longer than this unless a vector alone is. */
    public static List<String> joined(int longest) {
        var batches = new ArrayList<String>();
        var batch = new StringBuilder();
        for (var vector : ALL) {
            if (!batch.isEmpty() && batch.length() + 1 + vector.length() > longest) {
                batches.add(batch.toString());
                batch.setLength(0);
            }
            batch.append(batch.isEmpty() ? "" : " ").append(vector);
        }
        batches.add(batch.toString());
        return batches;
    }

    /** In groups of so many. */
    static List<List<String>> groups(int size) {
        var groups = new ArrayList<List<String>>();
        for (var from = 0; from < ALL.size(); from += size) {
            groups.add(ALL.subList(from, Math.min(from + size, ALL.size())));
        }
        return groups;
    }

    /** Those that stand in a page as markup. */
    static List<String> bareIn(String page) {
        var bare = new ArrayList<String>();
        for (var at = page.indexOf('<'); at >= 0 && at + 4 <= page.length(); at = page.indexOf('<', at + 1)) {
            for (var vector : MARKUP.getOrDefault(page.substring(at, at + 4), List.of())) {
                if (page.startsWith(vector, at)) {
                    bare.add(vector);
                }
            }
        }
        return bare;
    }
}
