/**
 * Letters by mail: who asked for which, what stands in an issue, and its way to everybody. Words: <em>subscription</em>
 * (an address and what it wants), <em>issue</em> (one letter to many), <em>occasion</em> (daily, weekly, breaking). Knows
 * no reader's account: who gets letters needs none.
 */
@NullMarked
package org.jarida.mailing;

import org.jspecify.annotations.NullMarked;
