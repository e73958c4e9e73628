package org.jarida.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jarida.edition.Edition;
import org.jarida.language.Language;

/**
 * Which of our editions a language of another system is: by its locale ({@code fa_AF}, {@code prs}), its code or its
 * English name. Persian of any country is the one Persian edition. A language we have no edition for keeps its own tag.
 */
final class Tongues {
    /** What sites call languages when they do not use a code. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dari", "fa-AF"),
            Map.entry("farsi", "fa-AF"),
            Map.entry("persian", "fa-AF"),
            Map.entry("da", "fa-AF"),
            Map.entry("pashto", "ps"),
            Map.entry("pa", "ps"),
            Map.entry("tajik", "tg"),
            Map.entry("tj", "tg"),
            Map.entry("arabic", "ar"),
            Map.entry("english", "en"),
            Map.entry("french", "fr"),
            Map.entry("german", "de"),
            Map.entry("russian", "ru"),
            Map.entry("spanish", "es"));

    private final List<Edition> editions;
    private final Map<String, Tongue> known = new HashMap<>();

    Tongues(List<Edition> editions) {
        this.editions = editions;
    }

    /** @param ours whether there is, or can be, an edition in it */
    record Tongue(String edition, Language language, boolean ours) {}

    /** The language of a tag, a locale or a name; empty when it is none of these. */
    Optional<Tongue> of(String written) {
        var plain = written.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        var before = known.get(plain);
        if (before != null) {
            return Optional.of(before);
        }
        // "da" and "pa" are Danish and Panjabi, but stations write Dari and Pashto so; only as bare codes.
        var tag = NAMES.getOrDefault(plain, plain);
        var found = Language.parse(tag).map(this::tongue);
        found.ifPresent(tongue -> known.put(plain, tongue));
        return found;
    }

    private Tongue tongue(Language language) {
        for (var edition : editions) {
            if (edition.language().code().equals(language.code())) {
                return new Tongue(edition.code(), edition.language(), true);
            }
        }
        for (var nine : Language.NINE) {
            if (nine.code().equals(language.code())) {
                return new Tongue(nine.code(), nine, true);
            }
        }
        // Of a language that we do not tell apart by country, the country says nothing.
        return new Tongue(language.tag().replaceFirst("-[A-Z]{2}$", ""), language, false);
    }
}
