package org.jarida.proof;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Passphrases: 12 to 128 characters of any kind, with no rule about which, unless they are easily guessed. Kept as
 * Argon2id alone.
 */
public final class Passphrases {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final Argon2 argon2;
    private final Supplier<? extends Collection<String>> newspaper;
    private final String nobodys;

    /** @param newspaper what the newspaper is called, which whoever guesses tries first */
    public Passphrases(Supplier<? extends Collection<String>> newspaper) {
        this(Argon2.today(), newspaper);
    }

    public Passphrases(Argon2 argon2, Supplier<? extends Collection<String>> newspaper) {
        this.argon2 = argon2;
        this.newspaper = newspaper;
        this.nobodys = argon2.nobodys();
    }

    /** Why somebody of this name may not take it; empty: they may. */
    public Optional<Weakness> weakness(String passphrase, String name) {
        var text = NFC.normalize(passphrase);
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        } else if (length > LONGEST) {
            return Optional.of(Weakness.LONG);
        }
        var around = new ArrayList<>(newspaper.get());
        around.add(name);
        return Guessing.isEasy(text, around) ? Optional.of(Weakness.EASY) : Optional.empty();
    }

    public String hash(String passphrase) {
        return argon2.hash(NFC.normalize(passphrase));
    }

    public boolean matches(String hash, String passphrase) {
        return argon2.matches(hash, NFC.normalize(passphrase));
    }

    /** A hash that is as long as any other and that nothing matches, after as much work: for who has none. */
    public String nobodys() {
        return nobodys;
    }

    public boolean isOutgrown(String hash) {
        return argon2.isOutgrown(hash);
    }
}
