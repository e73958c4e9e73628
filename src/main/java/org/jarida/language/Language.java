package org.jarida.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language, by its BCP 47 tag in canonical form: {@code prs} and {@code fa_AF} are {@code fa-AF}, {@code pbu} is
 * {@code ps}, {@code tgk} is {@code tg}. Language, script, region and variants count; extensions are dropped, and so is
 * a script that the language has anyway. What is no tag, or names no language, is refused.
 *
 * <p>Our nine have conventions of their own here; every other language gets those of ICU, plainly.
 */
public record Language(String tag) {
    private static final int LONGEST = 35;

    /** Tags that come by often and are what they should be. */
    private static final Set<String> CANONICAL = Set.of("ar", "en", "fr", "de", "ps", "fa", "fa-AF", "ru", "es", "tg");

    /** CLDR 47 lacks pbt and pst, and ICU takes prs for a script of its own that runs from the left. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("prs", "fa-AF"),
            Map.entry("pes", "fa"),
            Map.entry("fas", "fa"),
            Map.entry("per", "fa"),
            Map.entry("pus", "ps"),
            Map.entry("pbu", "ps"),
            Map.entry("pbt", "ps"),
            Map.entry("pst", "ps"),
            Map.entry("tgk", "tg"),
            Map.entry("arb", "ar"),
            Map.entry("ara", "ar"),
            Map.entry("eng", "en"),
            Map.entry("fra", "fr"),
            Map.entry("fre", "fr"),
            Map.entry("deu", "de"),
            Map.entry("ger", "de"),
            Map.entry("rus", "ru"),
            Map.entry("spa", "es"));

    public static final Language ARABIC = new Language("ar");
    public static final Language ENGLISH = new Language("en");
    public static final Language FRENCH = new Language("fr");
    public static final Language GERMAN = new Language("de");
    public static final Language PASHTO = new Language("ps");
    public static final Language DARI = new Language("fa-AF");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language SPANISH = new Language("es");
    public static final Language TAJIK = new Language("tg");

    /** The languages the interface speaks, in the order of menus. */
    public static final List<Language> NINE =
            List.of(ARABIC, ENGLISH, FRENCH, GERMAN, PASHTO, DARI, RUSSIAN, SPANISH, TAJIK);

    public Language {
        tag = canonical(tag);
    }

    public static Language of(String tag) {
        return new Language(tag);
    }

    /** For tags from outside, which are often none. */
    public static Optional<Language> parse(String tag) {
        try {
            return Optional.of(new Language(tag));
        } catch (IllegalArgumentException notATag) {
            return Optional.empty();
        }
    }

    public Direction direction() {
        return conventions().direction();
    }

    public boolean isRightToLeft() {
        return direction() == Direction.RTL;
    }

    /** By ISO 15924: {@code Latn}, {@code Cyrl}, {@code Arab}, … */
    public String script() {
        return conventions().script();
    }

    /** Its name in itself, as a menu of languages shows it. */
    public String ownName() {
        return conventions().ownName();
    }

    public Numbering numbering() {
        return conventions().numbering();
    }

    /** For {@code og:locale}. Its list has no fa_AF and refuses what it does not know, so Dari goes as fa_IR. */
    public String openGraphLocale() {
        return conventions().openGraphLocale();
    }

    /** For RSS {@code <language>}. */
    public String feedLanguage() {
        return tag.toLowerCase(Locale.ROOT);
    }

    public int wordsPerMinute() {
        return conventions().wordsPerMinute();
    }

    public QuotationMarks quotationMarks() {
        return conventions().quotationMarks();
    }

    /** The nearest wider language ({@code fa} for {@code fa-AF}), or null when there is none. */
    public @Nullable Language fallback() {
        var hyphen = tag.lastIndexOf('-');
        return hyphen < 0 ? null : new Language(tag.substring(0, hyphen));
    }

    /** The language itself without script and region: {@code fa} of {@code fa-AF}. */
    public String code() {
        var hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    ULocale locale() {
        return ULocale.forLanguageTag(tag);
    }

    Conventions conventions() {
        return Conventions.of(this);
    }

    @Override
    public String toString() {
        return tag;
    }

    private static String canonical(String tag) {
        if (CANONICAL.contains(tag)) {
            return tag;
        }
        if (tag.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any language tag: " + tag.substring(0, LONGEST) + "…");
        }
        var locale = read(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("no language in \"" + tag + "\"");
        }
        var builder = new Locale.Builder().setLocale(locale).clearExtensions();
        var alias = ALIASES.get(locale.getLanguage());
        if (alias != null) {
            var known = Locale.forLanguageTag(alias);
            builder.setLanguage(known.getLanguage());
            if (locale.getCountry().isEmpty()) {
                builder.setRegion(known.getCountry());
            }
        }
        if (!locale.getScript().isEmpty()
                && locale.getScript().equals(usualScript(builder.build().getLanguage()))) {
            builder.setScript("");
        }
        return builder.build().toLanguageTag();
    }

    private static Locale read(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a language tag: \"" + tag + "\"", e);
        }
    }

    static String usualScript(String tag) {
        var script = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).getScript();
        return script.isEmpty() ? UScript.getShortName(UScript.LATIN) : script;
    }
}
