package org.jarida.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jarida.base.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * What each form bears. Of who has signed in it is tied to their session. Others have no cookie to tie it to, and get
 * none for this: theirs says when the page was made and is good for a day, so that a program must at least have asked for
 * the page; that no other site's page sends a form here in their name is seen from what their browser says of its origin.
 */
final class FormTokens {
    private static final String USE = "forms";
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Secrets secrets;

    FormTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    String make(@Nullable String session, Instant now) {
        if (session != null) {
            return secrets.seal(USE, "session " + session);
        }
        var minute = Long.toString(now.getEpochSecond() / 60);
        return minute + "." + secrets.seal(USE, "made " + minute);
    }

    boolean isGood(String token, @Nullable String session, Instant now) {
        if (session != null) {
            return same(token, make(session, now));
        }
        var dot = token.indexOf('.');
        if (dot < 1 || dot > 12 || !token.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        var made = Instant.ofEpochSecond(Long.parseLong(token.substring(0, dot)) * 60);
        return same(token, make(null, made)) && made.plus(GOOD_FOR).isAfter(now) && !made.isAfter(now.plusSeconds(60));
    }

    /** When the page was made whose form this is, to the minute. */
    static Instant madeAt(String token) {
        var dot = token.indexOf('.');
        return dot < 1 ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(token.substring(0, dot)) * 60);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
