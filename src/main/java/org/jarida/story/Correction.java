package org.jarida.story;

import java.time.Instant;

/** What was put right in an article, as readers are told. */
public record Correction(Instant at, String reason) {}
