/**
 * What leads: the editor's order of a front page, then time. It must not know pages.
 */
@NullMarked
package org.jarida.front;

import org.jspecify.annotations.NullMarked;
