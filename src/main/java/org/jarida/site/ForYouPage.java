package org.jarida.site;

/** What the reader follows: empty as it is served, filled by the browser that knows. */
public record ForYouPage(Frame frame) {}
