package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jarida.comment.Comments;
import org.jarida.counting.Counts;
import org.jarida.counting.Reading;
import org.jarida.desk.Account;
import org.jarida.desk.Accounts;
import org.jarida.desk.Right;
import org.jarida.edition.Editions;
import org.jarida.edition.Settings;
import org.jarida.edition.Topics;
import org.jarida.language.Slugs;
import org.jarida.push.BreakingNews;
import org.jarida.story.Article;
import org.jarida.story.Articles;
import org.jarida.story.Body;
import org.jarida.story.Bylines;
import org.jarida.story.Content;
import org.jarida.story.HandOver;
import org.jarida.story.HandingOver;
import org.jarida.story.Refused;
import org.jarida.story.Stage;
import org.jarida.story.Story;
import org.jarida.story.Told;
import org.jspecify.annotations.Nullable;

/** Where an article is written: its text, what is said beside it, and whose turn it is. */
final class ArticleDeskPages {
    private static final int FOUND = 12;
    private static final List<Stage> STEPS = List.of(Stage.DRAFT, Stage.IN_REVIEW, Stage.READY);
    private static final int LONGEST_NOTE = 2000;

    private final Works works;
    private final Articles articles;
    private final Editions editions;
    private final Bylines bylines;
    private final Topics topics;
    private final Accounts accounts;
    private final Counts counts;
    private final Comments comments;
    private final Settings settings;
    private final BreakingNews breaking;
    private final Sheets sheets;
    private final StoryPages list;
    private final Lists lists;
    private final Colleagues colleagues;
    private final Rooms rooms;

    ArticleDeskPages(
            Works works,
            Articles articles,
            Editions editions,
            Bylines bylines,
            Topics topics,
            Accounts accounts,
            Counts counts,
            Comments comments,
            Settings settings,
            BreakingNews breaking,
            Sheets sheets,
            StoryPages list,
            Lists lists,
            Colleagues colleagues,
            Rooms rooms) {
        this.works = works;
        this.articles = articles;
        this.editions = editions;
        this.bylines = bylines;
        this.topics = topics;
        this.accounts = accounts;
        this.counts = counts;
        this.comments = comments;
        this.settings = settings;
        this.breaking = breaking;
        this.sheets = sheets;
        this.list = list;
        this.lists = lists;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var article = "/newsroom/stories/{key}/{edition}";
        routes.get(article, Policy.staff(), this::show);
        routes.post(article, Policy.staff(Right.WRITE, Right.TRANSLATE), this::tell);
        routes.post(article + "/hand-over", Policy.staff(), this::handOver);
        routes.get(article + "/bylines.json", Policy.staff(), this::findBylines);
        routes.get(article + "/topics.json", Policy.staff(), this::findTopics);
    }

    // ---- the page

    private Reply show(Visit visit) {
        var work = works.find(visit);
        return work.isPresent() ? page(visit, work.get(), null) : absent(visit);
    }

    private Reply page(Visit visit, Work work, Room.@Nullable Notice notice) {
        var article = work.article();
        var words = visit.words();
        var plan = article.progress().plan();
        var shown = articles.publication(article);
        var content = articles.content(article);
        var title = article.headline().isBlank() ? words.say("stories.untitled") : article.headline();
        var room = rooms.room(visit, title);
        var dressed = room.wearing(
                List.of(rooms.asset("newsroom/editor.js"), rooms.asset("newsroom/particulars.js")),
                List.of(rooms.asset("newsroom/editor.css")));
        return new Reply.Page(
                notice == null ? 200 : 422,
                "article-desk",
                new ArticleDeskPage(
                        notice == null ? dressed : dressed.saying(notice),
                        work.address(),
                        work.language(),
                        article.stage().word(),
                        words.say("stories.stage." + article.stage().word()),
                        plan == null ? null : When.of(plan.at(), rooms.dates(visit.language())),
                        shown.map(one -> one.path()).orElse(null),
                        new Told(article, shown.orElse(null)).isBehind(),
                        read(visit, work),
                        marks(visit, work.story(), work.others(), work.reach()),
                        particulars(visit, work, content),
                        acts(visit, work, shown.isPresent()),
                        commenting(visit, work),
                        handOvers(visit, article),
                        sheets.sheet(visit, work, content),
                        false));
    }

    private @Nullable String read(Visit visit, Work work) {
        var reads =
                counts.total(new Reading(work.article().edition(), work.story().key()));
        return reads == 0 ? null : visit.words().say("read.total", ReadPages.about(reads, work.language()));
    }

    private List<StoriesPage.Mark> marks(Visit visit, Story story, List<Article> all, Reach reach) {
        var told = all.stream()
                .filter(article -> reach.reads(story, article))
                .map(article -> new Told(article, articles.publication(article).orElse(null)))
                .toList();
        return list.marks(visit, story.key(), told).stream()
                .map(mark -> mark.href() != null
                        ? mark
                        : new StoriesPage.Mark(
                                mark.edition(), Works.address(story, mark.edition()), mark.state(), false, mark.says()))
                .toList();
    }

    private ArticleDeskPage.Particulars particulars(Visit visit, Work work, Content content) {
        var story = work.story();
        var edition = work.article().edition();
        var leading =
                story.sections().isEmpty() ? "" : story.sections().getFirst().toString();
        return new ArticleDeskPage.Particulars(
                work.article().slug(),
                work.article().firstPublishedAt() != null,
                content.description(),
                lists.kinds(visit, story.kind().word()),
                lists.sections(visit, visit.words().say("stories.no-section"), leading),
                lists.sections(visit).stream()
                        .map(choice -> new Choice(
                                choice.value(),
                                choice.label().strip(),
                                story.sections().contains(Long.valueOf(choice.value()))
                                        && !choice.value().equals(leading),
                                choice.language()))
                        .toList(),
                topics.all(edition, story.topics()).stream()
                        .map(topic -> Choice.of(Long.toString(topic.id()), topic.name(), ""))
                        .toList(),
                bylines.all(edition, content.bylines()).stream()
                        .map(byline -> Choice.of(Long.toString(byline.id()), byline.name(), ""))
                        .toList(),
                content.leadPicture(),
                !work.mayWrite());
    }

    private ArticleDeskPage.Acts acts(Visit visit, Work work, boolean published) {
        var tell =
                work.mayPublish() && published && breaking.isOn(work.article().edition());
        if (!work.mayWrite() && !work.mayEdit()) {
            return new ArticleDeskPage.Acts(List.of(), List.of(), work.mayPublish(), false, tell);
        }
        var stage = work.article().stage();
        var next = stage == Stage.DRAFT ? Stage.IN_REVIEW : stage == Stage.IN_REVIEW ? Stage.READY : Stage.DRAFT;
        var steps = STEPS.stream()
                .filter(step -> step != Stage.READY || work.mayEdit())
                .map(step -> Choice.of(step.word(), visit.words().say("stories.stage." + step.word()), next.word()))
                .toList();
        var people = new ArrayList<Choice>();
        people.add(Choice.of("", visit.words().say("acts.nobody"), ""));
        accounts.all().stream()
                .filter(account -> worksOn(account, work))
                .forEach(account -> people.add(Choice.of(account.key(), account.name(), "")));
        return new ArticleDeskPage.Acts(steps, people, work.mayPublish(), work.mayPublish() && published, tell);
    }

    /** Whether this article is commented on, where its edition is. */
    private List<Choice> commenting(Visit visit, Work work) {
        var edition = work.article().edition();
        if (!work.mayPublish() || !settings.commentsIn(edition).shows()) {
            return List.of();
        }
        var words = visit.words();
        var chosen = comments.isOff(edition, work.story().key()) ? "off" : "";
        return List.of(
                Choice.of("", words.say("discussion.as-edition"), chosen),
                Choice.of("off", words.say("discussion.off"), chosen));
    }

    private static boolean worksOn(Account account, Work work) {
        var edition = work.article().edition();
        return account.mayIn(Right.WRITE, edition)
                || account.mayIn(Right.TRANSLATE, edition)
                || account.mayIn(Right.EDIT, edition);
    }

    private List<ArticleDeskPage.HandOver> handOvers(Visit visit, Article article) {
        var words = visit.words();
        var dates = rooms.dates(visit.language());
        return articles.handOvers(article.id()).stream()
                .limit(50)
                .map((HandOver one) -> new ArticleDeskPage.HandOver(
                        one.to().word(),
                        words.say("stories.stage." + one.to().word()),
                        colleagues.name(one.by(), words),
                        When.of(one.at(), dates),
                        one.note(),
                        one.waitingFor() == null ? null : colleagues.name(one.waitingFor(), words)))
                .toList();
    }

    // ---- a story that is not told here yet

    private Reply absent(Visit visit) {
        var edition = visit.place("edition");
        return works.story(visit)
                .filter(story -> editions.find(edition).isPresent()
                        && articles.find(story.id(), edition).isEmpty())
                .filter(story -> readsAny(visit, story))
                .<Reply>map(story -> {
                    var words = visit.words();
                    var language = lists.language(edition);
                    var all = articles.ofStory(story.id());
                    var reach = works.reach(visit);
                    return Reply.Page.of(
                            "article-desk",
                            new ArticleDeskPage(
                                    rooms.room(visit, words.say("stories.not-told", words.name(language))),
                                    Works.address(story, edition),
                                    language,
                                    "none",
                                    "",
                                    null,
                                    null,
                                    false,
                                    null,
                                    marks(visit, story, all, reach),
                                    nothing(!reach.starts(edition)),
                                    new ArticleDeskPage.Acts(List.of(), List.of(), false, false, false),
                                    List.of(),
                                    List.of(),
                                    null,
                                    true));
                })
                .orElseGet(Reply.Missing::new);
    }

    private boolean readsAny(Visit visit, Story story) {
        var reach = works.reach(visit);
        return articles.ofStory(story.id()).stream().anyMatch(article -> reach.reads(story, article));
    }

    private static ArticleDeskPage.Particulars nothing(boolean readOnly) {
        return new ArticleDeskPage.Particulars(
                "", false, "", List.of(), List.of(), List.of(), List.of(), List.of(), null, readOnly);
    }

    /** Begins to tell the story in this edition. */
    private Reply tell(Visit visit) {
        var edition = editions.find(visit.place("edition"));
        return works.story(visit)
                .filter(story -> edition.isPresent() && readsAny(visit, story))
                .<Reply>map(story -> {
                    var code = edition.get().code();
                    if (!works.reach(visit).starts(code)) {
                        return new Reply.Forbidden();
                    }
                    if (articles.find(story.id(), code).isEmpty()) {
                        articles.start(
                                story,
                                code,
                                Slugs.of("", edition.get().language(), story.key()),
                                new Content("", "", "", "", null, List.of(), Body.EMPTY),
                                Stage.DRAFT,
                                visit.actor());
                    }
                    return new Reply.SeeOther(Works.address(story, code) + "?done=started");
                })
                .orElseGet(Reply.Missing::new);
    }

    // ---- handing on

    private Reply handOver(Visit visit) {
        return works.with(visit, work -> {
            var form = visit.form();
            var to = STEPS.stream()
                    .filter(step -> step.word().equals(form.line("stage")))
                    .findFirst();
            var note = form.line("note");
            if (to.isEmpty() || (!work.mayWrite() && !work.mayEdit())) {
                return new Reply.Forbidden();
            } else if (to.get() == Stage.READY && !work.mayEdit()) {
                return new Reply.Forbidden();
            } else if (note.length() > LONGEST_NOTE) {
                return trouble(visit, work, "acts.refused.too-long");
            }
            var waitsFor = Optional.of(form.line("waits-for"))
                    .flatMap(accounts::find)
                    .filter(account -> account.enabled() && worksOn(account, work))
                    .map(Account::key)
                    .orElse(null);
            var article = work.article();
            return switch (articles.handOver(
                    article.id(), article.version(), to.get(), waitsFor, note, visit.actor())) {
                case HandingOver.HandedOver ignored -> new Reply.SeeOther(work.address() + "?done=handed-on");
                case Refused refused -> trouble(visit, work, refused.why().messageKey());
            };
        });
    }

    private Reply trouble(Visit visit, Work work, String key) {
        return page(visit, work, new Room.Notice(visit.words().say(key), true));
    }

    // ---- what can be chosen beside the text

    record Found(String value, String label) {}

    private Reply findBylines(Visit visit) {
        return works.with(
                visit,
                work -> Reply.Json.of(
                        bylines.search(work.article().edition(), visit.query().line("q"), null, FOUND).stream()
                                .map(byline -> new Found(Long.toString(byline.id()), byline.name()))
                                .toList()));
    }

    private Reply findTopics(Visit visit) {
        return works.with(
                visit,
                work -> Reply.Json.of(
                        topics.search(work.article().edition(), visit.query().line("q"), null, FOUND).stream()
                                .map(topic -> new Found(Long.toString(topic.id()), topic.name()))
                                .toList()));
    }
}
