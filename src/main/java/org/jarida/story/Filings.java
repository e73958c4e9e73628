package org.jarida.story;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Fallbacks;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** Moves, merges and takes away sections and topics, and takes along what is filed there, published or not. */
public final class Filings {
    private final Database database;
    private final Logbook logbook;
    private final Editions editions;
    private final Fallbacks fallbacks;
    private final Sections sections;
    private final Topics topics;

    public Filings(
            Database database,
            Logbook logbook,
            Editions editions,
            Fallbacks fallbacks,
            Sections sections,
            Topics topics) {
        this.database = database;
        this.logbook = logbook;
        this.editions = editions;
        this.fallbacks = fallbacks;
        this.sections = sections;
        this.topics = topics;
    }

    /**
     * Moves a section below another, or to the top: what is filed in it is read there too, and no longer in those it was
     * below before.
     *
     * @param index how many of those that are there already are to stand before it
     */
    public Shelving move(long section, @Nullable Long parent, int index, Actor by) {
        return database.write(transaction -> {
            if (parent != null && above(parent).contains(section)) {
                return new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0);
            }
            var lists = new LinkedHashSet<>(above(section));
            var before = Set.copyOf(lists);
            sections.move(section, parent, index, by);
            lists.addAll(above(section));
            if (!before.equals(Set.copyOf(above(section)))) {
                lists.forEach(list -> FilingTable.relist(transaction.sql(), list, sections.within(list), section));
                announce(transaction, lists);
            }
            return new Shelving.Done(0);
        });
    }

    /** Ends a section in favour of another, which gets its stories, addresses, names and sub-sections. */
    public Shelving merge(long section, long into, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            if (above(into).contains(section)) {
                return new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0);
            }
            var lists = new LinkedHashSet<>(above(section));
            announce(transaction, lists);
            lists.remove(section);
            lists.addAll(above(into));
            var subject = "section:" + sections.lineage(section).getFirst().key();
            var moved = FilingTable.refile(sql, section, into);
            sections.merge(section, into, by);
            lists.forEach(list -> FilingTable.relist(sql, list, sections.within(list), section));
            FilingTable.unlist(sql, section);
            announce(transaction, lists);
            logbook.write(transaction, by, "filing", subject, moved + " stories");
            return new Shelving.Done(moved);
        });
    }

    /** Takes away a section in which nothing was ever filed, or nothing is any more. */
    public Shelving remove(long section, Actor by) {
        return database.write(transaction -> {
            var filed = FilingTable.filedIn(transaction.sql(), section);
            if (filed > 0) {
                return new Shelving.Refused(Shelving.Reason.HAS_STORIES, filed);
            } else if (sections.within(section).size() > 1) {
                return new Shelving.Refused(Shelving.Reason.HAS_SECTIONS, 0);
            } else {
                sections.remove(section, by);
                return new Shelving.Done(0);
            }
        });
    }

    /** An edition does without a section, unless readers find stories in it there. */
    public Shelving leaveOut(long section, String edition, Actor by) {
        return unlessRead(section, edition, () -> sections.leaveOut(section, edition, by));
    }

    /** An edition calls a section what its lenders call it. Without any it does without, unless readers find stories there. */
    public Shelving borrow(long section, String edition, Actor by) {
        var names = sections.written(section).map(Sections.Written::names).orElseThrow();
        var lent = fallbacks.of(edition).stream().skip(1).anyMatch(names::containsKey);
        if (lent) {
            sections.borrow(section, edition, by);
            return new Shelving.Done(0);
        }
        return unlessRead(section, edition, () -> sections.borrow(section, edition, by));
    }

    private Shelving unlessRead(long section, String edition, Runnable act) {
        return database.write(transaction -> {
            var listed = FilingTable.listed(transaction.sql(), section, edition);
            if (listed > 0) {
                return new Shelving.Refused(Shelving.Reason.HAS_STORIES, listed);
            }
            act.run();
            return new Shelving.Done(0);
        });
    }

    /** Ends a topic in favour of another, which gets its stories, addresses and names. */
    public Shelving mergeTopic(long topic, long into, Actor by) {
        return database.write(transaction -> {
            if (topic == into) {
                return new Shelving.Refused(Shelving.Reason.BELOW_ITSELF, 0);
            }
            var subject = "topic:" + topics.written(topic).orElseThrow().key();
            var moved = FilingTable.refileTopic(transaction.sql(), topic, into);
            topics.merge(topic, into, by);
            for (var edition : codes()) {
                transaction.changed(new Scope.OnTopic(topic).tag(edition));
                transaction.changed(new Scope.OnTopic(into).tag(edition));
                transaction.changed(new Scope.Everything().tag(edition));
            }
            logbook.write(transaction, by, "filing", subject, moved + " stories");
            return new Shelving.Done(moved);
        });
    }

    /** Takes away a topic that no story is on. */
    public Shelving removeTopic(long topic, Actor by) {
        return database.write(transaction -> {
            var filed = FilingTable.filedOn(transaction.sql(), topic);
            if (filed > 0) {
                return new Shelving.Refused(Shelving.Reason.HAS_STORIES, filed);
            }
            topics.remove(topic, by);
            return new Shelving.Done(0);
        });
    }

    /** How many stories are filed in a section itself, in whatever stage. */
    public int filedIn(long section) {
        return database.read(sql -> FilingTable.filedIn(sql, section));
    }

    /** How many stories are on a topic, in whatever stage. */
    public int filedOn(long topic) {
        return database.read(sql -> FilingTable.filedOn(sql, topic));
    }

    private List<Long> above(long section) {
        return sections.lineage(section).stream().map(Sections.Lineage::id).toList();
    }

    private List<String> codes() {
        return editions.all().stream().map(Edition::code).toList();
    }

    private void announce(Transaction transaction, Set<Long> lists) {
        for (var list : lists) {
            var key = Objects.requireNonNull(sections.lineage(list).getFirst()).key();
            codes().forEach(edition -> transaction.changed(new Scope.InSection(list, key).tag(edition)));
        }
    }
}
