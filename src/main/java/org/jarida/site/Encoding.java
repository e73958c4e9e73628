package org.jarida.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content codings we make, and which of them an Accept-Encoding wants (RFC 9110 12.5.3). */
enum Encoding {
    BROTLI,
    GZIP,
    IDENTITY;

    static Encoding of(@Nullable String accepted) {
        if (accepted == null || accepted.isEmpty()) {
            return IDENTITY;
        }
        switch (accepted) { // What nearly all browsers send.
            case "gzip, deflate, br, zstd", "gzip, deflate, br" -> {
                return BROTLI;
            }
            case "gzip, deflate", "gzip" -> {
                return GZIP;
            }
            default -> {
                return weighed(accepted);
            }
        }
    }

    private static Encoding weighed(String accepted) {
        var brotli = false;
        var gzip = false;
        for (var item : accepted.toLowerCase(Locale.ROOT).split(",", 20)) {
            var parts = item.strip().split(";", 2);
            var refused = parts.length == 2 && parts[1].replace(" ", "").matches("q=0(\\.0{0,3})?");
            if (!refused) {
                brotli |= parts[0].strip().equals("br");
                gzip |= parts[0].strip().equals("gzip");
            }
        }
        return brotli ? BROTLI : gzip ? GZIP : IDENTITY;
    }
}
