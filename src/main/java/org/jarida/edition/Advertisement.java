package org.jarida.edition;

/** A picture of ours in a slot of a page, labelled as what it is. */
public record Advertisement(String slot, String media, String href, String alternative) {}
