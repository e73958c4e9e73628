package org.jarida.personal;

import java.time.Duration;

/**
 * The one cookie a reader gets, and only when they sign in. Over https it bears {@code __Host-}.
 *
 * @param secure whether readers come by https
 */
record ReaderCookie(boolean secure) {
    String name() {
        return secure ? "__Host-reader" : "reader";
    }

    String give(String token, Duration forSoLong) {
        return name() + "=" + token + "; Path=/; Max-Age=" + forSoLong.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    String take() {
        return give("", Duration.ZERO);
    }
}
