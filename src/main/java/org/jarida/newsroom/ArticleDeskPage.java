package org.jarida.newsroom;

import java.util.List;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where an article is written and handed on.
 *
 * @param address of this article on the staff's side
 * @param language of the text
 * @param state how far it has come, for its look
 * @param live where readers see it; null: nowhere
 * @param behind whether readers see an earlier text
 * @param read about how often readers have read it; null: hardly, or it was never published
 * @param editions the story in all editions
 * @param acts what may be done with it now
 * @param commenting whether readers comment on it; empty: its edition takes none, or this is not theirs to say
 * @param missing whether the story is not told in this edition yet
 */
public record ArticleDeskPage(
        Room room,
        String address,
        Language language,
        String state,
        String stateWords,
        @Nullable When due,
        @Nullable String live,
        boolean behind,
        @Nullable String read,
        List<StoriesPage.Mark> editions,
        Particulars particulars,
        Acts acts,
        List<Choice> commenting,
        List<HandOver> handOvers,
        @Nullable EditorPage editor,
        boolean missing) {
    public ArticleDeskPage {
        editions = List.copyOf(editions);
        commenting = List.copyOf(commenting);
        handOvers = List.copyOf(handOvers);
    }

    /**
     * What is said of a story and its article beside the text.
     *
     * @param leading which section leads
     * @param sections in which others it is filed
     * @param slugFrozen whether a change of the slug leaves a redirect behind
     */
    public record Particulars(
            String slug,
            boolean slugFrozen,
            String description,
            List<Choice> kinds,
            List<Choice> leading,
            List<Choice> sections,
            List<Choice> topics,
            List<Choice> bylines,
            @Nullable String leadPicture,
            boolean readOnly) {
        public Particulars {
            kinds = List.copyOf(kinds);
            leading = List.copyOf(leading);
            sections = List.copyOf(sections);
            topics = List.copyOf(topics);
            bylines = List.copyOf(bylines);
        }
    }

    /**
     * @param onwards stages it can be handed on to
     * @param colleagues who it can be handed to
     * @param tell whether browsers can be told of it as breaking news
     */
    public record Acts(List<Choice> onwards, List<Choice> colleagues, boolean publish, boolean withdraw, boolean tell) {
        public Acts {
            onwards = List.copyOf(onwards);
            colleagues = List.copyOf(colleagues);
        }
    }

    /** That it came from one stage to another, and what was said. */
    public record HandOver(
            String to,
            String stateWords,
            String by,
            When at,
            String note,
            @Nullable String waitsFor) {}
}
