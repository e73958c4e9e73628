package org.jarida.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prefixes and endings of Persian that a zero-width non-joiner binds to their words: می and نمی before a verb, the plural
 * ها after a noun. Only what cannot be anything else: می is also May and wine, and کتابها is right as it is.
 */
final class JoinerSlips {
    private static final String NON_JOINER = "\u200C";

    private static final String PRESENT_STEMS =
            "کن شو توان گوی گو باش ده رو رس آور آی آ یاب گیر بین دان خواه خور زن کش گذار گذر ساز پرداز افزای افزا"
                    + " شناس نویس خوان مان بر پذیر دار گرد نمای نما کوش جنگ کار ریز رسان گردان فروش خر پرس ترس"
                    + " پوش بند انداز آموز آزمای فرست شکن شمار شنو جو جوی سنج فشار گریز انگیز اندیش";
    private static final String PAST_STEMS =
            "کرد شد توانست گفت داد رفت رسید آورد آمد یافت گرفت دید دانست خواست خورد زد کشید گذاشت گذشت ساخت پرداخت"
                    + " افزود شناخت نوشت خواند ماند برد پذیرفت داشت گشت گردید نمود کوشید جنگید کاشت ریخت رساند گرداند"
                    + " فروخت خرید پرسید ترسید پوشید بست انداخت آموخت آزمود فرستاد شکست شمرد شنید جست سنجید فشرد گریخت"
                    + " انگیخت اندیشید بود";

    private static final Set<String> PRESENT = forms(PRESENT_STEMS, "م", "ی", "د", "یم", "ید", "ند");

    private static final Set<String> PAST = forms(PAST_STEMS, "", "م", "ی", "یم", "ید", "ند");
    private static final Set<String> SURE_PRESENT = forms(PRESENT_STEMS, "د", "ند");

    private static final Set<String> PLURALS =
            Set.of("ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان");

    private JoinerSlips() {}

    static void in(String text, List<Slip> slips) {
        for (var from = 0; from < text.length(); from++) {
            var to = end(text, from);
            if (to > from) {
                var word = plain(text.substring(from, to));
                if (word.equals("می") || word.equals("نمی")) {
                    prefix(text, from, to, slips);
                } else if (PLURALS.contains(word)) {
                    plural(text, from, slips);
                } else {
                    joined(word, from, slips);
                }
                from = to - 1;
            }
        }
    }

    /** «می رود». */
    private static void prefix(String text, int from, int to, List<Slip> slips) {
        if (to < text.length() && text.charAt(to) == ' ') {
            var verb = plain(text.substring(to + 1, end(text, to + 1)));
            var dated = from >= 2 && Digits.value(text.charAt(from - 2)) >= 0;
            if (!dated && (PRESENT.contains(verb) || PAST.contains(verb))) {
                slips.add(new Slip(Slip.Kind.JOINER, to, to + 1, NON_JOINER));
            }
        }
    }

    /** «کتاب ها». */
    private static void plural(String text, int from, List<Slip> slips) {
        if (from >= 3
                && text.charAt(from - 1) == ' '
                && isLetter(text.charAt(from - 2))
                && isLetter(text.charAt(from - 3))) {
            slips.add(new Slip(Slip.Kind.JOINER, from - 1, from, NON_JOINER));
        }
    }

    /** «میرود»; not «می‌رود», and not «میدان», «میلاد». */
    private static void joined(String word, int from, List<Slip> slips) {
        var prefix = word.startsWith("نمی") ? 3 : word.startsWith("می") ? 2 : 0;
        if (prefix > 0 && word.length() >= prefix + 2) {
            var verb = word.substring(prefix);
            if (SURE_PRESENT.contains(verb) || (PAST.contains(verb) && verb.length() >= 3)) {
                slips.add(new Slip(Slip.Kind.JOINER, from + prefix, from + prefix, NON_JOINER));
            }
        }
    }

    private static int end(String text, int from) {
        var to = from;
        while (to < text.length() && (isLetter(text.charAt(to)) || text.charAt(to) == '\u200C')) {
            to++;
        }
        return to;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    private static String plain(String word) {
        return word.replace('ي', 'ی').replace('ك', 'ک');
    }

    private static Set<String> forms(String stems, String... endings) {
        var forms = new HashSet<String>();
        for (var stem : stems.split(" ")) {
            for (var ending : endings) {
                forms.add(stem + ending);
            }
        }
        return Set.copyOf(forms);
    }
}
