/**
 * Languages as values: scripts, directions, digits, calendars, collation, slugs, quotation marks, and the words of
 * the interface in nine languages. Words: <em>locale</em> (a BCP 47 tag), <em>numbering</em>, <em>era calendar</em>.
 * It knows nothing of ours and keeps nothing.
 */
@NullMarked
package org.jarida.language;

import org.jspecify.annotations.NullMarked;
