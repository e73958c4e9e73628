package org.jarida.story;

import java.util.LinkedHashSet;
import java.util.List;
import org.jarida.base.Transaction;
import org.jarida.edition.Editions;
import org.jarida.edition.Sections;
import org.jarida.language.CalendarMonth;

/**
 * Puts a publication into every list it belongs to, takes it out again, and announces all pages that this changes:
 * sections and those above them, topics, bylines, its kind, its month, its neighbours.
 */
public final class Listings {
    private final Sections sections;
    private final Editions editions;

    public Listings(Sections sections, Editions editions) {
        this.sections = sections;
        this.editions = editions;
    }

    void add(Transaction transaction, Publication publication, Story story, List<Long> bylines) {
        var sql = transaction.sql();
        var ids = new LinkedHashSet<Long>();
        for (var section : story.sections()) {
            sections.lineage(section).forEach(one -> ids.add(one.id()));
        }
        var leading = story.sections().isEmpty() ? null : story.sections().getFirst();
        var filed = new Publication(
                publication.article(),
                publication.story(),
                publication.storyKey(),
                publication.edition(),
                publication.slug(),
                publication.revision(),
                story.kind(),
                publication.headline(),
                publication.standfirst(),
                publication.leadPicture(),
                leading,
                publication.words(),
                publication.publishedAt(),
                publication.updatedAt());
        PublicationTable.put(sql, filed);
        PublicationTable.list(sql, filed, ids, story.topics(), bylines);
        announce(transaction, filed, story, bylines);
    }

    void remove(Transaction transaction, Publication publication, Story story) {
        var bylines =
                RevisionTable.content(transaction.sql(), publication.revision()).bylines();
        announce(transaction, publication, story, bylines);
        PublicationTable.remove(transaction.sql(), publication.article());
    }

    private void announce(Transaction transaction, Publication publication, Story story, List<Long> bylines) {
        var edition = publication.edition();
        transaction.changed("story:" + publication.storyKey());
        transaction.changed(new Scope.Everything().tag(edition));
        transaction.changed(new Scope.OfKind(story.kind()).tag(edition));
        transaction.changed("front:" + edition);
        for (var section : story.sections()) {
            for (var one : sections.lineage(section)) {
                transaction.changed(new Scope.InSection(one.id(), one.key()).tag(edition));
            }
        }
        story.topics().forEach(topic -> transaction.changed(new Scope.OnTopic(topic).tag(edition)));
        bylines.forEach(byline -> transaction.changed(new Scope.By(byline).tag(edition)));
        editions.find(edition).ifPresent(found -> {
            var month = CalendarMonth.of(found.calendar(), publication.publishedAt(), found.zone());
            transaction.changed("archive:" + edition + ":" + month.year() + "-" + month.month());
        });
        var neighbours = Publications.neighbours(transaction.sql(), publication);
        neighbours.earlier().ifPresent(one -> transaction.changed("beside:" + one.article()));
        neighbours.later().ifPresent(one -> transaction.changed("beside:" + one.article()));
    }
}
