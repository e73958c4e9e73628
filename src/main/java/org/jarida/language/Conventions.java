package org.jarida.language;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is customary in a language. The rows of our nine (and of Iran's Persian) are our own; see the reasons beside
 * them. {@code smallestGrouped} is the number from which digits are grouped at all.
 */
record Conventions(
        String ownName,
        String script,
        Direction direction,
        Numbering numbering,
        String group,
        String decimal,
        int smallestGrouped,
        QuotationMarks quotationMarks,
        String openGraphLocale,
        int wordsPerMinute) {

    private static final String NARROW_NO_BREAK_SPACE = "\u202F";
    private static final String NO_BREAK_SPACE = "\u00A0";

    /** Newspapers write guillemets in Persian, Pashto and Tajik, where CLDR has curly quotes for the latter two. */
    private static final QuotationMarks PERSIAN_MARKS = new QuotationMarks("«", "»", "‹", "›");

    private static final QuotationMarks FRENCH_MARKS = new QuotationMarks("«\u00A0", "\u00A0»", "“", "”");

    /**
     * Words a minute: silent reading of English (Brysbaert 2019) times the words each language needs for the same
     * message, counted in 62 stories translated into all of them.
     */
    private static final Map<String, Conventions> OURS = Map.ofEntries(
            row("ar", "العربية", "Arab", Numbering.LATN, ",", ".", 1_000, "«", "»", "\"", "\"", "ar_AR", 219),
            row("en", "English", "Latn", Numbering.LATN, ",", ".", 1_000, "“", "”", "‘", "’", "en_US", 238),
            Map.entry(
                    "fr",
                    new Conventions(
                            "Français",
                            "Latn",
                            Direction.LTR,
                            Numbering.LATN,
                            NARROW_NO_BREAK_SPACE,
                            ",",
                            1_000,
                            FRENCH_MARKS,
                            "fr_FR",
                            276)),
            row("de", "Deutsch", "Latn", Numbering.LATN, ".", ",", 1_000, "„", "“", "‚", "‘", "de_DE", 242),
            persian("ps", "پښتو", "ps_AF", 306),
            persian("fa", "فارسی", "fa_IR", 272),
            persian("fa-AF", "فارسی", "fa_IR", 278),
            row("ru", "Русский", "Cyrl", Numbering.LATN, NO_BREAK_SPACE, ",", 1_000, "«", "»", "„", "“", "ru_RU", 221),
            row("es", "Español", "Latn", Numbering.LATN, ".", ",", 10_000, "«", "»", "“", "”", "es_ES", 275),
            row("tg", "Тоҷикӣ", "Cyrl", Numbering.LATN, NO_BREAK_SPACE, ",", 1_000, "«", "»", "“", "”", "tg_TJ", 243));

    /** Tags can come from outside, so what is kept is bounded. */
    private static final int MOST_KEPT = 500;

    private static final Map<String, Conventions> OTHERS = new ConcurrentHashMap<>();

    static Conventions of(Language language) {
        var ours = OURS.get(language.tag());
        if (ours != null) {
            return ours;
        }
        var known = OTHERS.get(language.tag());
        if (known != null) {
            return known;
        }
        var made = made(language);
        if (OTHERS.size() < MOST_KEPT) {
            OTHERS.put(language.tag(), made);
        }
        return made;
    }

    private static Conventions made(Language language) {
        var locale = language.locale();
        var symbols = DecimalFormatSymbols.getInstance(locale);
        var script = Language.usualScript(language.tag());
        var nearest = nearest(language);
        return new Conventions(
                locale.getDisplayName(locale),
                script,
                rightToLeft(script) ? Direction.RTL : Direction.LTR,
                numbering(locale),
                symbols.getGroupingSeparatorString(),
                symbols.getDecimalSeparatorString(),
                1_000,
                nearest == null ? marks(locale) : nearest.quotationMarks,
                nearest == null ? openGraph(locale) : nearest.openGraphLocale,
                nearest == null ? 238 : nearest.wordsPerMinute);
    }

    private static @Nullable Conventions nearest(Language language) {
        var wider = language.fallback();
        if (wider == null) {
            return null;
        } else {
            var ours = OURS.get(wider.tag());
            return ours == null ? nearest(wider) : ours;
        }
    }

    private static boolean rightToLeft(String script) {
        return new ULocale("und_" + script).isRightToLeft();
    }

    private static Numbering numbering(ULocale locale) {
        return switch (NumberingSystem.getInstance(locale).getName()) {
            case "arab" -> Numbering.ARAB;
            case "arabext" -> Numbering.ARABEXT;
            default -> Numbering.LATN;
        };
    }

    private static QuotationMarks marks(ULocale locale) {
        var data = LocaleData.getInstance(locale);
        return new QuotationMarks(
                data.getDelimiter(LocaleData.QUOTATION_START),
                data.getDelimiter(LocaleData.QUOTATION_END),
                data.getDelimiter(LocaleData.ALT_QUOTATION_START),
                data.getDelimiter(LocaleData.ALT_QUOTATION_END));
    }

    private static String openGraph(ULocale locale) {
        var likely = ULocale.addLikelySubtags(locale);
        return likely.getCountry().isEmpty() ? likely.getLanguage() : likely.getLanguage() + "_" + likely.getCountry();
    }

    private static Map.Entry<String, Conventions> persian(String tag, String ownName, String openGraph, int words) {
        return Map.entry(
                tag,
                new Conventions(
                        ownName,
                        "Arab",
                        Direction.RTL,
                        Numbering.ARABEXT,
                        "٬",
                        "٫",
                        1_000,
                        PERSIAN_MARKS,
                        openGraph,
                        words));
    }

    private static Map.Entry<String, Conventions> row(
            String tag,
            String ownName,
            String script,
            Numbering numbering,
            String group,
            String decimal,
            int smallestGrouped,
            String open,
            String close,
            String innerOpen,
            String innerClose,
            String openGraph,
            int words) {
        return Map.entry(
                tag,
                new Conventions(
                        ownName,
                        script,
                        script.equals("Arab") ? Direction.RTL : Direction.LTR,
                        numbering,
                        group,
                        decimal,
                        smallestGrouped,
                        new QuotationMarks(open, close, innerOpen, innerClose),
                        openGraph,
                        words));
    }
}
