package org.jarida.media;

/** A rendition fresh from the darkroom, before it is stored. */
@SuppressWarnings("ArrayRecordComponent") // handed from the darkroom to the store, never compared
public record Print(MediaType type, int width, int height, byte[] content) {}
