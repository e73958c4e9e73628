/** How somebody proves who they are, staff or reader: passphrases and passkeys. Knows no account. */
@NullMarked
package org.jarida.proof;

import org.jspecify.annotations.NullMarked;
