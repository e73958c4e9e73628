package org.jarida.site;

/** Says that too many search at once, and that the rest of the newspaper is there. */
public record BusyPage(Frame frame) {}
