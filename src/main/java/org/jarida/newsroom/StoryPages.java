package org.jarida.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jarida.desk.Right;
import org.jarida.edition.Editions;
import org.jarida.language.Slugs;
import org.jarida.language.Text;
import org.jarida.story.Articles;
import org.jarida.story.Body;
import org.jarida.story.Bookmark;
import org.jarida.story.Content;
import org.jarida.story.Kind;
import org.jarida.story.Overview;
import org.jarida.story.Stage;
import org.jarida.story.Stories;
import org.jarida.story.Told;
import org.jarida.web.Form;

/** The list of all stories, and how one begins. */
final class StoryPages {
    private static final int ROWS = 40;
    private static final int LONGEST_HEADLINE = 300;

    private final Overview overview;
    private final Stories stories;
    private final Articles articles;
    private final Editions editions;
    private final Works works;
    private final Lists lists;
    private final Colleagues colleagues;
    private final Rooms rooms;

    StoryPages(
            Overview overview,
            Stories stories,
            Articles articles,
            Editions editions,
            Works works,
            Lists lists,
            Colleagues colleagues,
            Rooms rooms) {
        this.overview = overview;
        this.stories = stories;
        this.articles = articles;
        this.editions = editions;
        this.works = works;
        this.lists = lists;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/stories", Policy.staff(), this::list);
        routes.get("/newsroom/stories/new", Policy.staff(Right.WRITE), this::blank);
        routes.post("/newsroom/stories", Policy.staff(Right.WRITE), this::start);
        routes.get("/newsroom/stories/{key}", Policy.staff(), this::story);
    }

    // ---- the list

    private Reply list(Visit visit) {
        var query = visit.query();
        var words = visit.words();
        var wanted = new Overview.Wanted(
                Text.shorten(query.line("q"), 200),
                query.number("section").orElse(null),
                query.line("edition").isEmpty() ? null : query.line("edition"),
                stage(query.line("state")).orElse(null),
                query.line("whose").equals("mine") ? visit.account().key() : null);
        var page = overview.of(wanted, Bookmark.of(query.line("after")).orElse(null), ROWS);
        var reach = works.reach(visit);
        var rows = new ArrayList<StoriesPage.Row>();
        for (var row : page.rows()) {
            var readable = row.articles().stream()
                    .filter(told -> reach.reads(row.story(), told.article()))
                    .toList();
            if (!readable.isEmpty()) {
                rows.add(row(visit, row, readable));
            }
        }
        return Reply.Page.of(
                "stories",
                new StoriesPage(
                        rooms.room(visit, words.say("stories.title")),
                        query.line("q"),
                        lists.editions(visit, query.line("edition")),
                        lists.sections(visit, words.say("stories.every-section"), query.line("section")),
                        lists.stages(visit, query.line("state")),
                        lists.whose(visit, query.line("whose"), false),
                        rows,
                        page.next().map(next -> older(query, next)).orElse(null),
                        lists.mayStart(visit)));
    }

    private static Optional<Stage> stage(String word) {
        return List.of(Stage.values()).stream()
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }

    private static String older(Form query, Bookmark next) {
        var address = new StringBuilder("/newsroom/stories?after=").append(next.text());
        for (var name : List.of("q", "edition", "section", "state", "whose")) {
            if (!query.line(name).isEmpty()) {
                address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(query.line(name), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    private StoriesPage.Row row(Visit visit, Overview.Row row, List<Told> readable) {
        var own = preferred(visit, row, readable).article();
        var last = readable.stream()
                .map(Told::article)
                .max((one, other) -> one.changedAt().compareTo(other.changedAt()))
                .orElse(own);
        return new StoriesPage.Row(
                Works.address(row.story(), own.edition()),
                new Headline(own.headline(), lists.language(own.edition())),
                marks(visit, row.story().key(), readable),
                section(visit, row),
                When.of(last.changedAt(), rooms.dates(visit.language())),
                colleagues.name(last.changedBy(), visit.words()));
    }

    /** The article to call the story by: in the visitor's language, or the one it was first written in. */
    private Told preferred(Visit visit, Overview.Row row, List<Told> readable) {
        return readable.stream()
                .filter(told -> lists.language(told.article().edition())
                        .code()
                        .equals(visit.language().code()))
                .findFirst()
                .or(() -> readable.stream()
                        .filter(told ->
                                told.article().edition().equals(row.story().origin()))
                        .findFirst())
                .orElse(readable.getFirst());
    }

    private String section(Visit visit, Overview.Row row) {
        return row.story().sections().stream()
                .findFirst()
                .flatMap(first -> lists.sections(visit).stream()
                        .filter(choice -> choice.value().equals(first.toString()))
                        .findFirst())
                .map(choice -> choice.label().strip())
                .orElse("");
    }

    /** A small square for each edition, and for languages without one in which the story is told. */
    List<StoriesPage.Mark> marks(Visit visit, String key, List<Told> told) {
        var marks = new ArrayList<StoriesPage.Mark>();
        for (var edition : editions.all()) {
            var here = told.stream()
                    .filter(one -> one.article().edition().equals(edition.code()))
                    .findFirst();
            marks.add(here.map(one -> mark(visit, key, one))
                    .orElseGet(() -> new StoriesPage.Mark(
                            edition.code(),
                            null,
                            "none",
                            false,
                            visit.words().say("stories.mark-none", visit.words().name(edition.language())))));
        }
        told.stream()
                .filter(one -> editions.find(one.article().edition()).isEmpty())
                .forEach(one -> marks.add(mark(visit, key, one)));
        return marks;
    }

    private StoriesPage.Mark mark(Visit visit, String key, Told told) {
        var words = visit.words();
        var article = told.article();
        var state = words.say("stories.stage." + article.stage().word());
        var says = told.isBehind() ? "stories.mark-behind" : "stories.mark";
        return new StoriesPage.Mark(
                article.edition(),
                "/newsroom/stories/" + key + "/" + article.edition(),
                article.stage().word(),
                told.isBehind(),
                words.say(says, words.name(lists.language(article.edition())), state));
    }

    // ---- one story

    /** Led on to its article in the visitor's language, or in the one it was first written in. */
    private Reply story(Visit visit) {
        return works.story(visit)
                .flatMap(story -> {
                    var all = articles.ofStory(story.id());
                    return all.stream()
                            .filter(article -> lists.language(article.edition())
                                    .code()
                                    .equals(visit.language().code()))
                            .findFirst()
                            .or(() -> all.stream()
                                    .filter(article -> article.edition().equals(story.origin()))
                                    .findFirst())
                            .or(() -> all.stream().findFirst())
                            .<Reply>map(article -> new Reply.SeeOther(Works.address(story, article.edition())));
                })
                .orElseGet(Reply.Missing::new);
    }

    // ---- a new one

    private Reply blank(Visit visit) {
        return form(visit, Form.EMPTY, "");
    }

    private Reply form(Visit visit, Form sent, String wrong) {
        var words = visit.words();
        var own = editions.all().stream()
                .filter(edition ->
                        edition.language().code().equals(visit.language().code()))
                .map(edition -> edition.code())
                .findFirst()
                .orElse("");
        return new Reply.Page(
                wrong.isEmpty() ? 200 : 422,
                "new-story",
                new NewStoryPage(
                        rooms.room(visit, words.say("stories.new-title")),
                        lists.editionsToWriteFor(visit, sent.has("edition") ? sent.get("edition") : own),
                        lists.kinds(visit, sent.has("kind") ? sent.get("kind") : Kind.NEWS.word()),
                        lists.sections(visit, words.say("stories.no-section"), sent.get("section")),
                        sent.get("headline"),
                        wrong));
    }

    private Reply start(Visit visit) {
        var form = visit.form();
        var edition = editions.find(form.line("edition"));
        if (edition.isEmpty()
                || !visit.account().mayIn(Right.WRITE, edition.get().code())) {
            return new Reply.Forbidden();
        }
        var headline = form.line("headline");
        if (headline.length() > LONGEST_HEADLINE) {
            return form(visit, form, visit.words().say("acts.refused.too-long"));
        }
        var sections = form
                .number("section")
                .filter(id -> lists.sections(visit).stream()
                        .anyMatch(choice -> choice.value().equals(id.toString())))
                .stream()
                .toList();
        var kind = List.of(Kind.values()).stream()
                .filter(one -> one.word().equals(form.line("kind")))
                .findFirst()
                .orElse(Kind.NEWS);
        var language = edition.get().language();
        var story = stories.create(kind, edition.get().code(), sections, List.of(), visit.actor());
        var content = new Content(headline, "", "", "", null, List.of(), Body.EMPTY);
        articles.start(
                story,
                edition.get().code(),
                Slugs.of(headline, language, story.key()),
                content,
                Stage.DRAFT,
                visit.actor());
        return new Reply.SeeOther(Works.address(story, edition.get().code()));
    }
}
