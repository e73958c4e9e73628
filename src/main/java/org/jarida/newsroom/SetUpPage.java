package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first steps of a new newspaper: its language, its editions, its sections. */
public record SetUpPage(
        Room room,
        String base,
        List<LanguageWay> languages,
        List<EditionRow> editions,
        List<SectionRow> sections,
        @Nullable String wrong) {
    public record EditionRow(
            String code,
            org.jarida.language.Language language,
            String languageName,
            boolean chosen,
            String name,
            String tagline) {}

    public record SectionRow(String key, String name, String below) {}
}
