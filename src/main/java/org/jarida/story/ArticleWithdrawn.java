package org.jarida.story;

/** Readers see this article no more. */
public record ArticleWithdrawn(Withdrawal withdrawal) {}
