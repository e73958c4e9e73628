package org.jarida.search;

/**
 * What stands for a word in an index, and where the word stands in its text.
 *
 * @param start its first character's place
 * @param end the place after its last one
 */
public record Word(String letters, int start, int end) {
    /** Something else that stands for it. */
    Word as(String other) {
        return new Word(other, start, end);
    }

    boolean overlaps(Word other) {
        return start < other.end() && other.start() < end;
    }

    Word upTo(int further) {
        return new Word(letters, start, further);
    }
}
