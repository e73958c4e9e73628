package org.jarida.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jarida.base.Announcement;
import org.jarida.base.Database;
import org.jarida.base.Tags;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.story.Listed;
import org.jarida.story.Publication;
import org.jarida.story.Publications;

/**
 * The readers' search. The index says where to look; what is shown comes from what is published now, so a text that was
 * withdrawn or changed is not found even before the index has heard of it.
 */
public final class Search implements AutoCloseable {
    private static final String STORY = "story:";
    private static final int RELATED = 8;
    private static final int MOST_LOOKED_AT = 40;
    /** With fewer of its own an edition shows what others have. */
    private static final int FEW = 2;

    private final Database database;
    private final Publications publications;
    private final Editions editions;
    private final Keeping keeping;
    private final Related related;

    /** @param folder where the index lies; whatever is in it may be taken away */
    public Search(Path folder, Database database, Editions editions, Publications publications) {
        this.database = database;
        this.publications = publications;
        this.editions = editions;
        this.keeping = new Keeping(
                "search",
                folder,
                new Published(database, editions, publications),
                Runtime.getRuntime().availableProcessors());
        this.related = new Related(this::like, one -> database.derived(relatedTo(one.article())));
    }

    /** Starts to keep the index. */
    public void begin() {
        database.announcements().listen(this::hear);
        keeping.begin();
    }

    private void hear(Announcement news) {
        var stories = news.tags().stream()
                .filter(tag -> tag.startsWith(STORY))
                .map(tag -> tag.substring(STORY.length()))
                .toList();
        if (!stories.isEmpty()) {
            keeping.changed(stories);
        } else if (news.tags().stream().anyMatch(Search::movesMany)) {
            keeping.doubt();
        }
    }

    /** Sections or topics were merged, or an act changed more than it could name. */
    private static boolean movesMany(String tag) {
        return tag.equals(Announcement.EVERYTHING)
                || tag.startsWith("section:")
                || tag.startsWith("topic:")
                || tag.equals("editions");
    }

    /** Whether not all there is can be found yet. */
    public boolean isLimited() {
        return keeping.isLimited();
    }

    /** Takes away the index, to be made anew: before {@link #begin}. */
    public void takeAway() {
        keeping.wipe();
    }

    /** How much has been compared with what there is, since it began or last had reason to doubt. */
    public long lookedThrough() {
        return keeping.done();
    }

    /** Whether all that was announced is in the index. */
    public boolean isCaughtUp() {
        return !keeping.isLimited() && keeping.isIdle();
    }

    public Found find(Question question) {
        return keeping.ask(index -> {
                    var waiting = keeping.waiting();
                    var hits = index.ask(question, waiting);
                    var meant = hits.meant().isEmpty() || !isThere(index, question.saying(hits.meant()), waiting)
                            ? ""
                            : hits.meant();
                    return new Found(
                            results(hits), hits.total(), hits.isLeast(), keeping.isLimited() || hits.isCut(), meant);
                })
                .orElse(Found.NOTHING_YET);
    }

    /** How the question reads on the keyboard it was perhaps meant for, if that finds something. */
    public Optional<String> onAnotherKeyboard(Question question) {
        return keeping.ask(index -> Keyboards.others(question.text(), question.language()).stream()
                        .filter(text -> index.knows(text, question.language()))
                        .filter(text -> isThere(index, question.saying(text), keeping.waiting()))
                        .findFirst())
                .flatMap(Function.identity());
    }

    private boolean isThere(Index index, Question question, Set<String> waiting) {
        var one = new Question(
                question.text(),
                question.language(),
                List.of(),
                Map.of(),
                false,
                question.marks(),
                Set.of(),
                null,
                null,
                Question.Order.RELEVANCE,
                question.now(),
                0,
                3);
        return !shown(index.ask(one, waiting).hits()).isEmpty();
    }

    /** Headlines with a word that begins as the last of these does, and with the words before it. */
    public List<Publication> beginning(Question question) {
        return keeping.ask(index -> shown(index.beginning(question, keeping.waiting())))
                .orElse(List.of());
    }

    // ---- what is like an article

    /**
     * Others that say what this one says, on its topics, in its sections and of its time; where its edition has few, other
     * editions' as well. None until it is known, of which a page that asked is told by its tags.
     */
    public List<Publication> related(Publication publication) {
        Tags.note(relatedTo(publication.article()));
        if (keeping.isLimited()) {
            return List.of();
        }
        var ids = related.to(publication);
        return publications.ofArticles(ids).stream()
                .filter(one -> !one.storyKey().equals(publication.storyKey()))
                .sorted((a, b) -> Integer.compare(ids.indexOf(a.article()), ids.indexOf(b.article())))
                .toList();
    }

    private static String relatedTo(long article) {
        return "related:" + article;
    }

    private List<Long> like(Publication publication) {
        return editions.find(publication.edition())
                .flatMap(edition -> keeping.ask(index -> like(index, publication, edition)))
                .orElse(List.of());
    }

    private List<Long> like(Index index, Publication publication, Edition edition) {
        var listed = publications.listed(List.of(publication.storyKey())).stream()
                .filter(one -> one.publication().article() == publication.article())
                .findFirst();
        if (listed.isEmpty()) {
            return List.of();
        }
        var content = publications.content(publication);
        var entry = Published.entry(edition.language(), listed.get(), content);
        var own = Set.of(Marks.edition(edition.code()));
        var like = new ArrayList<Long>();
        index.like(entry, own, keeping.waiting(), RELATED + 1).forEach(hit -> like.add(hit.article()));
        like.remove(publication.article());
        if (like.size() < FEW) {
            like.addAll(elsewhere(index, edition, listed.get()));
        }
        return like;
    }

    /** What other editions tell on the same topics and this one does not. */
    private List<Long> elsewhere(Index index, Edition edition, Listed listed) {
        var topics = listed.topics().stream().map(Marks::topic).collect(Collectors.toSet());
        var hits = index.marked(
                topics,
                Set.of(Marks.edition(edition.code())),
                listed.publication().publishedAt(),
                MOST_LOOKED_AT);
        var told = publications.ofArticles(hits.stream().map(Hits.Hit::article).toList()).stream()
                .collect(Collectors.toMap(Publication::article, Function.identity()));
        var stories = new HashSet<String>();
        return hits.stream()
                .map(hit -> told.get(hit.article()))
                .filter(Objects::nonNull)
                .filter(one -> publications.ofStory(one.storyKey()).stream()
                        .noneMatch(other -> other.edition().equals(edition.code())))
                .filter(one -> stories.add(one.storyKey()))
                .map(Publication::article)
                .limit(RELATED)
                .toList();
    }

    private List<Found.Result> results(Hits hits) {
        return database.read(sql -> {
            var shown =
                    shown(hits.hits()).stream().collect(Collectors.toMap(Publication::article, Function.identity()));
            return hits.hits().stream()
                    .map(hit -> shown.get(hit.article()))
                    .filter(Objects::nonNull)
                    .map(one -> result(one, hits.passages()))
                    .toList();
        });
    }

    private Found.Result result(Publication publication, Passages passages) {
        var language = editions.find(publication.edition())
                .map(edition -> Language.of(edition.language().code()))
                .orElse(Language.ENGLISH);
        return new Found.Result(
                publication,
                passages.inLine(publication.headline(), language),
                passages.of(Published.text(publications.content(publication)), language));
    }

    /** What is published of what was hit, in the revision that was. */
    private List<Publication> shown(List<Hits.Hit> hits) {
        var revisions = hits.stream().collect(Collectors.toMap(Hits.Hit::article, Hits.Hit::revision, (a, b) -> a));
        var order = hits.stream().map(Hits.Hit::article).toList();
        return publications.ofArticles(revisions.keySet()).stream()
                .filter(one -> Long.valueOf(one.revision()).equals(revisions.get(one.article())))
                .sorted((a, b) -> Integer.compare(order.indexOf(a.article()), order.indexOf(b.article())))
                .toList();
    }

    @Override
    public void close() {
        related.close();
        keeping.close();
    }
}
