package org.jarida.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads an article's texts for slips of the keyboard in its language. Addresses of the web and of mail are passed over;
 * so is {@link #COVERED}, by which a caller hides words of other languages without moving the rest.
 */
public final class Proofreader {
    /** Stands for a character that is none of a proofreader's business. */
    public static final char COVERED = '\uFFFC';

    private static final Pattern ADDRESS = Pattern.compile(
            "(https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+|[@#][\\w\\u200C]+|\\b[\\w-]+\\.(com|org|net|info|af|ir|de|fr|ru|tj)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Language language;
    private final DigitSlips digits;
    private final LetterSlips letters;
    private final QuotationSlips quotations;
    private final SpaceSlips spaces;
    private final boolean joins;
    private final boolean apostrophes;
    private final boolean guillemets;

    /**
     * @param texts all of the article's: whether a digit, an apostrophe or a joiner is a slip depends on what the others
     *     have
     */
    public Proofreader(Language language, Collection<String> texts) {
        this.language = language;
        this.digits = DigitSlips.among(texts.stream().map(Proofreader::covered).toList(), language);
        this.letters = new LetterSlips(language);
        this.quotations = new QuotationSlips(language);
        this.spaces = new SpaceSlips(language);
        // Afghan newsrooms mostly do without the joiner: it is for those who have it.
        this.joins = language.code().equals("fa")
                && (!language.tag().equals("fa-AF") || texts.stream().anyMatch(text -> text.indexOf('\u200C') >= 0));
        this.apostrophes = texts.stream().anyMatch(Proofreader::hasApostrophe);
        this.guillemets = texts.stream().anyMatch(text -> text.indexOf('«') >= 0);
    }

    /** In the order in which they stand in the text. */
    public List<Slip> read(String text) {
        var covered = covered(text);
        var slips = new ArrayList<Slip>();
        InvisibleSlips.in(covered, slips);
        letters.in(covered, slips);
        digits.in(covered, slips);
        quotations.in(covered, slips);
        spaces.in(covered, slips);
        if (joins) {
            JoinerSlips.in(covered, slips);
        }
        slips.removeIf(slip -> !counts(slip));
        slips.sort(Comparator.comparingInt(Slip::from));
        return slips;
    }

    /** Straight apostrophes are wrong beside curved ones; Arabic newspapers quote with straight marks or guillemets. */
    private boolean counts(Slip slip) {
        return switch (slip.kind()) {
            case APOSTROPHE -> apostrophes;
            case QUOTATION_MARK -> guillemets || !language.code().equals("ar");
            case INVISIBLE, LETTER, DIGIT, SPACES, SPACE_AT_MARK, JOINER -> true;
        };
    }

    private static boolean hasApostrophe(String text) {
        for (var i = text.indexOf('’'); i >= 0; i = text.indexOf('’', i + 1)) {
            if (i > 0
                    && i + 1 < text.length()
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String covered(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('@') < 0 && text.indexOf('#') < 0 && text.indexOf('/') < 0) {
            return text;
        }
        return ADDRESS.matcher(text)
                .replaceAll(address ->
                        String.valueOf(COVERED).repeat(address.group().length()));
    }
}
