package org.jarida.newsroom;

import org.jarida.story.Comparison;

/** Two revisions of an article, word by word. */
public record ComparisonPage(
        Room room,
        String address,
        Headline headline,
        RevisionsPage.Row from,
        RevisionsPage.Row to,
        Comparison comparison) {}
