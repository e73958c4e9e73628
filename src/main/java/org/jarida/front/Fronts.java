package org.jarida.front;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jarida.base.Database;
import org.jarida.base.Tags;
import org.jarida.base.Transaction;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;
import org.jarida.story.Publication;
import org.jarida.story.Publications;
import org.jarida.story.Scope;

/**
 * The editor's order of front pages: an edition's, and those of its sections. What is arranged waits as a proof until it
 * is put live. A place may end at a moment: from then on time alone decides where the story stands.
 */
public final class Fronts {
    private final Database database;
    private final Logbook logbook;
    private final Publications publications;

    public Fronts(Database database, Logbook logbook, Publications publications) {
        this.database = database;
        this.logbook = logbook;
        this.publications = publications;
    }

    /** What the editor has put first, as far as the edition tells it to readers. Notes when the next place ends. */
    public List<Publication> leads(String edition) {
        return publications.ofStories(edition, held(FrontOf.edition(edition)));
    }

    /** What the editor has put first in a section, as far as it is told there. Notes when the next place ends. */
    public List<Publication> leads(String edition, Scope.InSection section) {
        return publications.among(edition, section, held(FrontOf.section(edition, section.id())));
    }

    private List<Long> held(FrontOf of) {
        Tags.note(of.tag());
        var now = database.clock().instant();
        var held = database.read(sql -> FrontTable.live(sql, of)).stream()
                .filter(place -> place.isHeld(now))
                .toList();
        for (var place : held) {
            if (place.until() != null) {
                Tags.noteUntil(place.until());
            }
        }
        return held.stream().map(Place::story).toList();
    }

    /** As the desk sees it. */
    public Front of(FrontOf of) {
        return database.read(sql -> FrontTable.front(sql, of, now()));
    }

    /** Keeps this order as the proof of a front; readers see nothing of it. Of a story named twice the first place counts. */
    public Arranging arrange(FrontOf of, long version, List<Place> places, Actor by) {
        var kept = checked(places);
        return change(of, version, transaction -> {
            var before = FrontTable.front(transaction.sql(), of, now());
            FrontTable.putProof(transaction.sql(), of, kept);
            FrontTable.proofSince(transaction.sql(), of, now(), by.name());
            var was = before.places();
            logbook.write(transaction, by, "front-proof", of.subject(), difference(transaction, was, kept));
        });
    }

    /** Shows readers the proof. Without one nothing changes. */
    public Arranging putLive(FrontOf of, long version, Actor by) {
        return change(of, version, transaction -> {
            var proof = FrontTable.front(transaction.sql(), of, now()).proof();
            if (proof != null) {
                putLive(transaction, of, proof, by);
            }
        });
    }

    /** Throws the proof away; readers see what they saw. */
    public Arranging takeBack(FrontOf of, long version, Actor by) {
        return change(of, version, transaction -> {
            FrontTable.putProof(transaction.sql(), of, List.of());
            FrontTable.proofSince(transaction.sql(), of, null, null);
            logbook.write(transaction, by, "front-proof", of.subject(), "taken back");
        });
    }

    /** Puts these stories first on an edition's front page, in this order, at once. */
    public void lead(String edition, List<Long> stories, Actor by) {
        var of = FrontOf.edition(edition);
        var places =
                checked(stories.stream().map(story -> new Place(story, null)).toList());
        database.write(transaction -> {
            FrontTable.advance(
                    transaction.sql(),
                    of,
                    FrontTable.front(transaction.sql(), of, now()).version());
            putLive(transaction, of, places, by);
            return places;
        });
    }

    private interface Change {
        void make(Transaction transaction);
    }

    private Arranging change(FrontOf of, long version, Change change) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            if (!FrontTable.advance(sql, of, version)) {
                return new Arranging.Overtaken(FrontTable.front(sql, of, now()));
            }
            change.make(transaction);
            return new Arranging.Done(FrontTable.front(sql, of, now()));
        });
    }

    private static String difference(Transaction transaction, List<Place> before, List<Place> after) {
        var sql = transaction.sql();
        return Difference.of(FrontTable.said(sql, before), FrontTable.said(sql, after));
    }

    private void putLive(Transaction transaction, FrontOf of, List<Place> places, Actor by) {
        var sql = transaction.sql();
        var was = FrontTable.front(sql, of, now()).live();
        FrontTable.putLive(sql, of, places);
        FrontTable.liveSince(sql, of, now(), by.name());
        FrontTable.putProof(sql, of, List.of());
        FrontTable.proofSince(sql, of, null, null);
        logbook.write(transaction, by, "front", of.subject(), difference(transaction, was, places));
        transaction.changed(of.tag());
    }

    private static List<Place> checked(List<Place> places) {
        if (places.size() > Front.MOST) {
            throw new IllegalArgumentException("a front has at most " + Front.MOST + " places");
        }
        var once = new LinkedHashMap<Long, Place>();
        places.forEach(place -> once.putIfAbsent(place.story(), place));
        return List.copyOf(once.values());
    }

    /** The fronts that hold one of these stories now. */
    public List<FrontOf> holding(Collection<Long> stories) {
        return stories.isEmpty() ? List.of() : database.read(sql -> FrontTable.holding(sql, stories, now()));
    }

    /** The fronts of which a proof waits to be put live. */
    public List<FrontOf> proofs() {
        return database.read(FrontTable::proofs);
    }

    private Instant now() {
        return database.clock().instant();
    }
}
