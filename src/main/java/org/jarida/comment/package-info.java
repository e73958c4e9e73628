/**
 * What readers say below an article: pseudonyms, plain text, threads of two levels. Its words are Comment, Draft,
 * Discussion, Decision. Knows of a reader a number at most, of a colleague whether a name could be taken for theirs, and
 * nobody's address.
 */
@NullMarked
package org.jarida.comment;

import org.jspecify.annotations.NullMarked;
