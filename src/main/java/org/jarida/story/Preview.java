package org.jarida.story;

import java.time.Instant;

/** A private link to what an article says now, published or not, for who has the link alone. */
public record Preview(long id, long article, String by, Instant madeAt, Instant expiresAt) {}
