package org.jarida.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jarida.base.Hashes;

/**
 * Where a push service takes messages for one browser. Anybody may name one to us, so only what can be a public service's
 * is one: by https, at its own port, on a host with a name under a public ending. That the name means a public address is
 * seen when it is connected to.
 */
record Endpoint(URI uri) {
    static final int LONGEST = 1000;
    private static final Pattern HOST = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final List<String> NOT_PUBLIC = List.of(
            ".local",
            ".localhost",
            ".localdomain",
            ".internal",
            ".intranet",
            ".lan",
            ".home",
            ".corp",
            ".arpa",
            ".onion");

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
                && HOST.matcher(host).matches()
                && NOT_PUBLIC.stream().noneMatch(host::endsWith)
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
