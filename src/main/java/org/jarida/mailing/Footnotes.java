package org.jarida.mailing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jarida.story.Block;
import org.jarida.story.RichText;

/** An article's notes, in the order in which its text calls them. */
final class Footnotes {
    private final Map<String, RichText> notes = new LinkedHashMap<>();
    private final List<String> called = new ArrayList<>();

    Footnotes(List<Block> blocks) {
        collect(blocks);
    }

    private void collect(List<Block> blocks) {
        for (var block : blocks) {
            if (block instanceof Block.Footnote note) {
                notes.put(note.id(), note.text());
            } else if (block instanceof Block.FactBox box) {
                collect(box.blocks());
            }
        }
    }

    /** The number of a note that is called; 0: there is no such note. */
    int call(String note) {
        if (!notes.containsKey(note)) {
            return 0;
        }
        if (!called.contains(note)) {
            called.add(note);
        }
        return called.indexOf(note) + 1;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    /** The note behind a number; a note may call another while they are written, and what nothing calls comes last. */
    RichText note(int number) {
        if (number > called.size()) {
            notes.keySet().stream()
                    .filter(id -> !called.contains(id))
                    .findFirst()
                    .ifPresent(called::add);
        }
        return notes.getOrDefault(called.get(number - 1), RichText.EMPTY);
    }

    int count() {
        return notes.size();
    }
}
