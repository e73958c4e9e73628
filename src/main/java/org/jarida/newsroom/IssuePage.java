package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue of letters: being arranged, or on its way.
 *
 * @param path of this page; what is done with it lies below
 * @param state its word
 * @param open whether what stands in it may be changed
 * @param since from when on what is told is new
 * @param readers who will get it
 * @param planned when it goes out by itself; null: not by itself
 * @param subject as it will stand in mailboxes
 * @param text the letter in plain text
 * @param size how large it is
 */
public record IssuePage(
        Room room,
        String path,
        String tag,
        String direction,
        long version,
        String state,
        String stateSaid,
        boolean open,
        String since,
        String readers,
        String opening,
        List<Item> stories,
        List<Item> others,
        String looked,
        @Nullable String planned,
        DateField schedule,
        Progress progress,
        String subject,
        String text,
        String size) {
    /** A story. */
    public record Item(long story, String headline, String note) {}

    /** How far it is, for a bar and in words. */
    public record Progress(int done, int total, String said, String counts) {}

    public IssuePage {
        stories = List.copyOf(stories);
        others = List.copyOf(others);
    }
}
