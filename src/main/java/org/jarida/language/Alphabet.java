package org.jarida.language;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.Bucket;
import com.ibm.icu.text.AlphabeticIndex.ImmutableIndex;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Names under the letters of a language, as at the end of a book. What readers take for one letter has one heading: Ä
 * stands under A, ё under Е. Quotation marks before a name do not count.
 */
public final class Alphabet {
    /** What names stand under that begin with a figure or with a letter of another script: behind all letters. */
    public static final String OTHER = "";

    /** ICU knows no order of Tajik, and with ours would part ё from е; and it would put Цюрих under Ҳ. */
    private static final UnicodeSet TAJIK = new UnicodeSet("[АБВГҒДЕЖЗИЙКҚЛМНОПРСТУФХҲЦЧҶШЩЪЫЭЮЯ]").freeze();

    /** Letters that Tajik no longer has, but names from Russian do: they are there when a name needs them. */
    private static final Set<String> GIVEN_UP = Set.of("Ц", "Щ", "Ы");

    private final Language language;
    private final RuleBasedCollator collator;
    private final ImmutableIndex<String> index;

    /** A letter, and what stands under it in the language's order. */
    public record Group<N>(String letter, List<N> names) {
        public Group {
            names = List.copyOf(names);
        }
    }

    private record Keyed<N>(N named, String name, String letter, CollationKey key) {}

    private Alphabet(Language language) {
        this.language = language;
        this.collator = Collation.collator(language);
        var letters = new AlphabeticIndex<String>(collator);
        this.index = (language.code().equals("tg") ? letters.addLabels(TAJIK) : letters.addLabels(language.locale()))
                .buildImmutableIndex();
    }

    public static Alphabet of(Language language) {
        return new Alphabet(language);
    }

    /** All letters in their order, those with nothing under them too, each with what stands under it. */
    public <N> List<Group<N>> group(Collection<N> all, Function<N, String> name) {
        var groups = new LinkedHashMap<String, List<N>>();
        for (var bucket : index) {
            if (bucket.getLabelType() == Bucket.LabelType.NORMAL) {
                groups.put(bucket.getLabel(), new ArrayList<>());
            }
        }
        groups.put(OTHER, new ArrayList<>());
        all.stream()
                .map(named -> keyed(named, name.apply(named)))
                .sorted(Comparator.<Keyed<N>, CollationKey>comparing(Keyed::key).thenComparing(Keyed::name))
                .forEach(one -> Objects.requireNonNull(groups.get(one.letter())).add(one.named()));
        groups.entrySet().removeIf(group -> group.getValue().isEmpty() && isLeftOut(group.getKey()));
        return groups.entrySet().stream()
                .map(group -> new Group<>(group.getKey(), group.getValue()))
                .toList();
    }

    private boolean isLeftOut(String empty) {
        return empty.equals(OTHER) || (language.code().equals("tg") && GIVEN_UP.contains(empty));
    }

    private <N> Keyed<N> keyed(N named, String name) {
        var folded = Collation.folded(fromItsFirstLetter(name), language);
        var bucket = index.getBucket(index.getBucketIndex(folded));
        var letter = bucket.getLabelType() == Bucket.LabelType.NORMAL ? bucket.getLabel() : OTHER;
        return new Keyed<>(named, name, letter, collator.getCollationKey(folded));
    }

    private static String fromItsFirstLetter(String name) {
        var at = 0;
        while (at < name.length() && !Character.isLetterOrDigit(name.codePointAt(at))) {
            at += Character.charCount(name.codePointAt(at));
        }
        return at == name.length() ? name : name.substring(at);
    }
}
