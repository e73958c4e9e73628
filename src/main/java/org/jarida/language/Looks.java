package org.jarida.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Set;

/**
 * What names look like: two that share a look can be taken for one another. Skeletons as in UTS #39, of the name as it is
 * written and in small letters; letters of neighbours' keyboards, joiners and more than one space make no difference.
 */
public final class Looks {
    private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Looks() {}

    public static Set<String> of(String name) {
        var plain = plain(name);
        return Set.copyOf(List.of(SPOOFS.getSkeleton(plain), SPOOFS.getSkeleton(UCharacter.foldCase(plain, true))));
    }

    public static boolean alike(String one, String other) {
        var looks = of(other);
        return of(one).stream().anyMatch(looks::contains);
    }

    private static String plain(String name) {
        return NFKC.normalize(Text.clean(name))
                .replaceAll("[\u200B-\u200D\u0640]", "")
                .replace('ي', 'ی')
                .replace('ى', 'ی')
                .replace('ك', 'ک')
                .replace('ة', 'ه')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
