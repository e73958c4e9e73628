package org.jarida.site;

/** An advertisement: a picture of our own keeping, and where it leads. */
public record Slot(String url, PictureView picture) {}
