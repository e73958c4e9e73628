package org.jarida.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Pashto words that endings alone do not explain: verbs, whose stems change and which alone take the prefix of the
 * perfective (و), nouns that change within, and words that only look as if they had an ending. All but the function words in
 * the loose letters of {@link PashtoWords#loose}.
 *
 * <p>Strong verbs and broken plurals are those of the tables of Khairullah's {@code Pashto_Stemmer} (MIT), which name Tegey
 * and Robson's grammar; weak verbs and the rest are what news writes most.
 */
final class PashtoLexicon {
    /** In exact letters, since لري has and لرې is far. */
    static final Set<String> FUNCTION_WORDS = words(
            "او یا خو هم چې چی که نو بیا ان لا نه مه به دې دی دي ده دا دغه دغې دغو هغه هغې هغو هغوی هغوي هغوئ د په له تر پر کې",
            "کی کي کښې سره څخه باندې باندي لپاره وروسته مخکې مخکښې لاندې پورته پسې غوندې بې پرته زه ته موږ مونږ زموږ زمونږ",
            "زما ستا ستاسو ستاسې تاسو تاسې تاسي دوی دوي دوئ ما تا مو یې یی ئې مې ځان څه څوک چا ولې څنګه کله چیرته چېرته کوم",
            "کومه کومې کومو څومره دومره څو ډېر ډیر ډېره ډېرې ډېرو یو یوه یوې هر هره هرې هیڅ هېڅ بل بله بلې اوس اوسه ورته راته",
            "درته همدا همدې همدغه وو و وه وی وي وې دئ یم یي داسې لرې یوازې پورې وړاندې پاتې ترې پرې پکې شته نشته دلته هلته",
            "بلکې ښه ښې بېرته بیرته ترلاسه ترسره رامنځته ښايي ښایي ښایی راهیسې نږدې نژدې ولی ښو اړه تمه لږ لږه را در ور");

    /** What a verb's stem may be followed by. */
    static final Set<String> OF_VERBS = words("ل لو لی لای له لم م ی و ه ونک ونکی ونکو نه نی نو ا ای یدی یده یو لیو");

    private static final Set<String> OF_THE_PRESENT = words("م ی و ه ونک ونکی ونکو");

    private static final Set<String> WHOLE = words(
            "ایران تهران لبنان پروان بغلان لغمان بامیان جوزجان سمنګان بدخشان ارزګان اردن سودان یونان عمان غزنی",
            "انسان میدان سازمان تاوان دوران بحران طوفان توپان درمان امتحان اعلان جریان هیجان ایمان قهرمان روان ودان ارمان",
            "باران زمان فرمان زندان میزان رمضان سرطان ګریوان بیان زیان جهان پلان خاندان دوکان مکان امکان وجدان مهربان قربان",
            "شیطان حیوان عنوان ترجمان جانان پښتو نوی لوی زوی دری پلوی مولوی علوی ویډیو راډیو قانون میلیون ملیون کمیسیون",
            "تلویزیون ټلویزیون فدراسیون کنوانسیون تړون غبرګون ژوندون پښتون پوهنتون روغتون کتابتون ګډون شتون بیلتون سمون",
            "یرغمل ډول ټول اول محصول کنټرول پټرول قبول مسول معمول مشغول مقبول فوټبول مجهول شمول کابول پروټوکول جدول کنسول",
            "کپسول معقول مفعول اصول وصول حصول طول مرغول نزول بندیز پاییز انګریز تبریز پرهیز چنګیز رښتیا کالی وړاندیز",
            "واردات عملیات اطلاعات مخابرات امارات ادبیات تعلیمات ماشین واکسین اوکراین");

    /** Each by the first word: what has all endings and stands by itself; after a stroke, what has those of the present. */
    private static final String VERBS = """
            کول کړ کاو کو، کیدل کید شو| ش کیږ، تلل لاړ| ځ، راتلل راغل راغ| راځ راش راتلونک، وړل یووړ یوړ| یوس،
            راوړل راوړ راووړ، خوړل خوړ| خور، لیدل لید| ووین، کتل کت وکوت| ګور، اخیستل اخیست واخیست| اخل واخل،
            نیول ونیو| نیس، ویل وای ووای، ورک ورکړ ورکو، راکول راکړ راکو، درکول درکړ درکو، غوښتل غوښت| غواړ،
            موندل موند| موم، لوستل لوست| لول، وژل ووژ| وژ وژن، پیژندل پیژند| پیژن، ښودل ښود| ښ، الوتل الوت| الوز،
            ختل| خیژ، بلل| بول، ایستل ایست ویست| باس، اغوستل اغوست| اغوند، اوښتل اوښت| اوړ، چاودل چاود،
            نغښتل نغښت| نغاړ، وتل ووت| وځ وت، لرل درلود درلودل| لر، اوریدل اورید واورید| اور واور،
            کیښودل کیښود ایښود ایښودل| ږد کیږد، پریښودل پریښود| پریږد، پریوتل پریوت| پریوځ،
            کیناستل کیناست کښیناستل کښیناست| کښین، ګڼ، پرانیستل پرانیست| پرانیز، راوستل راوست| راول، بیول بوتلل| بیای،
            اچول واچاو| اچو، ویشل ویش، پوښتل پوښت، ژغورل ژغور، روزل روز، څیړل څیړ، ساتل سات، سپارل سپار، تړل تړ،
            منل من، لیکل لیک، لیږل لیږ، استول| استو، ټاکل ټاک، پلورل پلور، پیرل پیر، پالل پال، شمیرل،
            بایلل بایلود| بایل، وهل ووه، ژړل| ژاړ، خندل| خاند، زغمل زغم، کښل| کاږ، څارل، بخښل بخښ، لمانځل لمانځ،
            نومول، ګومارل ګومار، ګټل، غځول، رټل رټ، ګواښل، تمول، ټکول، وتښتول""";

    /** What becomes (ېدل) and is made (ول): adjectives, nouns and stems that are nothing by themselves. */
    private static final List<String> MADE = List.of(
            ("جوړ رس ګرځ پوه اوس زیږ کم لګ ځل بدل پاڅ غورځ چل خوځ ویر جنګ غږ ښکار ودر خپر څرګند زیات سوځ کار تښت خلاص پیل لوړ "
                            + "لنډ ډار مات وړ ځور سم ټیټ پراخ ټینګ ګډ ړنګ نوم ښکل ټول پټ غوړ ستن ډک کښ ټپ نښل لیږد درن ژوبل ټک خوښ اړ")
                    .split(" "));

    /** Nouns, adjectives and numbers, each before its forms. */
    private static final String CHANGED = """
            کال کلونه کلونو، نجلی نجونی نجونو، لور لوڼه لوڼی لوڼو لونی لونو، خور خویندی خویندو، مور میندی میندو،
            ورور وروڼه وروڼو ورونه، زوی زامن زامنو، پښتون پښتانه پښتنو پښتنی، میلمه میلمانه میلمنو، شپون شپانه شپنو،
            دوه دوو، لس لسګونه لسګونو، سل سلګونه سلګونو، زر زرګونه زرګونو، کس کسان کسانو، حال حالات حالاتو احوال،
            ایالت ایالات ایالاتو، دری دریو، زوړ زاړه زړی، سور سرو، پوخ پاخه پخی، خوږ خواږه خوږی، لوند لامده لمدی،
            ړوند ړانده ړندی ړندو، دروند درنی درانه درنو، تریخ تراخه ترخی، مطلب مطالب، سند اسناد، امر امور، اثر اثار،
            خبر اخبار، فکر افکار، عمل اعمال، علم علوم، حق حقوق، شرط شرایط، مرکز مراکز، عامل عوامل، مسله مسایل مسال،
            وسیله وسایل، قانون قوانین، کتاب کتب، نوع انواع، قوم اقوام، بعد ابعاد، سبب اسباب، هدف اهداف، طرف اطراف،
            عالم علما، شاعر شعرا، ملت ملل، عضو اعضا، شخص اشخاص، منبع منابع""";

    static final Map<String, String> FORMS = forms();

    private static final Set<String> LOOSE_FUNCTION_WORDS =
            FUNCTION_WORDS.stream().map(PashtoWords::loose).collect(Collectors.toUnmodifiableSet());

    private PashtoLexicon() {}

    static boolean whole(String word) {
        return WHOLE.contains(word) || word.endsWith("ستان");
    }

    /** No word comes down to one of these: a vote (رایه) is not hither (را). */
    static boolean functionWord(String loose) {
        return LOOSE_FUNCTION_WORDS.contains(loose);
    }

    private static Map<String, String> forms() {
        var forms = new HashMap<String, String>();
        for (var changed : entries(CHANGED)) {
            var words = changed.split(" ");
            for (var word : words) {
                forms.put(word, words[0]);
            }
        }
        var verbs = new HashMap<String, String>();
        for (var verb : entries(VERBS)) {
            var stems = verb.split("\\| ?");
            var first = stems[0].split(" ")[0];
            for (var stem : stems[0].split(" ")) {
                verbs.putIfAbsent(stem, first);
                OF_VERBS.forEach(ending -> verbs.putIfAbsent(stem + ending, first));
            }
            if (stems.length > 1) {
                for (var stem : stems[1].split(" ")) {
                    OF_THE_PRESENT.forEach(ending -> verbs.putIfAbsent(stem + ending, first));
                }
            }
        }
        for (var made : MADE) {
            verbs.putIfAbsent(made, made);
            verbs.putIfAbsent(made + "ید", made);
            Stream.of("ید", "یږ", "و", "وو", "ول")
                    .forEach(becomes -> OF_VERBS.forEach(ending -> verbs.putIfAbsent(made + becomes + ending, made)));
        }
        verbs.forEach(forms::putIfAbsent);
        verbs.forEach((form, verb) -> forms.putIfAbsent("و" + form, verb));
        return Map.copyOf(forms);
    }

    private static String[] entries(String list) {
        return list.strip().split("،\\s+");
    }

    private static Set<String> words(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
