/** Breaking news to browsers that asked for it: Web Push with our own keys (RFC 8030, 8291, 8292). */
@NullMarked
package org.jarida.push;

import org.jspecify.annotations.NullMarked;
