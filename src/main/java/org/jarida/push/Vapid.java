package org.jarida.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jarida.base.Secrets;
import org.jspecify.annotations.Nullable;

/** How a push service knows that a message is from the server its subscription was made for: RFC 8292. */
public final class Vapid {
    private static final String USE = "web push";
    private static final Duration GOOD_FOR = Duration.ofHours(12);
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;
    private final String contact;
    private volatile @Nullable Pair pair;

    private record Pair(ECPrivateKey key, String point) {}

    /**
     * @param secrets have our key, made when first needed and then for ever: another would end all subscriptions
     * @param contact where the service's keepers find us: our own address on the web
     */
    public Vapid(Secrets secrets, String contact) {
        this.secrets = secrets;
        this.contact = contact;
    }

    private Pair pair() {
        var known = pair;
        if (known == null) {
            try {
                var scalar = Curve.scalar(secrets.secret(USE));
                known = new Pair(Curve.privateKey(scalar), LETTERS.encodeToString(Curve.point(scalar)));
                pair = known;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return known;
    }

    /** Our public key, as browsers want it. */
    String point() {
        return pair().point();
    }

    /** What the header {@code Authorization} says to an endpoint. */
    String authorization(Endpoint endpoint, Instant now) throws GeneralSecurityException {
        var claims = "{\"aud\":\"" + endpoint.audience() + "\",\"exp\":"
                + now.plus(GOOD_FOR).getEpochSecond() + ",\"sub\":\"" + contact + "\"}";
        var said = LETTERS.encodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8)) + "."
                + LETTERS.encodeToString(claims.getBytes(UTF_8));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair().key());
        signature.update(said.getBytes(US_ASCII));
        return "vapid t=" + said + "." + LETTERS.encodeToString(signature.sign()) + ", k=" + point();
    }
}
