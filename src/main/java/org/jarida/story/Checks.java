package org.jarida.story;

import java.util.List;
import java.util.Optional;
import org.jarida.edition.Edition;
import org.jarida.media.MediaLibrary;

/**
 * Looks an article through before it is published: what is missing, what leads nowhere, what does not agree, and the
 * slips of the keyboard. It advises; only an empty headline is in the way of publishing.
 */
public final class Checks {
    private final MediaLibrary library;
    private final Ways ways;

    public Checks(MediaLibrary library, Ways ways) {
        this.library = library;
        this.ways = ways;
    }

    /** What must be put right first; a few dozen at most, however bad it is. */
    public List<Finding> of(Story story, Edition edition, Content content) {
        var manuscript = Manuscript.of(story, edition, content);
        var findings = new Findings();
        new HeadChecks(manuscript, findings).look();
        new FigureChecks(manuscript, findings).look();
        new MediaChecks(manuscript, findings, library).look();
        new BodyChecks(manuscript, findings, ways).look();
        new KeyboardChecks(manuscript, findings).look();
        return findings.all();
    }

    /** With one finding put right; empty when there is no such finding any more, or nothing sure to do about it. */
    public Optional<Content> repaired(Story story, Edition edition, Content content, String finding) {
        return of(story, edition, content).stream()
                .filter(one -> one.id().equals(finding))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.repair()))
                .map(repair -> repair.of(content));
    }
}
