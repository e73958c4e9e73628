package org.jarida.newsroom;

import org.jarida.language.Language;

/** What an article is called, in the language it is written in; empty: nothing yet. */
public record Headline(String text, Language language) {}
