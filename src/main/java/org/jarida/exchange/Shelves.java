package org.jarida.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.edition.Name;
import org.jarida.edition.Redirect;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.language.Slug;
import org.jarida.logbook.Actor;

/** Categories become sections, tags become topics. */
final class Shelves {
    private final Move move;
    private final ImportReport report;
    private final Sections sections;
    private final Topics topics;
    private final Map<String, Long> sectionIds = new HashMap<>();
    private final Map<String, Long> topicIds = new HashMap<>();

    Shelves(Move move) {
        this.move = move;
        this.report = move.report();
        this.sections = move.doors().sections();
        this.topics = move.doors().topics();
    }

    /** By the old slugs. */
    Map<String, Long> sectionIds() {
        return sectionIds;
    }

    /** By the old slugs. */
    Map<String, Long> topicIds() {
        return topicIds;
    }

    void sections() {
        var labels = Labels.of(move.contents(), move.contents().categories());
        var position = 0;
        for (var label : labels.all()) {
            if (label.terms.stream().allMatch(term -> term.slug().equals("uncategorized"))) {
                skipTerms(label, "category", "it is the category for what has none");
                move.forwarding().unfiled(label);
                continue;
            }
            var parent = label.parent == null
                    ? null
                    : sectionIds.get(label.parent.terms.getFirst().slug());
            var digest = Ledger.digest(label.names, label.slugs, label.parent == null ? "" : label.parent.key);
            var before = move.ledger().before("category", label.terms.getFirst().slug());
            if (before != null && before.target().isEmpty()) {
                leaveAway(label, "category", "category", digest);
                continue;
            }
            var key = before == null ? label.key : before.target();
            var id = sections.idOf(key);
            if (before != null && id.isPresent() && before.digest().equals(digest)) {
                report.unchanged("sections", 1);
            } else if (move.trial()) {
                move.count("sections", before != null && id.isPresent());
            } else {
                var place = position;
                var names = names(
                        label,
                        id.orElse(0L),
                        sections::taken,
                        (edition, section) -> sections.of(edition).find(section).isPresent());
                id = Optional.of(sections.save(key, parent, place, names, Actor.IMPORT));
                move.count("sections", before != null);
            }
            position++;
            var number = id.orElseGet(move::pretended);
            for (var term : label.terms) {
                sectionIds.put(term.slug(), number);
                move.ledger().remember("category", term.slug(), key, digest);
            }
            move.forwarding().shelf(label, Redirect.Kind.SECTION, key);
        }
    }

    /** It was taken away here since it was moved in, and stays away. */
    private void leaveAway(Labels.Label label, String kind, String taxonomy, String digest) {
        skipTerms(label, kind, "it was taken away here");
        label.terms.forEach(term -> move.ledger().remember(taxonomy, term.slug(), "", digest));
    }

    private void skipTerms(Labels.Label label, String kind, String why) {
        label.terms.forEach(term -> report.skip(term.slug(), kind, why));
    }

    void topics() {
        var labels = Labels.of(move.contents(), move.contents().tags());
        for (var label : labels.all()) {
            var digest = Ledger.digest(label.names, label.slugs);
            var before = move.ledger().before("post_tag", label.terms.getFirst().slug());
            if (before != null && before.target().isEmpty()) {
                leaveAway(label, "tag", "post_tag", digest);
                continue;
            }
            var key = before == null ? label.key : before.target();
            var id = before != null && before.digest().equals(digest) ? topics.idOf(key) : Optional.<Long>empty();
            if (id.isPresent()) {
                report.unchanged("topics", 1);
            } else if (move.trial()) {
                move.count("topics", before != null);
            } else {
                var here = topics.idOf(key).orElse(0L);
                var names = names(
                        label,
                        here,
                        topics::taken,
                        (edition, topic) -> !topics.all(edition, List.of(topic)).isEmpty());
                id = Optional.of(topics.save(key, names, Actor.IMPORT));
                move.count("topics", before != null);
            }
            var number = id.orElseGet(move::pretended);
            for (var term : label.terms) {
                topicIds.put(term.slug(), number);
                move.ledger().remember("post_tag", term.slug(), key, digest);
            }
            move.forwarding().shelf(label, Redirect.Kind.TOPIC, key);
        }
    }

    @FunctionalInterface
    private interface Taken {
        boolean test(String edition, Slug slug, long except);
    }

    @FunctionalInterface
    private interface Named {
        boolean test(String edition, long id);
    }

    /** What it is called in our editions; a name that was given here before is left alone. */
    private Map<String, Name> names(Labels.Label label, long id, Taken taken, Named named) {
        var names = new LinkedHashMap<String, Name>();
        label.names.forEach((edition, name) -> {
            if (move.languages().containsKey(edition) && !(id > 0 && named.test(edition, id))) {
                var wanted = label.slugs.getOrDefault(edition, "");
                names.put(
                        edition,
                        new Name(name, Labels.free(wanted, name, edition, (in, slug) -> taken.test(in, slug, id))));
            }
        });
        return names;
    }
}
