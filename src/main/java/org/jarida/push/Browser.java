package org.jarida.push;

import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser that wants to be told: where, and what seals a message so that it alone can open it.
 *
 * @param publicKey a point of P-256, in letters of base64url
 * @param auth 16 bytes, likewise
 */
public record Browser(Endpoint endpoint, String publicKey, String auth) {
    private static final int SECRET = 16;

    /** Empty: what was sent is none. As browsers write a subscription of theirs. */
    public static Optional<Browser> read(@Nullable String endpoint, @Nullable String publicKey, @Nullable String auth) {
        if (endpoint == null || publicKey == null || auth == null || publicKey.length() > 100 || auth.length() > 40) {
            return Optional.empty();
        }
        return Endpoint.read(endpoint)
                .filter(ignored -> bytes(auth).length == SECRET && Curve.publicKey(bytes(publicKey)) != null)
                .map(where -> new Browser(where, publicKey, auth));
    }

    ECPublicKey point() {
        return Objects.requireNonNull(Curve.publicKey(bytes(publicKey)));
    }

    byte[] secret() {
        return bytes(auth);
    }

    private static byte[] bytes(String letters) {
        try {
            return Base64.getUrlDecoder().decode(letters);
        } catch (IllegalArgumentException notLetters) {
            return new byte[0];
        }
    }
}
