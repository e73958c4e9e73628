package org.jarida.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jarida.base.Secrets;

/** When a form was made, to the second and sealed, for forms that nobody fills in as fast as a program does. */
final class Stamps {
    private static final String USE = "stamps";

    private final Secrets secrets;

    Stamps(Secrets secrets) {
        this.secrets = secrets;
    }

    String make(Instant now) {
        var second = Long.toString(now.getEpochSecond());
        return second + "." + secrets.seal(USE, second);
    }

    /** Whether it is one of ours. */
    boolean isGood(String stamp) {
        var dot = stamp.indexOf('.');
        return dot > 0
                && dot < 13
                && stamp.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9')
                && MessageDigest.isEqual(
                        stamp.substring(dot + 1).getBytes(UTF_8),
                        secrets.seal(USE, stamp.substring(0, dot)).getBytes(UTF_8));
    }

    /** Whether it was made at least so long ago. */
    boolean isOlder(String stamp, Duration than, Instant now) {
        return isGood(stamp)
                && !Instant.ofEpochSecond(Long.parseLong(stamp.substring(0, stamp.indexOf('.'))))
                        .plus(than)
                        .isAfter(now);
    }
}
