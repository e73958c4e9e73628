package org.jarida.newsroom;

import java.util.List;
import java.util.Optional;
import org.jarida.counting.Counts;
import org.jarida.counting.MuchRead;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Settings;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.story.Publications;

/** What readers read, as far as it is counted. */
final class ReadPages {
    private static final List<Integer> PERIODS = List.of(1, 7, 30);
    private static final int ROWS = 50;

    private final Counts counts;
    private final Publications publications;
    private final Editions editions;
    private final Settings settings;
    private final Rooms rooms;

    ReadPages(Counts counts, Publications publications, Editions editions, Settings settings, Rooms rooms) {
        this.counts = counts;
        this.publications = publications;
        this.editions = editions;
        this.settings = settings;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/read", Policy.staff(), this::show);
    }

    private Reply show(Visit visit) {
        var words = visit.words();
        var edition = edition(visit);
        var days = visit.query()
                .number("days")
                .map(Long::intValue)
                .filter(PERIODS::contains)
                .orElse(PERIODS.getFirst());
        return Reply.Page.of(
                "read",
                new ReadPage(
                        rooms.room(visit, words.say("read.title")),
                        editions.all().stream()
                                .map(one -> new Choice(
                                        one.code(),
                                        one.language().ownName(),
                                        edition.filter(one::equals).isPresent(),
                                        one.language()))
                                .toList(),
                        PERIODS.stream()
                                .map(period ->
                                        Choice.of(period.toString(), words.say("read.days-" + period), days.toString()))
                                .toList(),
                        edition.map(Edition::language).orElse(visit.language()),
                        edition.map(one -> rows(one, days)).orElse(List.of()),
                        !settings.newspaper().withoutMostRead()));
    }

    /** The one that is asked for, or the one in the visitor's language, or the first. */
    private Optional<Edition> edition(Visit visit) {
        return editions.find(visit.query().line("edition"))
                .or(() -> editions.all().stream()
                        .filter(one ->
                                one.language().code().equals(visit.language().code()))
                        .findFirst())
                .or(() -> editions.all().stream().findFirst());
    }

    private List<ReadPage.Row> rows(Edition edition, int days) {
        return counts.most(edition, days, ROWS).stream()
                .flatMap(read -> row(edition, read).stream())
                .toList();
    }

    /** What was withdrawn since is nowhere to be read. */
    private Optional<ReadPage.Row> row(Edition edition, MuchRead read) {
        return publications
                .find(edition.code(), read.storyKey())
                .map(one -> new ReadPage.Row(one.path(), one.headline(), about(read.reads(), edition.language())));
    }

    /** A count with its first two figures: more would say what nobody knows. */
    static String about(long reads, Language language) {
        var unit = 1L;
        while (reads / unit >= 100) {
            unit *= 10;
        }
        return Digits.of(language).number((reads + unit / 2) / unit * unit);
    }
}
