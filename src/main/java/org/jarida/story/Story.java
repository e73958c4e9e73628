package org.jarida.story;

import java.util.List;

/**
 * A piece of news in no particular language.
 *
 * @param key its part of every address
 * @param origin the edition it was first written for
 * @param sections where it is filed; the first one leads
 */
public record Story(long id, String key, Kind kind, String origin, List<Long> sections, List<Long> topics) {
    public Story {
        sections = List.copyOf(sections);
        topics = List.copyOf(topics);
    }
}
