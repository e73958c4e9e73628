package org.jarida.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jarida.edition.Name;
import org.jarida.language.Language;
import org.jarida.language.Text;
import org.jarida.logbook.Actor;
import org.jarida.story.Bylines;

/** Who wrote becomes a byline: by the name readers saw, never by the account. */
final class OldAuthors {
    private final Move move;
    private final ImportReport report;
    private final Bylines bylines;
    private final Map<String, Long> bylineIds = new HashMap<>();

    OldAuthors(Move move) {
        this.move = move;
        this.report = move.report();
        this.bylines = move.doors().bylines();
    }

    /** By the old logins. */
    Map<String, Long> bylineIds() {
        return bylineIds;
    }

    void bylines() {
        var names = new LinkedHashMap<String, List<String>>();
        var editions = new HashMap<String, Set<String>>();
        move.contents().wrote().forEach((author, where) -> {
            var name = move.contents().nameOf(author);
            if (name.isEmpty()) {
                report.warn("", "an author without a name: what they wrote has no byline");
            } else {
                names.computeIfAbsent(Text.shorten(name, 200), one -> new ArrayList<>())
                        .add(author);
                editions.computeIfAbsent(Text.shorten(name, 200), one -> new TreeSet<>())
                        .addAll(where);
            }
        });
        names.forEach((name, authors) -> byline(name, authors, editions.getOrDefault(name, Set.of())));
        authorsWithoutBylines(names);
    }

    private void byline(String name, List<String> authors, Set<String> editions) {
        var digest = Ledger.digest(name, editions);
        var before = move.ledger().before("author", name);
        var key = before == null ? freeKey(name) : before.target();
        var id = before == null ? Optional.<Long>empty() : bylines.idOf(key);
        if (before != null && id.isPresent() && before.digest().equals(digest)) {
            report.unchanged("bylines", 1);
        } else if (move.trial()) {
            move.count("bylines", before != null);
        } else {
            var number = id.orElse(0L);
            var introductions = new LinkedHashMap<String, Bylines.Introduction>();
            for (var edition : editions) {
                if (move.languages().containsKey(edition)
                        && !(number > 0
                                && !bylines.all(edition, List.of(number)).isEmpty())) {
                    var slug = Labels.free("", name, edition, (in, wanted) -> bylines.taken(in, wanted, number));
                    introductions.put(edition, new Bylines.Introduction(new Name(name, slug), ""));
                }
            }
            id = Optional.of(bylines.save(key, null, introductions, Actor.IMPORT));
            move.count("bylines", before != null);
        }
        move.ledger().remember("author", name, key, digest);
        var number = id.orElseGet(move::pretended);
        for (var author : authors) {
            bylineIds.put(author, number);
            move.forwarding().byline(author, editions, key);
        }
    }

    private String freeKey(String name) {
        var wanted = Labels.slug("", name, Language.ENGLISH).text();
        var key = wanted;
        for (var n = 2; bylines.idOf(key).isPresent(); n++) {
            key = wanted + "-" + n;
        }
        return key;
    }

    private void authorsWithoutBylines(Map<String, List<String>> names) {
        var given = new HashSet<String>();
        for (var account : move.contents().authors().values()) {
            var name = Text.shorten(move.contents().nameOf(account.login()), 200);
            var wrote = names.getOrDefault(name, List.of());
            if (wrote.isEmpty()) {
                report.skip(account.login(), "author", "nothing in the export is theirs");
            } else if (!given.add(name)) {
                report.skip(account.login(), "author", "another author has the same name: they share a byline");
            }
        }
        move.contents().guests().forEach((author, guest) -> {
            var name = Text.shorten(move.contents().nameOf(author), 200);
            if (!move.contents().wrote().containsKey(author)) {
                report.skip(Long.toString(guest.id()), "guest-author", "nothing in the export is theirs");
            } else if (!given.add(name)) {
                report.skip(
                        Long.toString(guest.id()),
                        "guest-author",
                        "another author has the same name: they share a byline");
            }
        });
    }
}
