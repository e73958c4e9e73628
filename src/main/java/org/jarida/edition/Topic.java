package org.jarida.edition;

/** What stories are about, as one edition calls it. */
public record Topic(long id, String key, String name, String slug) {}
