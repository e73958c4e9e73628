package org.jarida.story;

/** What was put right, and in what. */
public record Corrected(Publication publication, Correction correction) {}
