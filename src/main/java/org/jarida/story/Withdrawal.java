package org.jarida.story;

import java.time.Instant;

/** What is left of an article that was taken back: where it was, and why it went. */
public record Withdrawal(String storyKey, String edition, String reason, Instant at) {}
