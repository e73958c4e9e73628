package org.jarida.media;

/**
 * The picture that is kept and that all renditions are made from: upright, in sRGB, no side longer than 2560 pixels, and
 * nothing in it but the picture. JPEG; PNG where it is a drawing of few colours or can be seen through.
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the darkroom to the store, never compared
public record Negative(MediaType type, int width, int height, byte[] content) {}
