package org.jarida.site;

import org.jarida.story.RichText;

/** What was wrong in an article, and when it was put right. */
public record CorrectionView(Moment when, RichText text) {}
