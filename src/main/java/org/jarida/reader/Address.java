package org.jarida.reader;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Optional;
import org.jarida.base.Letter;

/**
 * A mail address, as it was typed and as it is compared: nobody tells two mailboxes apart by capitals.
 *
 * @param text without space around it, in NFC
 */
public record Address(String text, String folded) {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    public static Optional<Address> read(String typed) {
        var text = NFC.normalize(typed.strip());
        return Letter.isAddress(text)
                ? Optional.of(new Address(text, text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Address[…]"; // It has no business in a log.
    }
}
