/**
 * Who did what, when: append-only, each line chained to the one before by its hash. It knows no nouns of ours: an act
 * and its subject are text.
 */
@NullMarked
package org.jarida.logbook;

import org.jspecify.annotations.NullMarked;
