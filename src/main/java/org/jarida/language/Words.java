package org.jarida.language;

import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the interface in one language, from {@code messages/site_….properties} and, for the staff,
 * {@code newsroom_….properties} beside them, in ICU's message syntax with numbered arguments. A language of which we have
 * no words speaks its nearest relative's, or English.
 */
public final class Words {
    /** Read when somebody first needs them: a start for readers of one language does without the others. */
    private static final Map<String, Words> OF_READERS = new ConcurrentHashMap<>();

    private static final Map<String, Words> OF_NEWSROOM = new ConcurrentHashMap<>();

    private final Language language;
    private final Digits digits;
    private final PluralRules rules;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<String, String> messages = new TreeMap<>();

    private Words(Language language, Properties given) {
        this.language = language;
        this.digits = Digits.of(language);
        this.rules = PluralRules.forLocale(language.locale());
        given.stringPropertyNames().forEach(key -> {
            messages.put(key, given.getProperty(key));
            var phrase = Phrase.of(given.getProperty(key));
            phrases.put(key, phrase);
            if (phrase.wants().isEmpty()) {
                plain.put(key, phrase.say(new Object[0], language, digits, rules));
            }
        });
    }

    /** What readers are told. */
    public static Words in(Language language) {
        var speaking = speaking(language);
        return OF_READERS.computeIfAbsent(speaking.tag(), first -> new Words(speaking, read("site", speaking)));
    }

    /** What the staff is told, and what readers are. */
    public static Words ofNewsroom(Language language) {
        var speaking = speaking(language);
        return OF_NEWSROOM.computeIfAbsent(speaking.tag(), first -> {
            var messages = read("site", speaking);
            messages.putAll(read("newsroom", speaking));
            return new Words(speaking, messages);
        });
    }

    /** Which of our nine is nearest. */
    private static Language speaking(Language language) {
        for (var nearest = language; nearest != null; nearest = nearest.fallback()) {
            if (Language.NINE.contains(nearest)) {
                return nearest;
            }
        }
        return language.code().equals("fa") ? Language.DARI : Language.ENGLISH;
    }

    /** What stands between two things in a line: a middle dot, or a bar where digits are about, of which zero is a dot (۰). */
    public String apart() {
        return language.isRightToLeft() ? " | " : " · ";
    }

    /** A word or sentence that takes nothing. A key that is missing, or wants arguments, is refused. */
    public String say(String key) {
        var words = plain.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words (without arguments) for \"" + key + "\" in " + language);
        }
        return words;
    }

    /**
     * A sentence with its arguments: whole numbers are shown in the language's digits and choose its plurals, all else
     * by its text. A key that is missing, or an argument too few, is refused.
     */
    public String say(String key, Object... arguments) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no words for \"" + key + "\" in " + language);
        }
        return phrase.say(arguments, language, digits, rules);
    }

    /** Whether there are words for this. */
    public boolean knows(String key) {
        return phrases.containsKey(key);
    }

    /** A message as it is written, for a script that says it itself. A key that is missing is refused. */
    public String message(String key) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no words for \"" + key + "\" in " + language);
        }
        return message;
    }

    /** All messages below a prefix as they are written, by what follows it. */
    public Map<String, String> messages(String prefix) {
        var below = new TreeMap<String, String>();
        messages.forEach((key, message) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), message);
            }
        });
        return below;
    }

    /** What a language is called here: "Pashto", "Paschtu", «پشتو»; its own name when we have no word for it. */
    public String name(Language other) {
        for (var nearest = other; nearest != null; nearest = nearest.fallback()) {
            var name = plain.get("language." + nearest.tag());
            if (name != null) {
                return name;
            }
        }
        return other.ownName();
    }

    public Language language() {
        return language;
    }

    Set<String> keys() {
        return new TreeSet<>(phrases.keySet());
    }

    Phrase phrase(String key) {
        return Objects.requireNonNull(phrases.get(key));
    }

    private static Properties read(String whom, Language language) {
        var file = "/messages/" + whom + "_" + language.code() + ".properties";
        var messages = new Properties();
        try (var stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing: " + file);
            }
            messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
