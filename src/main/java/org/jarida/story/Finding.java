package org.jarida.story;

import java.util.ArrayList;
import java.util.List;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that a second pair of eyes would say before an article is published. What is found in many places is said
 * once.
 *
 * @param id the same when the article is looked at again, as long as that is still wrong there
 * @param spots where, the first first, a hundred at most; never empty
 * @param count in how many places
 * @param arguments of its sentence, after the place
 * @param repair null where only the writer can know what to do
 */
public record Finding(
        String id,
        Check check,
        List<Spot> spots,
        int count,
        List<Object> arguments,
        @Nullable Repair repair) {
    public Finding {
        spots = List.copyOf(spots);
        arguments = List.copyOf(arguments);
    }

    public Spot spot() {
        return spots.getFirst();
    }

    /** The sentence, which names the place. */
    public String said(Words words) {
        var all = new ArrayList<Object>();
        all.add(place(words));
        all.addAll(arguments);
        return words.say("checks." + check.word(), all.toArray());
    }

    /** "Paragraph 3", "Picture 2 and four more places". */
    private String place(Words words) {
        var first = words.say("checks.at." + spot().place().word(), spot().number());
        return count > 1 ? words.say("checks.and-more", first, count - 1) : first;
    }
}
