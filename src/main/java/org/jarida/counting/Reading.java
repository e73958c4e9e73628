package org.jarida.counting;

/** That an article was read: which, and nothing else. */
public record Reading(String edition, String storyKey) {}
