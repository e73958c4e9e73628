package org.jarida.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of an export. Every item that was read is in exactly one of imported, updated, unchanged and skipped:
 * posts are counted as articles, pages as pages, attachments (and files that only a text names) as media, comments as
 * comments, authors as bylines. Categories and tags become sections and topics, several languages to one.
 */
public final class ImportReport {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> KINDS =
            List.of("stories", "articles", "pages", "media", "bylines", "sections", "topics", "comments", "redirects");
    private static final int MOST_WARNINGS = 20_000;

    public record Skipped(String id, String kind, String why) {}

    public record Warning(String id, String what) {}

    private final Map<String, Integer> read = new TreeMap<>();
    private final Map<String, Integer> imported = zeros();
    private final Map<String, Integer> updated = zeros();
    private final Map<String, Integer> unchanged = zeros();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Integer> languages = new TreeMap<>();
    private int warningsLeftOut;

    private static Map<String, Integer> zeros() {
        var zeros = new LinkedHashMap<String, Integer>();
        KINDS.forEach(kind -> zeros.put(kind, 0));
        return zeros;
    }

    void read(String kind) {
        read.merge(kind, 1, Integer::sum);
    }

    void imported(String kind, int count) {
        imported.merge(kind, count, Integer::sum);
    }

    void updated(String kind) {
        updated.merge(kind, 1, Integer::sum);
    }

    void unchanged(String kind, int count) {
        unchanged.merge(kind, count, Integer::sum);
    }

    void skip(String id, String kind, String why) {
        skipped.add(new Skipped(id, kind, why));
    }

    void warn(String id, String what) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(new Warning(id, what));
        } else {
            warningsLeftOut++;
        }
    }

    void told(String edition) {
        languages.merge(edition, 1, Integer::sum);
    }

    void end() {
        if (warningsLeftOut > 0) {
            warnings.add(new Warning("", "and " + warningsLeftOut + " more warnings"));
            warningsLeftOut = 0;
        }
    }

    public Map<String, Integer> read() {
        return read;
    }

    public Map<String, Integer> imported() {
        return imported;
    }

    public Map<String, Integer> updated() {
        return updated;
    }

    public Map<String, Integer> unchanged() {
        return unchanged;
    }

    public List<Skipped> skipped() {
        return skipped;
    }

    public List<Warning> warnings() {
        return warnings;
    }

    public Map<String, Integer> languages() {
        return languages;
    }

    public String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("read", read);
        report.put("imported", imported);
        report.put("updated", updated);
        report.put("unchanged", unchanged);
        report.put("skipped", skipped);
        report.put("warnings", warnings);
        report.put("languages", languages);
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For people: the counts, and of skips and warnings each sort once, with how many there are and one example. */
    public String text() {
        var text = new StringBuilder();
        text.append("Read:      ").append(counts(read)).append('\n');
        text.append("Imported:  ").append(counts(imported)).append('\n');
        text.append("Updated:   ").append(counts(updated)).append('\n');
        text.append("Unchanged: ").append(counts(unchanged)).append('\n');
        text.append("Articles:  ").append(counts(languages)).append('\n');
        text.append("Skipped:   ").append(skipped.size()).append('\n');
        skipped.stream()
                .collect(Collectors.groupingBy(
                        skip -> skip.kind + ": " + skip.why, LinkedHashMap::new, Collectors.counting()))
                .forEach((why, count) -> text.append("  ")
                        .append(count)
                        .append(" × ")
                        .append(why)
                        .append('\n'));
        text.append("Warnings:  ").append(warnings.size() + warningsLeftOut).append('\n');
        var sorts = new LinkedHashMap<String, List<Warning>>();
        warnings.forEach(warning -> sorts.computeIfAbsent(warning.what.split(":", 2)[0], sort -> new ArrayList<>())
                .add(warning));
        sorts.values()
                .forEach(sort -> text.append("  ")
                        .append(sort.size())
                        .append(" × ")
                        .append(sort.getFirst().what)
                        .append(sort.getFirst().id.isEmpty() ? "" : " (" + sort.getFirst().id + ")")
                        .append('\n'));
        return text.toString();
    }

    private static String counts(Map<String, Integer> counts) {
        var said = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "nothing" : said;
    }
}
