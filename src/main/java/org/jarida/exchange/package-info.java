/**
 * Moving in and out: an export of another system becomes editions, sections, stories and redirects, and nothing is
 * lost without being named. It must not know pages.
 */
@NullMarked
package org.jarida.exchange;

import org.jspecify.annotations.NullMarked;
