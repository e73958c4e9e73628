package org.jarida.push;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jarida.base.Outward;

/** Takes a message to a push service, and brings the status of its answer. */
@FunctionalInterface
public interface Carrier {
    /** @throws IOException when there was no answer */
    int carry(URI endpoint, Map<String, String> headers, byte[] message) throws IOException;

    /** To public addresses alone. */
    static Carrier overTheNet() {
        return new Outward(0, Duration.ofSeconds(10))::post;
    }
}
