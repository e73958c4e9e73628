package org.jarida.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: words, of which most must be there; words in quotation marks, which must stand so; words after
 * a hyphen, which must not be there. Nothing else can be expressed: no wildcards, no patterns.
 *
 * @param text at most {@value #LONGEST} characters of it count, and {@value #MOST_WORDS} words
 * @param language that it is in, and first looked for in
 * @param others further languages to look in, by sound where their letters are others
 * @param names what things named in the text are called in other languages
 * @param elsewhere whether to look in the further languages alone, its own being one of them or not
 * @param marks all of which must be there
 * @param withoutMarks none of which may be there
 * @param from the first moment, included
 * @param until the last moment, not included
 * @param skip how many to leave out of the best
 * @param limit how many are wanted
 */
public record Question(
        String text,
        Language language,
        List<Language> others,
        Map<Language, List<String>> names,
        boolean elsewhere,
        Set<String> marks,
        Set<String> withoutMarks,
        @Nullable Instant from,
        @Nullable Instant until,
        Order order,
        Instant now,
        int skip,
        int limit) {
    public static final int LONGEST = 200;
    public static final int MOST_WORDS = 16;

    /** By what fits best, where what is new fits better; or the newest first. */
    public enum Order {
        RELEVANCE,
        TIME
    }

    public Question {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        language = plain(language);
        others = others.stream().map(Question::plain).distinct().toList();
        names = names.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> plain(name.getKey()), Map.Entry::getValue, Question::both));
        marks = Set.copyOf(marks);
        withoutMarks = Set.copyOf(withoutMarks);
    }

    /** Without its region: all that write Persian are looked through together. */
    private static Language plain(Language language) {
        return Language.of(language.code());
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    public static Question of(String text, Language language, Instant now, int limit) {
        return new Question(
                text,
                language,
                List.of(),
                Map.of(),
                false,
                Set.of(),
                Set.of(),
                null,
                null,
                Order.RELEVANCE,
                now,
                0,
                limit);
    }

    public Question with(Set<String> marks) {
        return new Question(
                text, language, others, names, elsewhere, marks, withoutMarks, from, until, order, now, skip, limit);
    }

    public Question without(Set<String> marks) {
        return new Question(
                text, language, others, names, elsewhere, this.marks, marks, from, until, order, now, skip, limit);
    }

    public Question between(@Nullable Instant from, @Nullable Instant until) {
        return new Question(
                text, language, others, names, elsewhere, marks, withoutMarks, from, until, order, now, skip, limit);
    }

    public Question by(Order order) {
        return new Question(
                text, language, others, names, elsewhere, marks, withoutMarks, from, until, order, now, skip, limit);
    }

    public Question from(int skip) {
        return new Question(
                text, language, others, names, elsewhere, marks, withoutMarks, from, until, order, now, skip, limit);
    }

    public Question saying(String text) {
        return new Question(
                text, language, others, names, elsewhere, marks, withoutMarks, from, until, order, now, skip, limit);
    }

    /** The same in other languages as well. */
    public Question alsoIn(List<Language> others, Map<Language, List<String>> names) {
        return new Question(
                text, language, others, names, false, marks, withoutMarks, from, until, order, now, skip, limit);
    }

    /** The same in these languages alone. */
    public Question onlyIn(List<Language> others, Map<Language, List<String>> names) {
        return new Question(
                text, language, others, names, true, marks, withoutMarks, from, until, order, now, skip, limit);
    }
}
