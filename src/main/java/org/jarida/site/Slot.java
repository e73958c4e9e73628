package org.jarida.site;

import org.jspecify.annotations.Nullable;

/**
 * An advertisement: a picture of our own keeping, and where it leads.
 *
 * @param label what it is called; null: an advertisement, in the edition's words
 */
public record Slot(
        String url, PictureView picture, @Nullable String label) {}
