package org.jarida.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.language.Language;

/**
 * Where entries are kept and asked for. Lucene's lies in a folder here; an engine on other machines fits the same door.
 * What is put is found after {@link #refresh}, and survives the machine after {@link #commit}.
 */
public interface Index extends AutoCloseable {
    /** Puts units in the places of those that have the same keys. */
    void put(List<Unit> units);

    /** Puts in many units that are not there yet, sparing what the index can do without. */
    void fill(List<Unit> units);

    void refresh();

    /** @param whole whether all there is has been put in: an index that never was is begun anew */
    void commit(boolean whole);

    /** Whether it was whole when it was last committed. */
    boolean isWhole();

    /** The fingerprints of those of these units that are there. */
    Map<String, Long> fingerprints(List<String> keys);

    /** Keys of units, in their order, those after a key. */
    List<String> unitsAfter(String key, int limit);

    long size();

    /** @param without units that are not to be found */
    Hits ask(Question question, Set<String> without);

    /** Whether all words of a text are known, so that it is likely to be what somebody meant. */
    boolean knows(String text, Language language);

    /**
     * Those whose title has a word that begins as the question's last one does, and all words before it; the newest first,
     * more or less.
     */
    List<Hits.Hit> beginning(Question question, Set<String> without);

    /**
     * Those that say most of what an article says, in its language, itself among them; those on its topics, in its sections
     * and of its time before others.
     *
     * @param marks all of which must be there
     */
    List<Hits.Hit> like(Entry entry, Set<String> marks, Set<String> without, int limit);

    /** Those with any of these marks and none of those, the nearest to a moment first. */
    List<Hits.Hit> marked(Set<String> marks, Set<String> withoutMarks, Instant moment, int limit);

    /** Reads all there is, to see whether it is sound. */
    boolean isSound();

    @Override
    void close();
}
