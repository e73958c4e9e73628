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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words of the interface in one language, from {@code messages/site_….properties}, in ICU's message syntax with
 * numbered arguments. A language of which we have no words speaks its nearest relative's, or English.
 */
public final class Words {
    private static final Map<String, Words> KNOWN = Language.NINE.stream()
            .collect(Collectors.toUnmodifiableMap(Language::tag, language -> new Words(language, read(language))));

    private final Language language;
    private final Digits digits;
    private final PluralRules rules;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, Phrase> phrases = new HashMap<>();

    private Words(Language language, Properties messages) {
        this.language = language;
        this.digits = Digits.of(language);
        this.rules = PluralRules.forLocale(language.locale());
        messages.stringPropertyNames().forEach(key -> {
            var phrase = Phrase.of(messages.getProperty(key));
            phrases.put(key, phrase);
            if (phrase.wants().isEmpty()) {
                plain.put(key, phrase.say(new Object[0], language, digits, rules));
            }
        });
    }

    public static Words in(Language language) {
        for (var nearest = language; nearest != null; nearest = nearest.fallback()) {
            var words = KNOWN.get(nearest.tag());
            if (words != null) {
                return words;
            }
        }
        return known(language.code().equals("fa") ? Language.DARI : Language.ENGLISH);
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

    private static Words known(Language language) {
        return Objects.requireNonNull(KNOWN.get(language.tag()));
    }

    private static Properties read(Language language) {
        var file = "/messages/site_" + language.code() + ".properties";
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
