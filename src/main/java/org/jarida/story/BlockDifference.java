package org.jarida.story;

import java.util.List;

/** What became of a block. */
public sealed interface BlockDifference {
    /**
     * One of the block's texts.
     *
     * @param part as in {@link Spot}; where it was, for what is removed
     */
    record Text(String part, Wording wording) {}

    List<Text> texts();

    /** @param moved whether it stands elsewhere among the others now */
    record Same(Block block, boolean moved, List<Text> texts) implements BlockDifference {}

    record Added(Block block, List<Text> texts) implements BlockDifference {}

    record Removed(Block block, List<Text> texts) implements BlockDifference {}

    /**
     * @param inside the blocks of a fact box; empty for every other
     */
    record Changed(
            Block before,
            Block after,
            boolean moved,
            List<Text> texts,
            List<Trait> traits,
            List<BlockDifference> inside)
            implements BlockDifference {
        /** A paragraph that became a heading, and the like. */
        public boolean isOfAnotherKind() {
            return Place.of(before) != Place.of(after);
        }

        public Place was() {
            return Place.of(before);
        }

        public Place is() {
            return Place.of(after);
        }
    }
}
