/**
 * How often articles are read: in tens, by day and edition. A reading has no time, no place and no reader; what is
 * counted lives in memory until ten of it are full. It must not know requests.
 */
@NullMarked
package org.jarida.counting;

import org.jspecify.annotations.NullMarked;
