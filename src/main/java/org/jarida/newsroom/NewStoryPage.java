package org.jarida.newsroom;

import java.util.List;

/** A story to begin. */
public record NewStoryPage(
        Room room, List<Choice> editions, List<Choice> kinds, List<Choice> sections, String headline, String wrong) {
    public NewStoryPage {
        editions = List.copyOf(editions);
        kinds = List.copyOf(kinds);
        sections = List.copyOf(sections);
    }
}
