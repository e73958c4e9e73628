package org.jarida.reader;

/** An article on a reading list: a story told in an edition. */
public record ListItem(String edition, String key, boolean seen) {}
