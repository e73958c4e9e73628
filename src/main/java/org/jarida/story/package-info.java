/**
 * Stories and the articles that tell them, one an edition: blocks, revisions, publications, corrections, withdrawals,
 * and the names they stand under. Words: <em>story</em>, <em>article</em>, <em>revision</em>, <em>publication</em>,
 * <em>byline</em>. It must not know pages, nor what leads.
 */
@NullMarked
package org.jarida.story;

import org.jspecify.annotations.NullMarked;
