package org.jarida.story;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A piece of news in no particular language.
 *
 * @param key its part of every address
 * @param origin the edition it was first written for
 * @param sections where it is filed; the first one leads
 * @param version grows with each change of kind, sections or topics: who files it names the one they began from
 */
public record Story(
        long id, String key, Kind kind, String origin, List<Long> sections, List<Long> topics, int version) {
    public Story {
        sections = List.copyOf(new LinkedHashSet<>(sections));
        topics = List.copyOf(new LinkedHashSet<>(topics));
    }

    boolean filedAs(Story other) {
        return kind == other.kind && sections.equals(other.sections) && topics.equals(other.topics);
    }
}
