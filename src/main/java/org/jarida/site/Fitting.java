package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages of the small edition fit the first round trip, with all that they fetch: whole where they do, and in parts
 * where they do not.
 */
final class Fitting {
    /** What ten segments of TCP bring. */
    static final int FIRST_TRIP = 14 * 1024;

    private static final Pattern FETCHED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final TemplateEngine templates;
    private final ToIntFunction<String> weights;

    /** @param weights what a file of ours weighs on its way, by its address */
    Fitting(TemplateEngine templates, ToIntFunction<String> weights) {
        this.templates = templates;
        this.weights = weights;
    }

    /** The part that is asked for, or null where there are not so many. */
    @Nullable
    MadePage fit(MadePage page, Format format, Words words) {
        var html = new String(page.plain(), UTF_8);
        var room = FIRST_TRIP
                - FETCHED.matcher(html)
                        .results()
                        .mapToInt(found -> weights.applyAsInt(found.group(1)))
                        .sum();
        var parts = new Parts(html);
        var whole = page.saying(parts.whole());
        if (whole.zipped() > room) {
            whole = page.saying(parts.withoutSpare());
        }
        if (whole.zipped() <= room) {
            return format.part() == 1 ? whole : null;
        }
        var all = parts.within(room, (part, of) -> ways(format, words, part, of));
        return format.part() <= all.size() ? page.saying(all.get(format.part() - 1)) : null;
    }

    private String ways(Format format, Words words, int part, int of) {
        var output = new StringOutput();
        templates.render(
                "site/lite/parts.jte",
                Map.of(
                        "words", words,
                        "part", part,
                        "of", of,
                        "before", part == 1 ? "" : format.query(part - 1),
                        "after", part == of ? "" : format.query(part + 1)),
                output);
        return output.toString();
    }
}
