/**
 * The readers' side of the web: pages, feeds, maps for machines, media files, and the cache that answers most requests.
 * Words: <em>page</em> (the typed object a template gets), <em>tag</em>. It must not know the newsroom, and it reads
 * news only through {@code Publications}, which cannot leak what is not published.
 */
@NullMarked
package org.jarida.site;

import org.jspecify.annotations.NullMarked;
