package org.jarida.base;

import java.net.InetAddress;
import java.time.Duration;

/** The door outward as tests open it: to this very address, which no flag of the program reaches. */
public final class Neighbours {
    private Neighbours() {}

    public static Outward outward(InetAddress only, long mostBytes) {
        return new Outward(mostBytes, Duration.ofSeconds(20), only::equals);
    }
}
