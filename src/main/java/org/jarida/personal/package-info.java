/**
 * The readers' side of the web where it is one reader's own: account, letters, comments. Nothing here is kept in the page
 * cache, and no address of the net, no browser's name and no query is written down.
 */
@NullMarked
package org.jarida.personal;

import org.jspecify.annotations.NullMarked;
