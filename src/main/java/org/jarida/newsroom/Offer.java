package org.jarida.newsroom;

/** One of the things that a form offers to choose from. */
public record Offer(String value, String label, boolean chosen) {}
