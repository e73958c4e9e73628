package org.jarida.site;

/**
 * What the reader follows: empty as it is served, filled by the browser that knows.
 *
 * @param tells whether the edition tells browsers of breaking news
 */
public record ForYouPage(Frame frame, boolean tells) {}
