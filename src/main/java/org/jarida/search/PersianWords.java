package org.jarida.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a Persian or Dari text as they are looked for, whichever way they are spelt: with a joiner (کتاب‌ها), joined
 * (کتابها) or apart (کتاب ها), as Kabul mostly writes; خانۀ, خانهٔ, خانه‌ی; with the letters of Arabic keyboards. Endings
 * and the prefix of the present (می) go, of what is written together only where enough of a word stays, and می only before
 * a form of a verb that is known. Not for Pashto, whose letters mean other things.
 *
 * <p>The endings are those that {@code hazm} (MIT) takes to belong to the word before them.
 */
public final class PersianWords {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final char JOINER = '\u200c';

    /** Written apart or with a joiner, they belong to the word before them; the longer first. */
    private static final List<String> PLURALS =
            List.of("هایشان", "هایمان", "هایتان", "هایم", "هایت", "هایش", "هایی", "های", "ها");

    private static final List<String> DEGREES = List.of("ترین", "تر");

    /** With a joiner alone: apart, they are words of their own. */
    private static final Set<String> CLITICS =
            Set.of("ام", "ات", "اش", "ای", "ایم", "اید", "اند", "مان", "تان", "شان", "یی");

    /** What ends as if it were more than something. */
    private static final Set<String> NO_DEGREES = Set.of(
            "کامپیوتر", "کمپیوتر", "تیاتر", "کبوتر", "توییتر", "فیلتر", "سانتیمتر", "کیلومتر", "کاراکتر", "دکترین");

    private static final List<String> PRESENT = List.of("نمی", "می");

    private static final Set<String> VERBS = verbs(
            "رو کن شو ده گوی گیر دان توان خواه بین شناس نویس خوان خور زن بر اور ای گذار گذر رس رسان مان ساز سوز دار باش کش "
                    + "پرس فروش خر نشین خواب پذیر انداز ریز پوش فرست شنو جنگ ترس گریز افت پرداز گرد گردان ارز اندیش پرور "
                    + "جوی یاب نمای سنج بند شکن کوش پیچ چین دوز زای ستان سپار فهم میر نگر نواز ورز گو نما",
            "رفت کرد شد داد گفت گرفت دانست توانست خواست دید شناخت نوشت خواند خورد زد برد اورد امد گذاشت گذشت رسید رساند "
                    + "ماند ساخت سوخت داشت بود کشید کشت پرسید فروخت خرید نشست خوابید پذیرفت انداخت ریخت پوشید فرستاد شنید "
                    + "جنگید ترسید گریخت افتاد پرداخت گشت گرداند ارزید اندیشید پرورد جست یافت نمود سنجید بست شکست کوشید "
                    + "پیچید چید دوخت زایید ستاند سپرد فهمید مرد نگریست نواخت ورزید");

    /** Nouns of two letters that have plurals. */
    private static final Set<String> SHORT = Set.of(
            "زن", "گل", "پل", "اب", "دل", "سر", "خط", "حق", "شب", "لب", "پا", "جا", "سگ", "در", "بم", "رگ", "مو");

    private static final int LEAST_OF_A_NOUN = 3;
    private static final int LEAST_BEFORE_YE = 4;

    private PersianWords() {}

    private static Set<String> verbs(String present, String past) {
        return Stream.concat(
                        Stream.of(present.split(" "))
                                .flatMap(stem -> Stream.of("م", "ی", "د", "یم", "ید", "ند")
                                        .map(stem::concat)),
                        Stream.of(past.split(" "))
                                .flatMap(stem -> Stream.of("", "م", "ی", "یم", "ید", "ند", "ه")
                                        .map(stem::concat)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A run of letters as they are looked for, where it stands, and whether a joiner stands before it. */
    private record Part(String letters, int start, int end, boolean joined) {
        Word stem() {
            return new Word(PersianWords.stem(letters), start, end);
        }
    }

    public static List<String> of(String text) {
        return in(text).stream().map(Word::letters).toList();
    }

    /** What stands for the words, in their order; a word has all that belongs to it, and where that stands. */
    public static List<Word> in(String text) {
        var parts = parts(text);
        var words = new ArrayList<Word>();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (i + 1 < parts.size()
                    && PRESENT.contains(part.letters())
                    && VERBS.contains(parts.get(i + 1).letters())) {
                var verb = parts.get(++i);
                words.add(new Word(verb.letters(), part.start(), verb.end()));
            } else if (words.isEmpty() || !belongsBefore(part)) {
                words.add(part.stem());
            } else {
                words.add(words.removeLast().upTo(part.end()));
            }
        }
        return words;
    }

    /** The words as they are written, in common letters, and with a joiner as if joined. */
    public static List<Word> spelt(String text) {
        var words = new ArrayList<Word>();
        for (var part : parts(text)) {
            if (part.joined() && !words.isEmpty()) {
                var before = words.removeLast();
                words.add(new Word(before.letters() + part.letters(), before.start(), part.end()));
            } else {
                words.add(new Word(part.letters(), part.start(), part.end()));
            }
        }
        return words;
    }

    private static boolean belongsBefore(Part part) {
        var letters = part.letters();
        return PLURALS.contains(letters)
                || DEGREES.contains(letters)
                || letters.equals("ی")
                || part.joined() && CLITICS.contains(letters);
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var begun = -1;
        var joined = false;
        for (var i = 0; i <= text.length(); i++) {
            var letter = i < text.length() && isOfAWord(text.charAt(i));
            if (letter && begun < 0) {
                begun = i;
                joined = i > 0 && text.charAt(i - 1) == JOINER;
            } else if (!letter && begun >= 0) {
                var letters = folded(text.substring(begun, i));
                if (!letters.isEmpty()) {
                    parts.add(new Part(letters, begun, i, joined));
                }
                begun = -1;
            }
        }
        return parts;
    }

    private static boolean isOfAWord(char one) {
        return Character.isLetterOrDigit(one) || one != JOINER && silent(one);
    }

    /** What is written together, without its endings. */
    private static String stem(String word) {
        for (var prefix : PRESENT) {
            if (word.startsWith(prefix) && VERBS.contains(word.substring(prefix.length()))) {
                return word.substring(prefix.length());
            }
        }
        for (var plural : PLURALS) {
            if (leaves(word, plural, LEAST_OF_A_NOUN)
                    || word.endsWith(plural) && SHORT.contains(word.substring(0, word.length() - plural.length()))) {
                return withoutYe(word.substring(0, word.length() - plural.length()));
            }
        }
        if (!NO_DEGREES.contains(word)) {
            for (var degree : DEGREES) {
                if (leaves(word, degree, LEAST_BEFORE_YE)) {
                    return withoutYe(word.substring(0, word.length() - degree.length()));
                }
            }
        }
        return withoutYe(word);
    }

    /** Someone of a place meets the place (ایرانی, ایران), and "a" and the izafat go. */
    private static String withoutYe(String word) {
        return leaves(word, "ی", LEAST_BEFORE_YE) ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean leaves(String word, String ending, int least) {
        return word.endsWith(ending) && word.length() - ending.length() >= least;
    }

    private static String folded(String written) {
        // Before other letters are: three spellings of one word (مسئول, مسؤول, مسوول).
        var letters = NFKC.normalize(written).toLowerCase(Locale.ROOT).replace("ئو", "وو");
        var folded = new StringBuilder(letters.length());
        for (var i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (Character.isDigit(letter)) {
                folded.append(UCharacter.digit(letter));
            } else if (Character.isLetter(letter)) {
                folded.append(common(letter));
            }
        }
        return folded.toString();
    }

    /** Vowel signs, hamza above or below, the stretching line, marks of direction. */
    private static boolean silent(char letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> true;
            default -> letter == '\u0640';
        };
    }

    private static char common(char letter) {
        return switch (letter) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'أ', 'إ', 'ٱ', 'آ' -> 'ا';
            case 'ؤ' -> 'و';
            case 'ۀ', 'ە', 'ۂ', 'ة', 'ہ', 'ھ' -> 'ه';
            default -> letter;
        };
    }
}
