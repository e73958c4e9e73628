package org.jarida.search;

import java.time.Instant;
import java.util.Set;
import org.jarida.language.Language;

/**
 * What an index knows of one article.
 *
 * @param marks what it can be asked for by, beside its words: {@code edition:fa}, {@code section:17}, {@code kind:news}
 * @param text all that it says but for its title
 */
public record Entry(
        long article, long revision, Language language, Set<String> marks, Instant at, String title, String text) {
    public Entry {
        marks = Set.copyOf(marks);
    }
}
