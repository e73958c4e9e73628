package org.jarida.newsroom;

import java.util.Optional;
import java.util.function.Predicate;
import org.jarida.edition.Edition;
import org.jarida.edition.Name;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;
import org.jarida.language.Text;
import org.jarida.language.Words;
import org.jarida.web.Form;

/**
 * Reads what somebody calls something in an edition, and its part of an address there: the slug they typed, or one made
 * from the name. A slug of our own making gives way to one that is taken; theirs is refused.
 */
final class NameFields {
    private static final int LONGEST = 200;
    private static final int TRIES = 50;

    private NameFields() {}

    /**
     * @param key what the slug is made from when the name offers no letters
     * @param taken whether another thing of the same kind has this slug in the edition
     * @return empty when no name was typed, or when something is wrong with it, which is said then
     */
    static Optional<Name> read(
            Form form, Edition edition, String key, Predicate<Slug> taken, Wrong wrong, Words words) {
        return read(
                form.line("name-" + edition.code()),
                "name-" + edition.code(),
                form.line("slug-" + edition.code()),
                "slug-" + edition.code(),
                edition,
                key,
                taken,
                wrong,
                words);
    }

    static Optional<Name> read(
            String typedName,
            String nameField,
            String typedSlug,
            String slugField,
            Edition edition,
            String key,
            Predicate<Slug> taken,
            Wrong wrong,
            Words words) {
        var name = line(typedName);
        if (name.isEmpty()) {
            return Optional.empty();
        } else if (name.length() > LONGEST) {
            wrong.say(nameField, words.say("paper.wrong.too-long", LONGEST));
            return Optional.empty();
        } else if (typedSlug.isEmpty()) {
            return Optional.of(new Name(name, free(Slugs.of(name, edition.language(), key), taken)));
        }
        var slug = slug(typedSlug, edition);
        if (slug.isEmpty()) {
            wrong.say(slugField, words.say("paper.wrong.slug"));
        } else if (taken.test(slug.get())) {
            wrong.say(slugField, words.say("paper.wrong.slug-taken"));
        } else {
            return Optional.of(new Name(name, slug.get()));
        }
        return Optional.empty();
    }

    /** As it was typed where that can stand in an address, otherwise what can be made of it. */
    private static Optional<Slug> slug(String typed, Edition edition) {
        try {
            return Optional.of(new Slug(Text.clean(typed)));
        } catch (IllegalArgumentException notASlug) {
            return Slugs.of(typed, edition.language());
        }
    }

    private static Slug free(Slug slug, Predicate<Slug> taken) {
        for (var number = 2; taken.test(slug) && number < TRIES; number++) {
            var numbered = slug.text().replaceFirst("-\\d+$", "") + "-" + number;
            slug = numbered.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= Slug.MOST_BYTES
                    ? new Slug(numbered)
                    : slug;
        }
        return slug;
    }

    /** One line, as it is stored. */
    static String line(String typed) {
        return Text.clean(typed).replace('\n', ' ').replace('\t', ' ').strip();
    }

    /** Several lines, as they are stored. */
    static String lines(String typed) {
        return Text.clean(typed).strip();
    }
}
