package org.jarida.edition;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** What stands in an edition's places for advertisements, since when and until when. */
public final class Advertisements {
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, List<Advertisement>> kept;

    public Advertisements(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.kept = new Kept<>(database, edition -> {
            Tags.note("advertisements:" + edition);
            return database.read(sql -> AdvertisementTable.all(sql, edition));
        });
    }

    /**
     * What stands there now: the nearest section's before one further up and the whole edition's, and of several the one
     * that began last. Notes when that changes by the clock.
     *
     * @param lineage the section of the page, then those above it; empty: none
     */
    public Optional<Advertisement> in(String edition, Advertisement.Place place, List<Long> lineage) {
        var now = database.clock().instant();
        var candidates = kept.get(edition).stream()
                .filter(one -> one.place() == place)
                .filter(one -> one.section() == null || lineage.contains(one.section()))
                .toList();
        candidates.stream()
                .flatMap(one -> Stream.of(Optional.ofNullable(one.from()), Optional.ofNullable(one.until())))
                .flatMap(Optional::stream)
                .filter(moment -> moment.isAfter(now))
                .forEach(Tags::noteUntil);
        return candidates.stream()
                .filter(one -> one.isRunning(now))
                .min(Comparator.<Advertisement>comparingInt(one -> distance(one.section(), lineage))
                        .thenComparing(Advertisements::begun, Comparator.reverseOrder())
                        .thenComparing(Advertisement::id, Comparator.reverseOrder()));
    }

    private static int distance(@Nullable Long section, List<Long> lineage) {
        return section == null ? lineage.size() : lineage.indexOf(section);
    }

    private static Instant begun(Advertisement one) {
        return one.from() == null ? Instant.MIN : one.from();
    }

    /** All of an edition's, those that are over too, in the order in which they were booked. */
    public List<Advertisement> all(String edition) {
        return database.read(sql -> AdvertisementTable.all(sql, edition));
    }

    /** All that show this picture. */
    public List<Advertisement> showing(String media) {
        return database.read(sql -> AdvertisementTable.showing(sql, media));
    }

    /** Books one, or changes one that is booked: its id tells which; a new one gets one from {@link #nextId}. */
    public void save(Advertisement advertisement, Actor by) {
        database.write(transaction -> {
            AdvertisementTable.save(transaction.sql(), advertisement);
            logbook.write(
                    transaction, by, "advertisement", "edition:" + advertisement.edition(), advertisement.toString());
            transaction.changed("advertisements:" + advertisement.edition());
            return advertisement;
        });
    }

    public long nextId() {
        return database.nextId();
    }

    public void remove(Advertisement advertisement, Actor by) {
        database.write(transaction -> {
            AdvertisementTable.remove(transaction.sql(), advertisement.id());
            logbook.write(
                    transaction,
                    by,
                    "advertisement-removal",
                    "edition:" + advertisement.edition(),
                    advertisement.toString());
            transaction.changed("advertisements:" + advertisement.edition());
            return advertisement;
        });
    }
}
