package org.jarida.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/** Finds each block again: by its id, then by what it says; and compares what it says. */
final class BlockComparison {
    private final Language language;

    BlockComparison(Language language) {
        this.language = language;
    }

    List<BlockDifference> of(List<Block> before, List<Block> after) {
        var pairs = Pairing.of(
                before.stream().map(BlockComparison::likeness).toList(),
                after.stream().map(BlockComparison::likeness).toList(),
                byId(before, after));
        var stayed = stayed(pairs);
        var differences = new ArrayList<BlockDifference>();
        var kept = new HashSet<Integer>();
        for (var pair : pairs) {
            kept.add(pair);
        }
        var next = 0;
        for (var i = 0; i < after.size(); i++) {
            if (pairs[i] >= 0 && stayed.contains(i)) {
                next = removed(before, next, pairs[i], kept, differences) + 1;
            }
            differences.add(
                    pairs[i] < 0
                            ? new BlockDifference.Added(after.get(i), texts(null, after.get(i)))
                            : compared(before.get(pairs[i]), after.get(i), !stayed.contains(i)));
        }
        removed(before, next, before.size(), kept, differences);
        return differences;
    }

    private int removed(
            List<Block> before, int from, int to, HashSet<Integer> kept, List<BlockDifference> differences) {
        for (var i = from; i < to; i++) {
            if (!kept.contains(i)) {
                differences.add(new BlockDifference.Removed(before.get(i), texts(before.get(i), null)));
            }
        }
        return to;
    }

    private static int[] byId(List<Block> before, List<Block> after) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < before.size(); i++) {
            places.putIfAbsent(before.get(i).id(), i);
        }
        var pairs = new int[after.size()];
        Arrays.fill(pairs, -1);
        for (var i = 0; i < after.size(); i++) {
            var place = places.remove(after.get(i).id());
            pairs[i] = place == null ? -1 : place;
        }
        return pairs;
    }

    /** What tells a block from others: its words, or the media it shows. */
    private static String likeness(Block block) {
        return switch (block) {
            case Block.Picture picture -> picture.media();
            case Block.Film film -> film.media();
            case Block.Sound sound -> sound.media();
            case Block.Elsewhere elsewhere -> elsewhere.href();
            case Block.Gallery gallery ->
                String.join(
                        " ",
                        gallery.pictures().stream().map(Block.Exhibit::media).toList());
            default -> {
                var said = String.join(
                        "\n",
                        Passages.of(block).stream()
                                .map(passage -> passage.text().text())
                                .toList());
                yield said.isBlank() ? "\0" + Place.of(block).word() : said;
            }
        };
    }

    /** Those of the pairs that kept their order; the fewest others moved. */
    private static HashSet<Integer> stayed(int[] pairs) {
        var paired = new ArrayList<Integer>();
        for (var i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0) {
                paired.add(i);
            }
        }
        var stayed = new HashSet<Integer>();
        for (var index :
                Alignment.rising(paired.stream().mapToInt(i -> pairs[i]).toArray())) {
            stayed.add(paired.get(index));
        }
        return stayed;
    }

    private BlockDifference compared(Block before, Block after, boolean moved) {
        var texts = texts(before, after);
        var traits = Trait.between(before, after);
        var inside = of(inside(before), inside(after));
        var same = Place.of(before) == Place.of(after)
                && traits.isEmpty()
                && texts.stream().allMatch(text -> text.wording().isSame())
                && inside.stream().allMatch(block -> block instanceof BlockDifference.Same it && !it.moved());
        return same
                ? new BlockDifference.Same(after, moved, texts)
                : new BlockDifference.Changed(before, after, moved, texts, traits, inside);
    }

    private static List<Block> inside(Block block) {
        return block instanceof Block.FactBox box ? box.blocks() : List.of();
    }

    /** The texts of a block, those that belong together compared; gone ones stand where they stood. */
    private List<BlockDifference.Text> texts(@Nullable Block before, @Nullable Block after) {
        var was = before == null ? List.<Passage>of() : Passages.of(before);
        var is = after == null ? List.<Passage>of() : Passages.of(after);
        var pairs = Pairing.of(
                was.stream().map(passage -> passage.text().text()).toList(),
                is.stream().map(passage -> passage.text().text()).toList(),
                byPart(was, is));
        var texts = new ArrayList<BlockDifference.Text>();
        var used = new HashSet<Integer>();
        for (var pair : pairs) {
            used.add(pair);
        }
        var next = 0;
        for (var i = 0; i < is.size(); i++) {
            while (next < was.size() && next <= pairs[i]) {
                gone(was, next++, used, texts);
            }
            var old = pairs[i] < 0 ? RichText.EMPTY : was.get(pairs[i]).text();
            texts.add(new BlockDifference.Text(
                    is.get(i).part(), Wording.of(old, is.get(i).text(), language)));
        }
        while (next < was.size()) {
            gone(was, next++, used, texts);
        }
        return texts;
    }

    private void gone(List<Passage> was, int at, HashSet<Integer> used, List<BlockDifference.Text> texts) {
        if (!used.contains(at)) {
            texts.add(new BlockDifference.Text(
                    was.get(at).part(), Wording.of(was.get(at).text(), RichText.EMPTY, language)));
        }
    }

    /** What a block has one of is found by its name; of lines, cells and pictures each is found by what it says. */
    private static int[] byPart(List<Passage> was, List<Passage> is) {
        var pairs = new int[is.size()];
        Arrays.fill(pairs, -1);
        var one = was.size() == 1 && is.size() == 1;
        for (var i = 0; i < is.size(); i++) {
            for (var j = 0; j < was.size(); j++) {
                var same = was.get(j).part().equals(is.get(i).part())
                        && !is.get(i).part().contains("/");
                if (one || same) {
                    pairs[i] = j;
                }
            }
        }
        return pairs;
    }
}
