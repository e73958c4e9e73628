package org.jarida.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Hashes;

/**
 * Where a push service takes messages for one browser. Anybody may name one to us; so only services of those who make
 * browsers are any, by https at its own port: otherwise we could be led to send by the thousand to whoever is named.
 */
record Endpoint(URI uri) {
    static final int LONGEST = 1000;

    /** Of Chrome and its kin, Firefox, Safari, Edge. */
    private static final List<String> SERVICES =
            List.of(".fcm.googleapis.com", ".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com");

    /** Empty: what was named is none. */
    static Optional<Endpoint> read(String address) {
        if (address.length() > LONGEST || !address.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            return isServices(uri) ? Optional.of(new Endpoint(uri)) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static boolean isServices(URI uri) {
        var host = uri.getHost();
        return host != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && SERVICES.stream().anyMatch(("." + host)::endsWith)
                && uri.toString().chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** Scheme and host: whom a message's signature is for (RFC 8292). */
    String audience() {
        return "https://" + uri.getHost();
    }

    String hash() {
        return Hashes.sha256(uri.toString());
    }
}
