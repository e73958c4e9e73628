package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A front being arranged.
 *
 * @param path of this page; what is done with it lies below
 * @param name of the section; null: it is the edition's own front
 * @param version what was seen; sent along
 * @param held what stands first, in order
 * @param byTime what follows by time alone
 * @param looked what was looked for
 * @param found what was found
 * @param waits whether there is a proof that is not live
 * @param since since when what is live is so; empty: nobody ever arranged it
 * @param theirs what this person had arranged when somebody else was quicker; null: nobody was
 */
public record FrontPage(
        Room room,
        String path,
        String language,
        String tag,
        String direction,
        @Nullable String name,
        List<Room.Way> editions,
        List<Room.Way> sections,
        String zone,
        long version,
        List<Item> held,
        List<Item> byTime,
        String looked,
        List<Item> found,
        boolean waits,
        String since,
        @Nullable List<Item> theirs,
        Map<String, String> wrong) {
    /**
     * A story.
     *
     * @param time when it was published
     * @param until when its place ends, as a field has it
     * @param untilSaid the same, as the edition says it
     * @param told whether readers of the edition find it at present
     */
    public record Item(
            long story,
            String headline,
            String section,
            String time,
            String until,
            String untilSaid,
            boolean told,
            @Nullable Thumb picture) {}

    public FrontPage {
        editions = List.copyOf(editions);
        sections = List.copyOf(sections);
        held = List.copyOf(held);
        byTime = List.copyOf(byTime);
        found = List.copyOf(found);
        theirs = theirs == null ? null : List.copyOf(theirs);
        wrong = Map.copyOf(wrong);
    }
}
