/**
 * Pictures, sound and film: their credits, captions and alternative texts, and the renditions that pages use. Words:
 * <em>rendition</em> (one size and format of a picture), <em>focal point</em>. It must not know who uses them.
 */
@NullMarked
package org.jarida.media;

import org.jspecify.annotations.NullMarked;
