package org.jarida.app;

import java.util.List;
import java.util.Optional;
import org.jarida.newsroom.Proofs;
import org.jarida.site.Site;
import org.jarida.story.Article;
import org.jarida.story.Content;
import org.jarida.story.Story;

/** Lets the readers' side make its pages for the staff before their time. */
record SiteProofs(Site site) implements Proofs {
    @Override
    public Optional<byte[]> article(Story story, Article article, Content content) {
        return site.proof(story, article, content);
    }

    @Override
    public byte[] front(String edition, List<Long> stories) {
        return site.proofOfFront(edition, stories);
    }

    @Override
    public Optional<byte[]> section(String edition, long section, List<Long> stories) {
        return site.proofOfSection(edition, section, stories);
    }
}
