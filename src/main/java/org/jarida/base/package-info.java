/**
 * What any program needs and no newspaper is: the database, the clock, events, page tags, hashes, the one XML
 * reader and the one door outward. Words: <em>tag</em> (what a page was made from), <em>event</em> (what has
 * happened). It must know no news: nothing in here has heard of a story.
 */
@NullMarked
package org.jarida.base;

import org.jspecify.annotations.NullMarked;
