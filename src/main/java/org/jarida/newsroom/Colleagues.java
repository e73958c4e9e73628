package org.jarida.newsroom;

import java.util.Optional;
import java.util.function.Function;
import org.jarida.language.Words;
import org.jarida.logbook.Actor;

/**
 * What those who act are called.
 *
 * @param names an account's name by its key
 */
record Colleagues(Function<String, Optional<String>> names) {
    String name(String actor, Words words) {
        return names.apply(actor).orElseGet(() -> {
            var key = "stories.by." + actor.replace(' ', '-');
            return isOfTheProgram(actor) && words.knows(key) ? words.say(key) : words.say("stories.by.unknown");
        });
    }

    private static boolean isOfTheProgram(String actor) {
        return !actor.isBlank() && !new Actor(actor).isPerson();
    }
}
