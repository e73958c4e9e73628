package org.jarida.search;

import java.util.List;

/**
 * A text's words in both ways.
 *
 * @param exact as they are spelt
 * @param loose what their forms and spellings have in common
 */
record Analysed(List<Word> exact, List<Word> loose) {}
