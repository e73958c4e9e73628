package org.jarida.story;

import java.time.Instant;

/**
 * A part of all of an edition's articles, in the order in which they were published.
 *
 * @param number the first is 1
 * @param changed when something in it was last published or updated
 */
public record Part(int number, int articles, Instant changed) {}
