package org.jarida.desk;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name to sign in with: 3 to 40 letters and digits of any script, with full stops, underscores and hyphens between
 * them.
 */
public record AccountName(String text) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._-]*");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    public AccountName {
        text = NFC.normalize(text);
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a name has 3 to 40 letters, digits, full stops, underscores, hyphens");
        }
    }

    /** For what somebody typed; spaces around it are nobody's intention. */
    public static Optional<AccountName> read(String typed) {
        try {
            return Optional.of(new AccountName(typed.strip()));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /**
     * What it looks like: its UTS #39 skeletons, as it is written and in small letters. A name is another's when one of
     * them is: “Ilya” and “llya” differ in small letters only, “ILYA” and “ilya” in capitals only.
     */
    Set<String> looks() {
        return new TreeSet<>(List.of(LOOKS.getSkeleton(text), LOOKS.getSkeleton(folded())));
    }

    /** In small letters: the name that counts. */
    String folded() {
        return NFC.normalize(UCharacter.foldCase(text, true));
    }

    @Override
    public String toString() {
        return text;
    }
}
