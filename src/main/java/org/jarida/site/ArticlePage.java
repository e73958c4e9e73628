package org.jarida.site;

import java.util.List;
import org.jarida.story.Block;
import org.jarida.story.Body;
import org.jspecify.annotations.Nullable;

/**
 * A story told in one edition. {@code place} is where it is told from, or the agency; {@code also} are the other
 * editions that have it; {@code newer} and {@code older} its neighbours in the leading section; {@code comments} what
 * readers said, where that is shown.
 */
public record ArticlePage(
        Frame frame,
        Card.Kind kind,
        List<Link> trail,
        List<Link> sections,
        String headline,
        @Nullable String standfirst,
        List<BylineView> bylines,
        Moment published,
        @Nullable Moment updated,
        @Nullable String place,
        @Nullable String readingTime,
        @Nullable PictureView lead,
        Body body,
        References references,
        List<CorrectionView> corrections,
        List<Link> topics,
        Share share,
        List<EditionLink> also,
        List<Card> related,
        @Nullable Card newer,
        @Nullable Card older,
        @Nullable Slot slot,
        @Nullable CommentsView comments) {
    public ArticlePage {
        trail = List.copyOf(trail);
        sections = List.copyOf(sections);
        bylines = List.copyOf(bylines);
        corrections = List.copyOf(corrections);
        topics = List.copyOf(topics);
        also = List.copyOf(also);
        related = List.copyOf(related);
    }

    /** The lead picture stands above the text, unless it is a film's still, or the gallery below shows it anyway. */
    public boolean showsLead() {
        return lead != null && kind != Card.Kind.FILM && !isInGallery(lead);
    }

    private boolean isInGallery(PictureView picture) {
        return body.blocks().stream()
                .filter(Block.Gallery.class::isInstance)
                .flatMap(block -> ((Block.Gallery) block).pictures().stream())
                .map(exhibit -> references.picture(exhibit.media()))
                .anyMatch(exhibit -> exhibit != null && exhibit.src().equals(picture.src()));
    }
}
