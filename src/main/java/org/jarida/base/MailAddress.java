package org.jarida.base;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail address, as it was typed and as it is compared: nobody tells two mailboxes apart by capitals.
 *
 * @param text without space around it, in NFC
 */
public record MailAddress(String text, String folded) {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    public static Optional<MailAddress> read(String typed) {
        var text = NFC.normalize(typed.strip());
        return Letter.isAddress(text)
                ? Optional.of(new MailAddress(text, text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "MailAddress[…]"; // It has no business in a log.
    }
}
