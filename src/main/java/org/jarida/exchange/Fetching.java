package org.jarida.exchange;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Outward;

/** Fetches files from the old site. A host that keeps silent is not waited for again and again. */
final class Fetching {
    private static final int MOST_SILENCES = 5;

    private final Outward outward;
    private final Map<String, Integer> silences = new HashMap<>();

    Fetching(Outward outward) {
        this.outward = outward;
    }

    /** Why the file did not come; empty when it did. */
    Optional<String> fetch(String address, Path to) {
        var host = host(address);
        if (silences.getOrDefault(host, 0) >= MOST_SILENCES) {
            return Optional.of(host + " does not answer and is asked no more this time");
        }
        try {
            outward.fetch(address, to);
            silences.remove(host);
            return Optional.empty();
        } catch (Outward.Refused refused) {
            silences.remove(host);
            return Optional.of(String.valueOf(refused.getMessage()));
        } catch (UnknownHostException unknown) {
            silences.merge(host, 1, Integer::sum);
            return Optional.of("there is no host " + host);
        } catch (SocketTimeoutException silence) {
            silences.merge(host, 1, Integer::sum);
            return Optional.of(host + " does not answer");
        } catch (IOException failure) {
            silences.merge(host, 1, Integer::sum);
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    private static String host(String address) {
        try {
            return String.valueOf(URI.create(address).getHost());
        } catch (IllegalArgumentException notPlain) {
            return address.replaceFirst("^https?://", "").replaceFirst("[/?#:].*$", "");
        }
    }
}
