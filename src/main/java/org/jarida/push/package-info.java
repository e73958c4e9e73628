/**
 * Breaking news to browsers that asked for it: Web Push with our own keys (RFC 8030, 8188, 8291, 8292). Words: a
 * <em>browser</em> is what asked, its <em>endpoint</em> an address at its maker's push service, a <em>bulletin</em> what it
 * shows. It must know no reader and no account.
 */
@NullMarked
package org.jarida.push;

import org.jspecify.annotations.NullMarked;
