package org.jarida.site;

/** The page of the reading list: empty as it is served, filled by the browser that keeps the list. */
public record ReadingListPage(Frame frame) {}
