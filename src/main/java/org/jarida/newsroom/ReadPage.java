package org.jarida.newsroom;

import java.util.List;
import org.jarida.language.Language;

/**
 * What is read most in an edition.
 *
 * @param language of the edition
 * @param readers whether its front page shows readers what is read most
 */
public record ReadPage(
        Room room, List<Choice> editions, List<Choice> periods, Language language, List<Row> rows, boolean readers) {
    public ReadPage {
        editions = List.copyOf(editions);
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** @param reads about how often, in the edition's digits */
    public record Row(String href, String headline, String reads) {}
}
