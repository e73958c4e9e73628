/** Readers who signed in: how they do, what they keep and follow. Knows no letter and no comment. */
@NullMarked
package org.jarida.reader;

import org.jspecify.annotations.NullMarked;
