package org.jarida.exchange;

import java.util.Objects;
import org.jarida.base.Keys;
import org.jarida.edition.Redirect;
import org.jarida.exchange.Contents.Sort;
import org.jarida.logbook.Actor;
import org.jarida.story.StandingPages;

/** Pages become standing pages. */
final class OldPages {
    private final Move move;
    private final ImportReport report;
    private final StandingPages pages;
    private final OldComments comments;

    OldPages(Move move, OldComments comments) {
        this.move = move;
        this.report = move.report();
        this.pages = move.doors().pages();
        this.comments = comments;
    }

    /** Where standing pages will be, for links to them. */
    void places() {
        // Slugs are given in the order of the first reading; the second one meets the same items.
        for (var group : move.contents().groups()) {
            if (group.sort == Sort.PAGE) {
                var before = group.members.values().stream()
                        .map(member -> move.ledger().before("page", member))
                        .filter(Objects::nonNull)
                        .findFirst();
                group.key = before.map(one -> Target.of(one.target()).key())
                        .orElseGet(() -> "wp-" + Keys.ofSeed(move.source() + " page " + group.first()));
            }
        }
    }

    void keep(ItemReading.Page it) {
        var id = Long.toString(it.item().id());
        var key = it.group().key;
        var before = move.ledger().before("page", id);
        move.forwarding().item(it.item(), Redirect.Kind.PAGE, key, it.edition(), "page_id");
        if (before != null && before.digest().equals(it.digest())) {
            report.unchanged("pages", 1);
            comments.keep(it, Target.of(before.target()).id());
        } else if (before != null && changedHere(Target.of(before.target()))) {
            report.skip(id, "page", "it was changed here since and is left as it is");
            comments.keep(it, Target.of(before.target()).id());
        } else {
            var number = move.trial() ? move.pretended() : savePage(it, key, it.edition());
            var target = new Target(key, it.edition(), number, move.trial() ? "" : state(key, it.edition()));
            move.count("pages", before != null);
            move.ledger().remember("page", id, target.toString(), it.digest());
            comments.keep(it, number);
        }
    }

    private boolean changedHere(Target target) {
        return !state(target.key(), target.edition()).equals(target.state());
    }

    /** What stands here now, in short. */
    private String state(String key, String edition) {
        return pages.written(key, edition)
                .map(written -> Ledger.digest(
                        written.page().title(),
                        written.page().slug(),
                        written.page().description(),
                        written.page().body().json(),
                        written.page().inMenu(),
                        written.published()))
                .map(digest -> digest.substring(0, 16))
                .orElse("");
    }

    private long savePage(ItemReading.Page it, String key, String edition) {
        var self = pages.idOf(key).orElse(0L);
        var slug = Labels.free(it.slug(), it.title(), edition, (in, wanted) -> pages.taken(in, wanted, self));
        return pages.save(
                key,
                it.position(),
                edition,
                it.title(),
                slug,
                it.description(),
                it.body(),
                it.published() && move.languages().containsKey(edition),
                it.inMenu(),
                Actor.IMPORT);
    }
}
