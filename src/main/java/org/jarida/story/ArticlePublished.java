package org.jarida.story;

/** Readers see this article, or see it anew. */
public record ArticlePublished(Publication publication) {}
