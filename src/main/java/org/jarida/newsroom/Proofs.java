package org.jarida.newsroom;

import java.util.List;
import java.util.Optional;
import org.jarida.story.Article;
import org.jarida.story.Content;
import org.jarida.story.Story;

/** The newspaper's own pages before their time, made by whoever makes them for readers. */
public interface Proofs {
    /** The page that readers would get if this were published now, as HTML in UTF-8; none without an edition. */
    Optional<byte[]> article(Story story, Article article, Content content);

    /** The front page of an edition if these stories led it, in this order. */
    byte[] front(String edition, List<Long> stories);

    /** The page of a section if these stories led it, in this order; empty where the edition has no such section. */
    Optional<byte[]> section(String edition, long section, List<Long> stories);
}
