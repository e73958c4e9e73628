package org.jarida.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** How a push service knows that a message is from the server its subscription was made for: RFC 8292. */
final class Vapid {
    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private final ECPrivateKey key;
    private final String point;
    private final String contact;

    /**
     * @param scalar our private key
     * @param contact where the service's keepers find us: our own address on the web
     */
    Vapid(byte[] scalar, String contact) {
        try {
            this.key = Curve.privateKey(scalar);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        this.point = LETTERS.encodeToString(Curve.point(scalar));
        this.contact = contact;
    }

    /** Our public key, as browsers want it. */
    String point() {
        return point;
    }

    /** What the header {@code Authorization} says to an endpoint. */
    String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
        var audience = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        var claims = "{\"aud\":\"" + audience + "\",\"exp\":" + now.plus(GOOD_FOR).getEpochSecond() + ",\"sub\":\""
                + contact + "\"}";
        var said = LETTERS.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8)) + "."
                + LETTERS.encodeToString(claims.getBytes(UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(said.getBytes(US_ASCII));
        return "vapid t=" + said + "." + LETTERS.encodeToString(signature.sign()) + ", k=" + point;
    }
}
