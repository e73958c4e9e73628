package org.jarida.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.base.Announcement;
import org.jarida.base.Database;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.media.MediaLibrary;
import org.jarida.media.MediaSearch;
import org.jarida.media.Medium;
import org.jarida.search.Passages.Piece;
import org.jarida.story.Article;
import org.jarida.story.Revision;
import org.jarida.story.Revisions;
import org.jspecify.annotations.Nullable;

/** The staff's search, in all that articles and media say and articles said, with the same skill as the readers'. */
public final class DeskSearch implements AutoCloseable {
    /** Of those that fit best, so many are looked through for what somebody may read. */
    private static final int LOOKED_THROUGH = 300;

    /** As deep as an index is asked: a medium's texts in nine languages are nine of them. */
    private static final int CAPTIONS_LOOKED_THROUGH = 1_000;

    private static final int MOST_BY_LETTERS = 10_000;

    private static final String MEDIUM = "media:";
    private static final String PASHTO_LETTERS = "ټډړږښڼځڅېۍګ";
    private static final String TAJIK_LETTERS = "ғӣқӯҳҷ";

    private final Database database;
    private final Editions editions;
    private final Revisions revisions;
    private final MediaLibrary library;
    private final Keeping keeping;

    /**
     * What was found in a revision.
     *
     * @param passage sentences that say what was looked for; may be empty
     */
    public record Draft(Article article, Revision revision, List<Piece> headline, List<Piece> passage) {
        public Draft {
            headline = List.copyOf(headline);
            passage = List.copyOf(passage);
        }
    }

    /** @param isLimited whether not all there is could be looked through yet */
    public record Answer(List<Draft> drafts, boolean isLimited) {
        public Answer {
            drafts = List.copyOf(drafts);
        }
    }

    /** @param folder where the index lies; whatever is in it may be taken away */
    public DeskSearch(Path folder, Database database, Editions editions, Revisions revisions, MediaLibrary library) {
        this.database = database;
        this.editions = editions;
        this.revisions = revisions;
        this.library = library;
        var source = new Both(new Drafts(database, editions, revisions), MEDIUM, new Captions(library, editions));
        this.keeping = new Keeping("desk-search", folder, source, 1);
    }

    /** Starts to keep the index. */
    public void begin() {
        database.announcements().listen(this::hear);
        keeping.begin();
    }

    private void hear(Announcement news) {
        var changed = news.tags().stream()
                .flatMap(tag -> {
                    if (tag.startsWith(Article.TEXT)) {
                        return Stream.of(Drafts.key(Long.parseLong(tag.substring(Article.TEXT.length()))));
                    }
                    return tag.startsWith(MEDIUM) ? Stream.of(tag) : Stream.empty();
                })
                .toList();
        if (!changed.isEmpty()) {
            keeping.changed(changed);
        } else if (news.tags().contains(Announcement.EVERYTHING)) {
            keeping.doubt();
        }
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

    /**
     * The newest revisions that say it, the best first; one an article.
     *
     * @param spoken the language of who asks, which the words may be in
     * @param edition null: all
     * @param earlier whether in earlier revisions as well
     * @param mayRead what is left out is as if it were not there
     */
    public Answer find(
            String text,
            Language spoken,
            @Nullable String edition,
            boolean earlier,
            Predicate<Article> mayRead,
            int limit) {
        var marks = new HashSet<String>();
        if (edition != null) {
            marks.add(Marks.edition(edition));
        }
        if (!earlier) {
            marks.add(Drafts.NEWEST);
        }
        var language = editions.find(edition == null ? "" : edition)
                .map(Edition::language)
                .orElseGet(() -> likely(text, spoken));
        var others =
                edition == null ? editions.all().stream().map(Edition::language).toList() : List.<Language>of();
        var question = Question.of(text, language, database.clock().instant(), LOOKED_THROUGH)
                .with(marks)
                .without(Set.of(Marks.MEDIUM))
                .alsoIn(others, Map.of());
        return keeping.ask(index -> index.ask(question, keeping.waiting()))
                .map(hits -> new Answer(drafts(hits, mayRead, limit), keeping.isLimited()))
                .orElse(new Answer(List.of(), true));
    }

    private List<Draft> drafts(Hits hits, Predicate<Article> mayRead, int limit) {
        return database.read(sql -> {
            var articles = revisions
                    .articles(hits.hits().stream()
                            .map(Hits.Hit::article)
                            .distinct()
                            .toList())
                    .stream()
                    .filter(mayRead)
                    .collect(Collectors.toMap(Article::id, one -> one));
            var shown = new HashSet<Long>();
            var drafts = new ArrayList<Draft>();
            for (var hit : hits.hits()) {
                var article = articles.get(hit.article());
                if (article != null && drafts.size() < limit && shown.add(article.id())) {
                    drafts.add(draft(article, hit, hits.passages()));
                }
            }
            return drafts;
        });
    }

    private Draft draft(Article article, Hits.Hit hit, Passages passages) {
        var content = revisions.content(hit.revision());
        return new Draft(
                article,
                revisions.get(hit.revision()),
                passages.inLine(content.headline(), hit.language()),
                passages.of(Published.text(content), hit.language()));
    }

    /**
     * Media of which it is said, what fits best first, as far as the best thousand texts go; behind them those that have the
     * words in them letter for letter, as in a part of a file's name.
     *
     * @param spoken the language of who asks, which the words may be in
     * @param edition whose texts are wanted with them
     * @param after the key behind which to go on; null: from the best, or without words from the newest
     */
    public List<Medium> media(MediaSearch search, Language spoken, String edition, @Nullable String after, int limit) {
        if (search.words().isBlank()) {
            return library.search(search, edition, after, limit);
        }
        return database.read(sql -> {
            var all = new LinkedHashSet<>(said(search, spoken));
            all.addAll(library.keys(search, MOST_BY_LETTERS));
            var keys = List.copyOf(all);
            var from = after == null ? 0 : keys.indexOf(after) + 1;
            return library.all(keys.subList(from, Math.min(keys.size(), from + limit)), edition);
        });
    }

    private List<String> said(MediaSearch search, Language spoken) {
        var languages = editions.all().stream().map(Edition::language).toList();
        var question = Question.of(
                        search.words(),
                        likely(search.words(), spoken),
                        database.clock().instant(),
                        CAPTIONS_LOOKED_THROUGH)
                .with(Captions.marks(search))
                .between(search.since(), null)
                .alsoIn(languages, Map.of());
        return keeping.ask(index -> index.ask(question, keeping.waiting()).hits().stream()
                        .map(hit -> Captions.medium(hit.article()))
                        .toList())
                .orElse(List.of());
    }

    /** The language that words are in, as far as letters tell: the asker's, if it has these. */
    private static Language likely(String text, Language spoken) {
        var letters = text.codePoints().filter(Character::isLetter).boxed().collect(Collectors.toSet());
        if (letters.stream().noneMatch(letter -> Sounding.isInOtherLetters(Character.toString(letter), spoken))) {
            return spoken;
        } else if (letters.stream().anyMatch(letter -> is(letter, Character.UnicodeScript.ARABIC))) {
            return has(letters, PASHTO_LETTERS) ? Language.PASHTO : Language.DARI;
        } else if (letters.stream().anyMatch(letter -> is(letter, Character.UnicodeScript.CYRILLIC))) {
            return has(letters, TAJIK_LETTERS) ? Language.TAJIK : Language.RUSSIAN;
        } else {
            return Language.ENGLISH;
        }
    }

    private static boolean is(int letter, Character.UnicodeScript script) {
        return Character.UnicodeScript.of(letter) == script;
    }

    private static boolean has(Set<Integer> letters, String any) {
        return letters.stream().anyMatch(letter -> any.indexOf(Character.toLowerCase(letter)) >= 0);
    }

    @Override
    public void close() {
        keeping.close();
    }
}
