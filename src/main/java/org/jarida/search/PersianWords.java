package org.jarida.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
            "کامپیوتر",
            "کمپیوتر",
            "تیاتر",
            "کبوتر",
            "توییتر",
            "فیلتر",
            "سانتیمتر",
            "کیلومتر",
            "کاراکتر",
            "دکترین",
            "داکتر",
            "خاکستر",
            "پوستر",
            "ماستر",
            "منچستر",
            "دفاتر",
            "راکتر",
            "رجستر",
            "هلیکوپتر",
            "کوپتر",
            "اسکوتر",
            "تراکتر",
            "تویتر");

    private static final Set<String> NO_PLURALS = Set.of("انتها", "اشتها", "منتها", "اینها");

    private static final List<String> PRESENT = List.of("نمی", "می");

    private static final Set<String> OF_THE_PRESENT = forms(
            "رو کن شو ده گوی گیر دان توان خواه بین شناس نویس خوان خور زن بر اور ای گذار گذر رس رسان مان ساز سوز "
                    + "دار باش کش پرس فروش خر نشین خواب پذیر انداز ریز پوش فرست شنو جنگ ترس گریز افت پرداز گرد گردان ارز "
                    + "اندیش پرور جوی یاب نمای سنج بند شکن کوش پیچ چین دوز زای ستان سپار فهم میر نگر نواز ورز گو نما",
            "م",
            "ی",
            "د",
            "یم",
            "ید",
            "ند");

    private static final Set<String> OF_THE_PAST = forms(
            "رفت کرد شد داد گفت گرفت دانست توانست خواست دید شناخت نوشت خواند خورد زد برد اورد امد گذاشت گذشت رسید "
                    + "رساند ماند ساخت سوخت داشت بود کشید کشت پرسید فروخت خرید نشست خوابید پذیرفت انداخت ریخت پوشید فرستاد "
                    + "شنید جنگید ترسید گریخت افتاد پرداخت گشت گرداند ارزید اندیشید پرورد جست یافت نمود سنجید بست شکست "
                    + "کوشید پیچید چید دوخت زایید ستاند سپرد فهمید مرد نگریست نواخت ورزید",
            "",
            "م",
            "ی",
            "یم",
            "ید",
            "ند",
            "ه");

    private static final Set<String> VERBS =
            Stream.concat(OF_THE_PRESENT.stream(), OF_THE_PAST.stream()).collect(Collectors.toUnmodifiableSet());

    /** What looks like a verb with "not" or "may" before it: battle, near, debt. */
    private static final Set<String> NO_VERBS = Set.of("نبرد", "نبردی", "نزد", "نزدی", "بدهی");

    /** Nouns of two letters that have plurals. */
    private static final Set<String> SHORT = Set.of(
            "زن", "گل", "پل", "اب", "دل", "سر", "خط", "حق", "شب", "لب", "پا", "جا", "سگ", "در", "بم", "رگ", "مو", "صد");

    /** Who and what has a plural in ان, which else ends many names; those of a trade are told by their own endings. */
    private static final Set<String> PEOPLE = words(
            "زن مرد پسر دختر کودک جوان پدر مادر برادر خواهر دوست دشمن مهمان همسر شاگرد معلم استاد داکتر دکتر پزشک وزیر",
            "وکیل سفیر رییس مسوول معاون مامور متهم مجرم شاهد قاضی معترض مخالف موافق منتقد مدافع مهاجر مسافر بیمار مریض",
            "زخمی قربانی زندانی نظامی افغان ایرانی امریکایی اروپایی مسلمان ساکن عضو نفر سرباز افسر فرمانده قوماندان رهبر",
            "قهرمان شهید کارمند دهقان تاجر مدیر ناظر طالب طرفدار دیگر هزار کس حامی محقق مهندس نویسنده درخت سالم خبرنگار",
            "کشیش جاسوس بازرس دیپلومات دیپلمات سناتور والی شاعر هنرپیشه میزبان مشاور موسس مالک مدعی داوطلب نامزد کاندید");

    private static final List<String> TRADES = List.of(
            "گر", "کار", "کن", "دار", "مند", "ساز", "باز", "وند", "بر", "شناس", "نویس", "دان", "نشین", "سوار", "یار",
            "پرست");

    /** What has an Arabic plural in ات, whatever it ends in itself (لحظه, حرکت). */
    private static final Set<String> WITH_AT = words(
            "تغییر تحقیق مقام اتهام خطر احساس ارتباط تبلیغ انشعاب تمایل اقدام امتیاز اختلاف اصلاح امکان اشتباه اعتراض اطلاع",
            "موضوع مشکل توضیح تاسیس تشکیل تجهیز تحول تصمیم تظاهر تمرین تعهد تلف تسلیح توافق تهدید انتقاد انتقال امر حادثه لحظه",
            "حمله جلسه ضربه مذاکره نظریه قطعه نشریه مسابقه معامله مطالعه مقاله طبقه حرکت خدمت شکایت ولایت روایت ایالت خسارت",
            "حیوان نبات باغ ده اثر تفاوت لغت ترکیب تنظیم دستور گزارش پیشنهاد مکتوب محصول مشروب تولید صحبت اکتشاف ابتکار التهاب");

    /** What ends in ی by itself, or is another word without it. */
    private static final Set<String> WITH_YE = words(
            "برای دارای سیاسی صندلی نهایی دارایی قربانی طولانی موسیقی دموکراسی دمکراسی تراژدی کامیدی اکادمی کمپنی لاتاری تاکسی",
            "حوالی نواحی اراضی اهالی مساوی موازی متوالی ناراضی متقاضی بستنی روسری سرای بدیهی تجاری");

    /** What ends in گ by itself, while another گی belongs to a word in ه (زندگی). */
    private static final Set<String> WITH_GAF = words("بزرگ فرهنگ هماهنگ ناهماهنگ قشنگ زرنگ تفنگ اهنگ پلنگ درنگ");

    private static final int LEAST_OF_A_NOUN = 3;
    private static final int LEAST_BEFORE_YE = 4;

    private static final Function<String, String> STEMS = new Remembered<>(PersianWords::stem);
    private static final Function<String, String> FOLDED = new Remembered<>(PersianWords::folded);

    private PersianWords() {}

    private static Set<String> forms(String stems, String... endings) {
        return Stream.of(stems.split(" "))
                .flatMap(stem -> Stream.of(endings).map(stem::concat))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }

    /** A run of letters as they are looked for, where it stands, and whether a joiner stands before it. */
    private record Part(String letters, int start, int end, boolean joined) {
        Word stem() {
            return new Word(STEMS.apply(letters), start, end);
        }

        Part and(Part next) {
            return new Part(letters + next.letters(), start, next.end(), joined);
        }
    }

    public static List<String> of(String text) {
        return loose(parts(text)).stream().map(Word::letters).toList();
    }

    static Analysed both(String text) {
        var parts = parts(text);
        return new Analysed(exact(parts), loose(parts), compounds(parts));
    }

    /** What stands for the words, in their order; a word has all that belongs to it, and where that stands. */
    private static List<Word> loose(List<Part> parts) {
        var words = new ArrayList<Word>(parts.size());
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

    /** What stands with a joiner within, or apart and in one in other texts, as if it were written in one. */
    private static List<Word> compounds(List<Part> parts) {
        var compounds = new ArrayList<Word>();
        for (var i = 1; i < parts.size(); i++) {
            var compound = parts.get(i - 1);
            for (var next = i; next < parts.size() && belongs(compound, parts.get(next)); next++) {
                compound = compound.and(parts.get(next));
                compounds.add(compound.stem());
            }
        }
        return compounds;
    }

    private static boolean belongs(Part before, Part part) {
        return part.start() == before.end() + 1
                && (part.joined() || Compounds.isSecond(part.letters()))
                && !belongsBefore(part)
                && !PRESENT.contains(before.letters());
    }

    /** The words as they are written, in common letters, and with a joiner as if joined. */
    private static List<Word> exact(List<Part> parts) {
        var words = new ArrayList<Word>(parts.size());
        for (var part : parts) {
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
        var parts = new ArrayList<Part>(text.length() / Terms.LETTERS + 1);
        var begun = -1;
        var joined = false;
        for (var i = 0; i <= text.length(); i++) {
            var letter = i < text.length() && isOfAWord(text.charAt(i));
            if (letter && begun < 0) {
                begun = i;
                joined = i > 0 && text.charAt(i - 1) == JOINER;
            } else if (!letter && begun >= 0) {
                var letters = FOLDED.apply(text.substring(begun, i));
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
        var verb = withoutNotOrMay(word);
        if (!verb.equals(word)) {
            return verb;
        }
        if (!NO_PLURALS.contains(word)) {
            for (var plural : PLURALS) {
                if (leaves(word, plural, LEAST_OF_A_NOUN)
                        || word.endsWith(plural) && SHORT.contains(cut(word, plural.length()))) {
                    return singular(withoutYe(cut(word, plural.length())));
                }
            }
        }
        return singular(withoutYe(withoutDegree(word)));
    }

    /** "Not" before any form of a verb, "may" before the present; ا after them is written with a ی before it (نیاید). */
    private static String withoutNotOrMay(String word) {
        if (word.length() < 3 || VERBS.contains(word) || NO_VERBS.contains(word)) {
            return word;
        }
        var rest = word.substring(word.startsWith("یا", 1) ? 2 : 1);
        var verb = !word.startsWith("ا", 1)
                && switch (word.charAt(0)) {
                    case 'ن' -> VERBS.contains(rest);
                    case 'ب' -> OF_THE_PRESENT.contains(rest);
                    default -> false;
                };
        return verb ? rest : word;
    }

    private static String withoutDegree(String word) {
        if (NO_DEGREES.contains(word)) {
            return word;
        }
        for (var degree : DEGREES) {
            if (leaves(word, degree, LEAST_OF_A_NOUN)) {
                return cut(word, degree.length());
            }
        }
        return leaves(word, "ترین", 2) ? cut(word, 2) : word;
    }

    /** Someone of a place meets the place (ایرانی, ایران), and "a" and the izafat go, with the ی that a vowel asks for. */
    private static String withoutYe(String word) {
        if (WITH_YE.contains(word) || word.endsWith("ژی") || word.endsWith("گی") && !WITH_GAF.contains(cut(word, 1))) {
            return word;
        } else if (leaves(word, "ایی", 2) || leaves(word, "ویی", 2)) {
            return cut(word, 2);
        } else {
            return leaves(word, "ی", LEAST_BEFORE_YE) || leaves(word, "ای", 2) ? cut(word, 1) : word;
        }
    }

    /** One of people, and of what has its plural from Arabic. */
    private static String singular(String word) {
        if (leaves(word, "ندگان", 2)) {
            return cut(word, 3) + "ه";
        }
        var one = cut(word, Math.min(2, word.length()));
        if (word.endsWith("ان") && (PEOPLE.contains(one) || TRADES.stream().anyMatch(trade -> leaves(one, trade, 2)))) {
            return withoutYe(one);
        } else if (word.endsWith("ات")) {
            return Stream.of(one, one + "ه", one + "ت")
                    .filter(WITH_AT::contains)
                    .findFirst()
                    .orElse(word);
        } else {
            return word;
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
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
            } else if (Character.isLetter(letter) && !silent(letter)) {
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
