/**
 * Finding: how a word is looked for in each of the nine languages, and across scripts. Nothing here is ever shown or stored
 * as text; what is stored is what was typed.
 */
@NullMarked
package org.jarida.search;

import org.jspecify.annotations.NullMarked;
