package org.jarida.counting;

/** A story of an edition and how often it was read in some days, in tens. */
public record MuchRead(String storyKey, long reads) {}
