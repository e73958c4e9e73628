package org.jarida;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs as this machine's does, until a test moves it ahead. */
public final class RunningClock implements InstantSource {
    private final InstantSource machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }
}
