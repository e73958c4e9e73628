package org.jarida.newsroom;

/**
 * A link that works once, to be copied and handed over.
 *
 * @param mailed whether it went out by mail too
 */
public record LinkPage(Room room, String link, When until, boolean mailed, String back) {}
