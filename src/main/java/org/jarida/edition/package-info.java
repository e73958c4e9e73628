/**
 * Editions, their sections, topics, standing pages and settings: the newspaper before any news is in it. Words:
 * <em>edition</em> (the newspaper in one language), <em>section</em>, <em>topic</em>, <em>standing page</em>. It must
 * not know stories.
 */
@NullMarked
package org.jarida.edition;

import org.jspecify.annotations.NullMarked;
