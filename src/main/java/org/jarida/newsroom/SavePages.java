package org.jarida.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jarida.base.Keys;
import org.jarida.edition.Name;
import org.jarida.edition.Topics;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;
import org.jarida.language.WordCount;
import org.jarida.story.Article;
import org.jarida.story.Articles;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Pen;
import org.jarida.story.Saving;
import org.jarida.story.Stories;
import org.jarida.web.Load;
import org.jspecify.annotations.Nullable;

/** Takes in what is being written, every few seconds, and who is there meanwhile. */
final class SavePages {
    private static final String NEW = "new:";
    private final Works works;
    private final Articles articles;
    private final Stories stories;
    private final Topics topics;
    private final Writers writers;
    private final Colleagues colleagues;
    private final Rooms rooms;

    SavePages(
            Works works,
            Articles articles,
            Stories stories,
            Topics topics,
            Writers writers,
            Colleagues colleagues,
            Rooms rooms) {
        this.works = works;
        this.articles = articles;
        this.stories = stories;
        this.topics = topics;
        this.writers = writers;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var article = "/newsroom/stories/{key}/{edition}";
        routes.put(article + "/text", Policy.staff(), Load.TEXT, this::save);
        routes.post(article + "/presence", Policy.staff(), this::presence);
    }

    // ---- saving

    private Reply save(Visit visit) {
        var sent = visit.json(Saves.Sent.class);
        return works.with(visit, work -> {
            if (!work.mayWrite()) {
                return new Reply.Json(403, new Rooms.Why(visit.words().say("editor.read-only")));
            }
            var other =
                    writers.writesInstead(work.article().id(), visit.account().key(), visit.now());
            if (other.isPresent()) {
                // What was typed before the pen was taken stands beside: a version nobody has cannot be overwritten
                // with.
                return beside(visit, work, content(visit, work, sent), other.get());
            }
            return switch (content(visit, work, sent)) {
                case Read.Bad bad -> new Reply.Json(422, new Saves.Refused(bad.why(), bad.field()));
                case Read.Good good -> kept(visit, work, sent, good.content());
            };
        });
    }

    private Reply beside(Visit visit, Work work, Read read, String by) {
        if (read instanceof Read.Good good) {
            articles.save(work.article().id(), 0, null, good.content(), visit.actor());
        }
        return new Reply.Json(423, new Saves.Taken(by));
    }

    private sealed interface Read {
        record Good(Content content) implements Read {}

        record Bad(String why, @Nullable String field) implements Read {}
    }

    private Read content(Visit visit, Work work, Saves.Sent sent) {
        var words = visit.words();
        var text = sent.content();
        var beside = new Particulars(Objects.requireNonNullElse(sent.particulars(), Map.of()));
        var before = articles.content(work.article());
        var bylines = beside.all("bylines")
                .or(() -> Optional.ofNullable(text.bylines()))
                .map(SavePages::ids)
                .orElse(before.bylines());
        var lead = beside.line("leadPicture")
                .or(() -> Optional.ofNullable(text.leadPicture()))
                .filter(Keys::isKey)
                .orElse(null);
        var description = beside.line("description").orElseGet(() -> or(text.description()));
        var tooLong = tooLong(text, description);
        if (tooLong.isPresent()) {
            return new Read.Bad(words.say("acts.refused.too-long"), tooLong.get());
        }
        try {
            return new Read.Good(new Content(
                    or(text.headline()),
                    or(text.standfirst()),
                    or(text.place()),
                    description,
                    lead,
                    bylines,
                    text.body() == null ? Body.EMPTY : Body.ofJson(text.body().toString())));
        } catch (IllegalArgumentException notAnArticle) {
            return new Read.Bad(words.say("editor.not-understood"), null);
        }
    }

    /** The first field that says more than is kept. */
    private static Optional<String> tooLong(Saves.Text text, String description) {
        var said = new LinkedHashMap<String, Integer>();
        said.put("headline", or(text.headline()).length() - Content.LONGEST_HEADLINE);
        said.put("standfirst", or(text.standfirst()).length() - Content.LONGEST_STANDFIRST);
        said.put("place", or(text.place()).length() - Content.LONGEST_PLACE);
        said.put("description", description.length() - Content.LONGEST_DESCRIPTION);
        return said.entrySet().stream()
                .filter(field -> field.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Long> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(40)
                .toList();
    }

    private Reply kept(Visit visit, Work work, Saves.Sent sent, Content content) {
        var beside = new Particulars(Objects.requireNonNullElse(sent.particulars(), Map.of()));
        var slug = slug(work, beside);
        var article = work.article();
        var frozen = article.firstPublishedAt() != null;
        var saving =
                articles.save(article.id(), sent.version(), frozen ? null : slug, content, pen(sent), visit.actor());
        return switch (saving) {
            case Saving.Saved saved -> {
                if (frozen && slug != null) {
                    articles.readdress(article.id(), slug, visit.actor());
                }
                file(visit, work, beside);
                yield Reply.Json.of(saved(work, saved.article(), content));
            }
            case Saving.Conflict conflict -> new Reply.Json(409, theirs(visit, conflict));
        };
    }

    private static Saves.Saved saved(Work work, Article article, Content content) {
        return new Saves.Saved(
                article.version(),
                article.changedAt().toString(),
                WordCount.of(content.body().text(), work.language()),
                article.slug());
    }

    private static @Nullable Pen pen(Saves.Sent sent) {
        return sent.pen() == null || sent.stroke() < 1 ? null : new Pen(sent.pen(), sent.stroke());
    }

    /** Another slug than the one it has, if one was typed; null: leave it. */
    private static @Nullable Slug slug(Work work, Particulars beside) {
        return beside.line("slug")
                .filter(typed ->
                        !typed.isEmpty() && !typed.equals(work.article().slug()))
                .flatMap(typed -> Slugs.of(typed, work.language()))
                .filter(slug -> !slug.text().equals(work.article().slug()))
                .orElse(null);
    }

    private Saves.Theirs theirs(Visit visit, Saving.Conflict conflict) {
        var now = conflict.now();
        return new Saves.Theirs(
                now.version(),
                colleagues.name(now.changedBy(), visit.words()),
                rooms.dates(visit.language()).dateTime(now.changedAt()),
                shown(conflict.theirs()));
    }

    static Saves.Shown shown(Content content) {
        return new Saves.Shown(
                content.headline(),
                content.standfirst(),
                content.place(),
                content.description(),
                content.leadPicture(),
                content.bylines().stream().map(String::valueOf).toList(),
                tree(content.body()));
    }

    private static JsonNode tree(Body body) {
        try {
            return Visit.JSON.readTree(body.json());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // ---- where it is filed

    /** Readers see at once where a published story is filed, so that is an editor's to say. */
    private void file(Visit visit, Work work, Particulars beside) {
        var story = stories.get(work.story().id());
        var published = work.others().stream().anyMatch(article -> article.firstPublishedAt() != null);
        if (published && !work.mayEdit()) {
            return;
        }
        var kind = beside.line("kind").flatMap(SavePages::kind).orElse(story.kind());
        var sections = sections(beside).orElse(story.sections());
        var about =
                beside.all("topics").map(values -> topics(visit, work, values)).orElse(story.topics());
        stories.file(story.id(), story.version(), kind, sections, about, visit.actor());
    }

    private static Optional<Kind> kind(String word) {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** The leading one first, then the others. */
    private static Optional<List<Long>> sections(Particulars beside) {
        return beside.line("section").map(leading -> {
            var all = new LinkedHashSet<String>();
            all.add(leading);
            beside.all("sections").ifPresent(all::addAll);
            return ids(List.copyOf(all));
        });
    }

    private List<Long> topics(Visit visit, Work work, List<String> values) {
        var ids = new ArrayList<Long>();
        for (var value : values) {
            if (value.startsWith(NEW)) {
                topic(visit, work, value.substring(NEW.length()).strip()).ifPresent(ids::add);
            } else {
                ids.addAll(ids(List.of(value)));
            }
        }
        return ids.stream().distinct().limit(40).toList();
    }

    /** A topic by this name in the article's edition, begun if there is none. */
    private Optional<Long> topic(Visit visit, Work work, String name) {
        var edition = work.article().edition();
        if (name.isEmpty() || name.length() > 200 || work.edition() == null) {
            return Optional.empty();
        }
        var slug = Slugs.of(name, work.language(), Keys.random());
        return topics.find(edition, slug.text())
                .map(topic -> topic.id())
                .or(() -> Optional.of(topics.save(
                        edition + "-" + slug.text(), Map.of(edition, new Name(name, slug)), visit.actor())));
    }

    // ---- who is there

    /** What the script tells every few seconds. */
    record Coming(boolean take, boolean leave) {}

    /** What it is told. */
    record There(List<Person> here, @Nullable String writer, boolean mine) {}

    record Person(String name, String since) {}

    private Reply presence(Visit visit) {
        var coming = visit.json(Coming.class);
        return works.with(visit, work -> {
            var account = visit.account();
            var article = work.article().id();
            if (coming.leave()) {
                writers.leaves(article, account.key(), visit.now());
                return Reply.Json.of(new There(List.of(), null, false));
            }
            var seen = work.mayWrite()
                    ? writers.comes(article, account.key(), account.name(), coming.take(), visit.now())
                    : writers.looks(article, account.key(), visit.now());
            var dates = rooms.dates(visit.language());
            return Reply.Json.of(new There(
                    seen.others().stream()
                            .map(one -> new Person(one.name(), dates.time(one.since())))
                            .toList(),
                    seen.writer().orElse(null),
                    seen.mine()));
        });
    }
}
