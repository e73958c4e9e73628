package org.jarida.site;

/** The page of what is at hand without a connection: empty as it is served, filled by the browser that keeps it. */
public record OfflinePage(Frame frame) {}
