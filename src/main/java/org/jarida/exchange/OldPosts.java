package org.jarida.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.base.Keys;
import org.jarida.edition.Redirect;
import org.jarida.exchange.Contents.Group;
import org.jarida.exchange.Contents.Sort;
import org.jarida.logbook.Actor;
import org.jarida.story.Arrivals;
import org.jarida.story.Article;
import org.jarida.story.Articles;
import org.jarida.story.AwaitsSecondPerson;
import org.jarida.story.Filing;
import org.jarida.story.Manner;
import org.jarida.story.Objection;
import org.jarida.story.Publishing;
import org.jarida.story.Refused;
import org.jarida.story.Saving;
import org.jarida.story.Scheduling;
import org.jarida.story.Stage;
import org.jarida.story.Stories;
import org.jarida.story.Story;

/** Posts become articles, those that translate each other one story. */
final class OldPosts {
    private final Move move;
    private final ImportReport report;
    private final Stories stories;
    private final Articles articles;
    private final OldComments comments;
    private final Map<String, List<Lead>> leads = new LinkedHashMap<>();
    private final Set<String> newStories = new HashSet<>();
    private final Set<String> refiled = new HashSet<>();
    private final Set<String> storiesCounted = new HashSet<>();
    private final List<Arrivals.Arrival> arriving = new ArrayList<>();
    private final List<ItemReading.Post> ready = new ArrayList<>();

    private record Lead(Instant at, String key) {}

    private static final String SECOND_PERSON = "it was published long ago: the change awaits a second person";

    OldPosts(Move move, OldComments comments) {
        this.move = move;
        this.report = move.report();
        this.stories = move.doors().stories();
        this.articles = move.doors().articles();
        this.comments = comments;
    }

    /** Every story's key, known before any text is read: links between texts need it. */
    void keys() {
        var wanted = new LinkedHashMap<String, Group>();
        for (var group : move.contents().groups()) {
            if (group.sort != Sort.POST) {
                continue;
            }
            for (var member : group.members.values()) {
                var before = move.ledger().before("post", member);
                if (before != null && group.key.isEmpty()) {
                    group.key = Target.of(before.target()).key();
                }
            }
            if (group.key.isEmpty()) {
                var key = key("story", group.first(), wanted.keySet());
                group.key = key;
                wanted.put(key, group);
            }
        }
        var keys = List.copyOf(wanted.keySet());
        for (var from = 0; from < keys.size(); from += 500) {
            var some = keys.subList(from, Math.min(keys.size(), from + 500));
            for (var taken : move.doors().arrivals().taken(Set.copyOf(some))) {
                var group = wanted.remove(taken);
                if (group != null) {
                    group.key = key("another story", group.first(), wanted.keySet());
                    wanted.put(group.key, group);
                }
            }
        }
        newStories.addAll(wanted.keySet());
    }

    private String key(String what, long number, Set<String> taken) {
        var key = Keys.ofSeed(move.source() + " " + what + " " + number);
        for (var n = 1; taken.contains(key); n++) {
            key = Keys.ofSeed(move.source() + " " + what + " " + number + " " + n);
        }
        return key;
    }

    void keep(ItemReading.Post it) {
        var item = it.item();
        var id = Long.toString(item.id());
        var before = move.ledger().before("post", id);
        report.told(it.edition());
        move.forwarding().item(item, Redirect.Kind.STORY, it.group().key, it.edition(), "p");
        if (it.stage() == Stage.PUBLISHED && item.sticky()) {
            leads.computeIfAbsent(it.edition(), edition -> new ArrayList<>())
                    .add(new Lead(it.at() == null ? it.writtenAt() : it.at(), it.group().key));
        }
        if (before == null) {
            arrive(it);
        } else if (before.digest().equals(it.digest())) {
            report.unchanged("articles", 1);
            countStory(it.group().key);
            comments.keep(it, Target.of(before.target()).id());
        } else {
            update(it, Target.of(before.target()), before);
            countStory(it.group().key);
        }
    }

    private void countStory(String key) {
        if (storiesCounted.add(key)) {
            if (newStories.contains(key)) {
                report.imported("stories", 1);
            } else if (!refiled.contains(key)) {
                report.unchanged("stories", 1);
            }
        }
    }

    private void arrive(ItemReading.Post it) {
        var group = it.group();
        var id = Long.toString(it.item().id());
        if (!newStories.contains(group.key)) {
            var story = stories.find(group.key);
            if (story.isPresent()
                    && articles.find(story.get().id(), it.edition()).isPresent()) {
                report.skip(id, "post", "the story is told in " + it.edition() + " here already");
                comments.skip(it, "their item is skipped");
                return;
            }
        }
        countStory(group.key);
        report.imported("articles", 1);
        arriving.add(new Arrivals.Arrival(
                new Arrivals.StoryToBe(group.key, group.kind, group.origin, it.sections(), it.topics()),
                it.edition(),
                it.slug(),
                it.content(),
                it.stage(),
                it.writtenAt(),
                it.at(),
                it.updatedAt()));
        ready.add(it);
    }

    /** Writes the new ones of a batch, all at once. */
    void arrive() {
        if (move.trial()) {
            ready.forEach(one -> comments.keep(one, move.pretended()));
        } else {
            tell();
        }
        arriving.clear();
        ready.clear();
    }

    private void tell() {
        var told = move.doors().arrivals().take(arriving, Actor.IMPORT);
        for (var i = 0; i < told.size(); i++) {
            var article = told.get(i);
            var one = ready.get(i);
            var target =
                    new Target(one.group().key, article.edition(), article.id(), Long.toString(article.revision()));
            var id = Long.toString(one.item().id());
            if (article.stage() != one.stage()) {
                report.warn(id, "publishing is locked down: it waits as ready");
            }
            move.ledger().remember("post", id, target.toString(), one.digest());
            comments.keep(one, article.id());
        }
    }

    private void update(ItemReading.Post it, Target target, Ledger.Before before) {
        var id = Long.toString(it.item().id());
        var article = articles.get(target.id());
        if (articles.isWithdrawn(article)) {
            report.skip(id, "post", "it was withdrawn here and stays so");
        } else if (article.revision() != Long.parseLong(target.state())) {
            leave(id, before);
        } else if (move.trial()) {
            report.updated("articles");
        } else {
            switch (articles.save(article.id(), article.version(), it.slug(), it.content(), Actor.IMPORT)) {
                case Saving.Conflict ignored -> leave(id, before);
                case Saving.Saved saved -> {
                    refile(it);
                    show(it, id, saved.article());
                    report.updated("articles");
                    var revision = Long.toString(saved.article().revision());
                    var now = new Target(target.key(), target.edition(), article.id(), revision);
                    move.ledger().remember("post", id, now.toString(), it.digest());
                }
            }
        }
        comments.keep(it, target.id());
    }

    private void leave(String id, Ledger.Before before) {
        report.skip(id, "post", "it was changed here since and is left as it is");
        report.warn(id, "changed both here and there: the version here is kept");
        move.ledger().remember("post", id, before.target(), before.digest());
    }

    private void show(ItemReading.Post it, String id, Article article) {
        var at = it.at();
        if (it.stage() == Stage.PUBLISHED && at != null) {
            switch (articles.publish(article, new Manner.Dated(at, it.updatedAt()), Actor.IMPORT)) {
                case Publishing.Published ignored -> {}
                case AwaitsSecondPerson ignored -> report.warn(id, SECOND_PERSON);
                case Refused(Objection why) -> report.warn(id, "it is not published: " + why);
            }
        } else if (articles.publication(article).isPresent()) {
            report.warn(id, "it is no longer published on the old site; here it stays until someone withdraws it");
        } else if (it.stage() == Stage.SCHEDULED && at != null) {
            switch (articles.schedule(article.id(), article.version(), at, Manner.MINOR, Actor.IMPORT)) {
                case Scheduling.Scheduled ignored -> {}
                case Scheduling.CalledOff ignored -> {}
                case AwaitsSecondPerson ignored -> report.warn(id, SECOND_PERSON);
                case Refused(Objection why) -> report.warn(id, "it is not scheduled: " + why);
            }
        }
    }

    private void refile(ItemReading.Post it) {
        var key = it.group().key;
        var story = stories.find(key).orElse(null);
        if (story == null || !refiled.add(key)) {
            return;
        }
        switch (stories.file(story.id(), story.version(), it.group().kind, it.sections(), it.topics(), Actor.IMPORT)) {
            case Filing.Filed(Story filed) -> {
                if (filed.version() == story.version()) {
                    refiled.remove(key);
                } else {
                    report.updated("stories");
                }
            }
            case Filing.Conflict ignored -> refiled.remove(key);
        }
    }

    void lead() {
        leads.forEach((edition, sticky) -> {
            if (!move.languages().containsKey(edition)
                    || move.trial()
                    || !move.doors().fronts().leads(edition).isEmpty()) {
                return; // An editor's own order is not undone.
            }
            var leading = sticky.stream()
                    .sorted((one, other) -> other.at.compareTo(one.at))
                    .limit(10)
                    .flatMap(lead -> stories.find(lead.key).stream())
                    .map(Story::id)
                    .distinct()
                    .toList();
            move.doors().fronts().lead(edition, leading, Actor.IMPORT);
        });
    }
}
