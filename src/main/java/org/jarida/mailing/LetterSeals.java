package org.jarida.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.base.Secrets;

/**
 * What stands in a letter for whose it is: the subscription's number under a seal, good for as long as there is the
 * subscription. Small letters and figures of one length, so that it lives through an address of mail.
 */
final class LetterSeals {
    static final int LENGTH = 36;

    private static final String USE = "letters";
    private static final int NUMBER = 13;
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{13}[0-9a-f]{23}");
    private static final Pattern WITHIN = Pattern.compile("(?<![0-9a-z])[0-9a-z]{13}[0-9a-f]{23}(?![0-9a-z])");

    private final Secrets secrets;

    LetterSeals(Secrets secrets) {
        this.secrets = secrets;
    }

    String seal(long subscription) {
        var number = number(subscription);
        var seal = Base64.getUrlDecoder().decode(secrets.seal(USE, number));
        return number + HexFormat.of().formatHex(seal).substring(0, LENGTH - NUMBER);
    }

    /** As names of files have it. */
    static String number(long id) {
        var text = Long.toString(id, 36);
        return "0".repeat(NUMBER - text.length()) + text;
    }

    /** The subscription that a mark stands for, if we sealed it. */
    Optional<Long> open(String mark) {
        if (!FORM.matcher(mark).matches()) {
            return Optional.empty();
        }
        try {
            var id = Long.parseLong(mark.substring(0, NUMBER), 36);
            return id > 0 && MessageDigest.isEqual(seal(id).getBytes(US_ASCII), mark.getBytes(US_ASCII))
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** The first subscription whose mark stands somewhere in a text. */
    Optional<Long> within(String text) {
        return WITHIN.matcher(text)
                .results()
                .limit(1000)
                .flatMap(found -> open(found.group()).stream())
                .findFirst();
    }
}
