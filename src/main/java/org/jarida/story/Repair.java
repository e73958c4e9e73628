package org.jarida.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jarida.language.Words;

/**
 * What would put a finding right.
 *
 * @param key of its label in the message files; its argument is how many places it changes
 * @param replacements other words in the place of some, in no particular order; they never overlap
 * @param removed ids of blocks that go
 */
public record Repair(String key, List<Replacement> replacements, Set<String> removed) {

    public record Replacement(Spot spot, String text) {}

    public Repair {
        replacements = List.copyOf(replacements);
        removed = Set.copyOf(removed);
    }

    public String label(Words words) {
        return words.say(key, replacements.size() + removed.size());
    }

    /** The content put right. All blocks that stay keep their ids, all text that stays its marks. */
    public Content of(Content content) {
        var replaced = replacements.isEmpty() ? content : Passages.rewritten(content, this::written);
        return removed.isEmpty()
                ? replaced
                : new Content(
                        replaced.headline(),
                        replaced.standfirst(),
                        replaced.place(),
                        replaced.description(),
                        replaced.leadPicture(),
                        replaced.bylines(),
                        new Body(kept(replaced.body().blocks())));
    }

    private RichText written(Passage passage) {
        var text = passage.text();
        // From the end, so that earlier offsets stay true.
        for (var replacement : replacements.stream()
                .filter(one -> one.spot().isIn(passage))
                .sorted(Comparator.comparingInt((Replacement one) -> one.spot().from())
                        .reversed())
                .toList()) {
            text = text.replaced(replacement.spot().from(), replacement.spot().to(), replacement.text());
        }
        return text;
    }

    private List<Block> kept(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (var block : blocks) {
            if (!removed.contains(block.id())) {
                kept.add(
                        block instanceof Block.FactBox box
                                ? new Block.FactBox(box.id(), box.title(), kept(box.blocks()))
                                : block);
            }
        }
        return kept;
    }
}
