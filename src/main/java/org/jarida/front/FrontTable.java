package org.jarida.front;

import static org.jarida.base.schema.Tables.FRONT;
import static org.jarida.base.schema.Tables.FRONT_PLACE;
import static org.jarida.base.schema.Tables.STORY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class FrontTable {
    /** In the place of a section's id: the edition's own front page. */
    private static final long NO_SECTION = 0;

    private static final int LIVE = 0;
    private static final int PROOF = 1;

    private FrontTable() {}

    static List<Place> live(DSLContext sql, FrontOf of) {
        return places(sql, of, LIVE);
    }

    static Front front(DSLContext sql, FrontOf of, Instant now) {
        var held = places(sql, of, LIVE).stream()
                .filter(place -> place.isHeld(now))
                .toList();
        return sql.selectFrom(FRONT)
                .where(FRONT.EDITION.eq(of.edition()), FRONT.SECTION.eq(section(of)))
                .fetchOptional(row -> new Front(
                        of,
                        row.get(FRONT.VERSION),
                        held,
                        instant(row.get(FRONT.LIVE_SINCE)),
                        row.get(FRONT.PROOF_SINCE) == null
                                ? null
                                : places(sql, of, PROOF).stream()
                                        .filter(place -> place.isHeld(now))
                                        .toList(),
                        instant(row.get(FRONT.PROOF_SINCE))))
                .orElseGet(() -> new Front(of, 0, held, null, null, null));
    }

    private static List<Place> places(DSLContext sql, FrontOf of, int layer) {
        return sql.selectFrom(FRONT_PLACE)
                .where(at(of), FRONT_PLACE.PROOF.eq(layer))
                .orderBy(FRONT_PLACE.POSITION)
                .fetch(row -> new Place(row.get(FRONT_PLACE.STORY), instant(row.get(FRONT_PLACE.UNTIL))));
    }

    static void putLive(DSLContext sql, FrontOf of, List<Place> places) {
        put(sql, of, LIVE, places);
    }

    static void putProof(DSLContext sql, FrontOf of, List<Place> places) {
        put(sql, of, PROOF, places);
    }

    private static void put(DSLContext sql, FrontOf of, int layer, List<Place> places) {
        sql.deleteFrom(FRONT_PLACE).where(at(of), FRONT_PLACE.PROOF.eq(layer)).execute();
        var position = 0;
        for (var place : places) {
            sql.insertInto(FRONT_PLACE)
                    .set(FRONT_PLACE.EDITION, of.edition())
                    .set(FRONT_PLACE.SECTION, section(of))
                    .set(FRONT_PLACE.PROOF, layer)
                    .set(FRONT_PLACE.POSITION, position++)
                    .set(FRONT_PLACE.STORY, place.story())
                    .set(FRONT_PLACE.UNTIL, millis(place.until()))
                    .execute();
        }
    }

    /** The version is written only over the one it follows: two who save at the same moment cannot both. */
    static boolean advance(DSLContext sql, FrontOf of, long version) {
        if (version == 0) {
            return sql.insertInto(FRONT)
                            .set(FRONT.EDITION, of.edition())
                            .set(FRONT.SECTION, section(of))
                            .set(FRONT.VERSION, 1L)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(FRONT)
                        .set(FRONT.VERSION, version + 1)
                        .where(FRONT.EDITION.eq(of.edition()), FRONT.SECTION.eq(section(of)), FRONT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    static void proofSince(DSLContext sql, FrontOf of, @Nullable Instant since, @Nullable String by) {
        sql.update(FRONT)
                .set(FRONT.PROOF_SINCE, millis(since))
                .set(FRONT.PROOF_BY, by)
                .where(FRONT.EDITION.eq(of.edition()), FRONT.SECTION.eq(section(of)))
                .execute();
    }

    static void liveSince(DSLContext sql, FrontOf of, Instant since, String by) {
        sql.update(FRONT)
                .set(FRONT.LIVE_SINCE, since.toEpochMilli())
                .set(FRONT.LIVE_BY, by)
                .where(FRONT.EDITION.eq(of.edition()), FRONT.SECTION.eq(section(of)))
                .execute();
    }

    static List<FrontOf> holding(DSLContext sql, Collection<Long> stories, Instant now) {
        return sql.selectDistinct(FRONT_PLACE.EDITION, FRONT_PLACE.SECTION)
                .from(FRONT_PLACE)
                .where(
                        FRONT_PLACE.STORY.in(stories),
                        FRONT_PLACE.PROOF.eq(LIVE),
                        FRONT_PLACE.UNTIL.isNull().or(FRONT_PLACE.UNTIL.gt(now.toEpochMilli())))
                .orderBy(FRONT_PLACE.EDITION, FRONT_PLACE.SECTION)
                .fetch(row -> new FrontOf(row.value1(), row.value2() == NO_SECTION ? null : row.value2()));
    }

    /** Which fronts have a proof that waits. */
    static List<FrontOf> proofs(DSLContext sql) {
        return sql.select(FRONT.EDITION, FRONT.SECTION)
                .from(FRONT)
                .where(FRONT.PROOF_SINCE.isNotNull())
                .fetch(row -> new FrontOf(row.value1(), row.value2() == NO_SECTION ? null : row.value2()));
    }

    /** Places by the keys of their stories: for people. */
    static List<String> said(DSLContext sql, List<Place> places) {
        var keys = sql.select(STORY.ID, STORY.STORY_KEY)
                .from(STORY)
                .where(STORY.ID.in(places.stream().map(Place::story).toList()))
                .fetchMap(STORY.ID, STORY.STORY_KEY);
        return places.stream()
                .map(place -> keys.get(place.story()) + (place.until() == null ? "" : " until " + place.until()))
                .toList();
    }

    private static Condition at(FrontOf of) {
        return FRONT_PLACE.EDITION.eq(of.edition()).and(FRONT_PLACE.SECTION.eq(section(of)));
    }

    private static long section(FrontOf of) {
        return of.section() == null ? NO_SECTION : of.section();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
