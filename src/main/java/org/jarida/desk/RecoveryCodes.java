package org.jarida.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jarida.base.Hashes;
import org.jarida.base.Tokens;

/**
 * What opens when a phone is lost: ten codes to be printed, each good once. A code has 120 random bits, so that its
 * plain hash may be kept (ASVS 5.0, 6.5.2).
 */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int LETTERS = 24;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        var code = new StringBuilder();
        var random = Tokens.randomBytes(LETTERS);
        for (var i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random[i] & 31));
        }
        return code.toString();
    }

    /** Of a code as somebody reads it from paper: in capitals, with spaces, an O for a zero. */
    static String hash(String typed) {
        var letters = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return Hashes.sha256("recovery " + letters);
    }
}
