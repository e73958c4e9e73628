package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.logbook.Search;
import org.jarida.story.Kind;
import org.jarida.story.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article from its first line to its withdrawal, through the doors that browsers use. */
class WorkPagesTest {
    private static final String TEXT = """
            {"version": %d, "content": {"headline": "%s", "standfirst": "", "place": "", "body":
              [{"type": "paragraph", "id": "b1", "text": "%s"}]}, "particulars": %s}""";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String reporter = "";
    private String editor = "";
    private String address = "";

    @BeforeEach
    void begin() {
        reporter = open.signIn("laila", Language.ENGLISH, new Grant(Role.REPORTER, "en", null));
        editor = open.signIn("omid", Language.ENGLISH, new Grant(Role.EDITOR, "en", null));
        var started = open.post(
                reporter,
                "/newsroom/stories",
                "headline",
                "Snow closes the pass",
                "edition",
                "en",
                "kind",
                "news",
                "section",
                Long.toString(newsroom.world));
        assertThat(started.status()).isEqualTo(303);
        address = started.location();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private OpenNewsroom.Sent save(String who, int version, String headline, String text, String particulars) {
        var body = TEXT.formatted(version, headline, text, particulars).getBytes(UTF_8);
        return open.send(who, "PUT", address + "/text", "application/json", body);
    }

    private static JsonNode json(OpenNewsroom.Sent sent) throws IOException {
        return Visit.JSON.readTree(sent.body());
    }

    private org.jarida.story.Article article() {
        return newsroom.articles
                .find(newsroom.stories.find(address.split("/")[3]).orElseThrow().id(), "en")
                .orElseThrow();
    }

    @Test
    void whatIsTypedIsKeptAndASaveOverANewerOneIsNotSilent() throws IOException {
        var first = save(reporter, 1, "Snow closes the pass", "It fell all night.", "{}");
        assertThat(first.status()).isEqualTo(200);
        var version = json(first).path("version").asInt();
        assertThat(save(editor, version, "Snow closes the Salang pass", "It fell all night.", "{}")
                        .status())
                .isEqualTo(200);
        var late = save(reporter, version, "Snow shuts the pass", "It fell for two nights.", "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(json(late).path("content").path("headline").asText()).isEqualTo("Snow closes the Salang pass");
        assertThat(newsroom.revisions.beside(article().id()))
                .extracting(
                        revision -> newsroom.revisions.content(revision.id()).headline())
                .containsExactly("Snow shuts the pass");
    }

    @Test
    void aFieldThatSaysTooMuchIsNamed() throws IOException {
        var refused = save(reporter, 1, "Snow", "It fell.", "{\"description\": \"" + "a".repeat(2001) + "\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(json(refused).path("field").asText()).isEqualTo("description");
        assertThat(json(refused).path("why").asText()).isNotEmpty();
    }

    @Test
    void theTextAloneLeavesItsStoryWhereAColleagueFiledIt() throws IOException {
        var story = newsroom.stories.find(address.split("/")[3]).orElseThrow();
        newsroom.stories.file(
                story.id(),
                story.version(),
                Kind.STUDY,
                List.of(newsroom.afghanistan),
                List.of(newsroom.snow),
                Newsroom.EDITOR);
        assertThat(save(reporter, 1, "Snow", "It fell.", "{}").status()).isEqualTo(200);
        var after = newsroom.stories.get(story.id());
        assertThat(after.kind()).isEqualTo(Kind.STUDY);
        assertThat(after.sections()).containsExactly(newsroom.afghanistan);
        assertThat(after.topics()).containsExactly(newsroom.snow);
        assertThat(newsroom.logbook.search(Search.ALL, 20))
                .anySatisfy(line -> assertThat(line.detail())
                        .isEqualTo("kind: news → study · sections: world → afghanistan · topics: snow"));
    }

    @Test
    void whoTookOverWritesAndWhatTheOtherSentStandsBeside() {
        assertThat(open.send(reporter, "POST", address + "/presence", "application/json", "{}".getBytes(UTF_8))
                        .body())
                .contains("\"mine\":true");
        assertThat(open.send(
                                editor,
                                "POST",
                                address + "/presence",
                                "application/json",
                                "{\"take\":true}".getBytes(UTF_8))
                        .body())
                .contains("\"mine\":true")
                .contains("laila");
        assertThat(save(reporter, 1, "Snow", "Typed before the pen was taken.", "{}")
                        .status())
                .isEqualTo(423);
        assertThat(newsroom.revisions.beside(article().id())).hasSize(1);
    }

    @Test
    void theLastTopicAndTheLastBylineCanBeTakenOut() {
        var all =
                "{\"topics\": [\"\", \"%d\"], \"bylines\": [\"\", \"%d\"]}".formatted(newsroom.snow, newsroom.zarmina);
        assertThat(save(editor, 1, "Snow", "It fell.", all).status()).isEqualTo(200);
        var story = newsroom.stories.find(address.split("/")[3]).orElseThrow();
        assertThat(story.topics()).containsExactly(newsroom.snow);
        assertThat(newsroom.articles.content(article()).bylines()).containsExactly(newsroom.zarmina);
        assertThat(save(editor, article().version(), "Snow", "It fell.", "{\"topics\": [\"\"], \"bylines\": [\"\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(newsroom.stories.find(story.key()).orElseThrow().topics()).isEmpty();
        assertThat(newsroom.articles.content(article()).bylines()).isEmpty();
    }

    @Test
    void aReporterHandsOnAndAnEditorSendsBackWithAReason() {
        save(reporter, 1, "Snow", "It fell.", "{}");
        assertThat(open.post(reporter, address + "/hand-over", "stage", "ready").status())
                .isEqualTo(403);
        assertThat(open.post(reporter, address + "/hand-over", "stage", "in-review", "note", "Please look.")
                        .status())
                .isEqualTo(303);
        assertThat(save(reporter, article().version(), "Snow", "Once more.", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(open.get(editor, "/newsroom").page().select(".lane").text()).contains("Please look.");
        assertThat(open.post(editor, address + "/hand-over", "stage", "draft", "note", "")
                        .status())
                .isEqualTo(422);
        assertThat(open.post(editor, address + "/hand-over", "stage", "draft", "note", "Who says so?")
                        .status())
                .isEqualTo(303);
        assertThat(article().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void itGoesToReadersIsCorrectedAndTakenBack() {
        save(reporter, 1, "Snow closes the pass", "It fell all night.", "{}");
        var version = Integer.toString(article().version());
        assertThat(open.post(reporter, address + "/publication", "version", version)
                        .status())
                .isEqualTo(403);
        assertThat(open.post(editor, address + "/publication", "version", version)
                        .location())
                .endsWith("done=published");
        var path = newsroom.articles.publication(article()).orElseThrow().path();
        assertThat(open.read(path).status()).isEqualTo(200);
        save(editor, article().version(), "Snow closes the pass", "It fell for two nights.", "{}");
        assertThat(open.read(path).body()).contains("all night").doesNotContain("two nights");
        version = Integer.toString(article().version());
        assertThat(open.post(editor, address + "/publication", "version", version, "manner", "correction")
                        .status())
                .isEqualTo(422);
        open.post(
                editor,
                address + "/publication",
                "version",
                version,
                "manner",
                "correction",
                "reason",
                "It was two nights.");
        assertThat(open.read(path).body()).contains("It was two nights.");
        assertThat(open.read("/en/corrections").body()).contains("It was two nights.");
        assertThat(open.post(editor, address + "/withdrawal", "reason", "").status())
                .isEqualTo(422);
        open.post(editor, address + "/withdrawal", "reason", "It did not snow.");
        assertThat(open.read(path).status()).isEqualTo(410);
    }

    @Test
    void whatIsOldWaitsForASecondPerson() {
        newsroom.secondPerson.require(true, Newsroom.EDITOR);
        save(editor, 1, "Snow", "It fell.", "{}");
        open.post(
                editor,
                address + "/publication",
                "version",
                Integer.toString(article().version()));
        var path = newsroom.articles.publication(article()).orElseThrow().path();
        newsroom.clock.pass(Duration.ofDays(2));
        assertThat(open.post(editor, address + "/withdrawal", "reason", "Quietly.")
                        .location())
                .endsWith("done=proposed");
        assertThat(open.read(path).status()).isEqualTo(200);
        var proposal = "/newsroom/proposals/"
                + newsroom.proposals.open().getFirst().proposal().id();
        assertThat(open.post(editor, proposal + "/approval").status()).isEqualTo(422);
        var second = open.signIn("nasrin", Language.ENGLISH, new Grant(Role.EDITOR, "en", null));
        assertThat(open.get(second, proposal).page().text()).contains("Quietly.");
        assertThat(open.post(second, proposal + "/approval").location()).endsWith("done=withdrawn");
        assertThat(open.read(path).status()).isEqualTo(410);
    }

    @Test
    void aPlanIsMadeInTheEditionsOwnHourAndCalledOff() {
        save(editor, 1, "Snow", "It fell.", "{}");
        var version = Integer.toString(article().version());
        assertThat(open.post(editor, address + "/schedule", "version", version, "at-date", "tomorrow", "at-time", "9")
                        .status())
                .isEqualTo(422);
        open.post(editor, address + "/schedule", "version", version, "at-date", "2026-11-23", "at-time", "06:30");
        assertThat(article().publishAt()).hasToString("2026-11-23T06:30:00Z");
        open.post(editor, address + "/schedule/end");
        assertThat(article().publishAt()).isNull();
    }

    @Test
    void aPrivateLinkOpensForWhoHasItAndForNobodyWithout() {
        save(reporter, 1, "Snow", "It fell.", "{}");
        var link = open.post(reporter, address + "/preview")
                .page()
                .select("#fresh-link")
                .text();
        assertThat(open.read(link.substring(open.origin.length())).body()).contains("It fell.");
        assertThat(open.read("/newsroom/preview/" + "x".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void whatIsSaidInTheMarginIsAnsweredAndPutBehind() throws IOException {
        save(reporter, 1, "Snow", "It fell.", "{}");
        var said = open.send(
                editor,
                "POST",
                address + "/notes",
                "application/json",
                "{\"block\":\"b1\",\"text\":\"Where?\"}".getBytes(UTF_8));
        var id = json(said).path(0).path("id").asText();
        open.send(
                reporter,
                "POST",
                address + "/notes",
                "application/json",
                "{\"answers\":\"%s\",\"text\":\"On the Salang.\"}".formatted(id).getBytes(UTF_8));
        var resolved = json(open.send(
                editor, "POST", address + "/notes/" + id + "/resolution", "application/json", "{}".getBytes(UTF_8)));
        assertThat(resolved.path(0).path("resolved").asBoolean()).isTrue();
        assertThat(resolved.path(0).path("answers").path(0).path("text").asText())
                .isEqualTo("On the Salang.");
    }

    @Test
    void aReporterOfAnotherEditionSeesNothingOfADraft() {
        save(reporter, 1, "Snow", "It fell.", "{}");
        var other = open.signIn("karim", Language.DARI, new Grant(Role.REPORTER, "fa", null));
        for (var page : new String[] {"", "/revisions", "/preview", "/proof", "/checks", "/notes", "/publication"}) {
            assertThat(open.get(other, address + page).status()).as(page).isIn(403, 404);
        }
        assertThat(open.get(other, "/newsroom/stories").body()).doesNotContain("Snow");
        assertThat(save(other, 2, "Mine", "Mine.", "{}").status()).isEqualTo(404);
    }

    @Test
    void twoRevisionsAreComparedWordByWord() {
        save(reporter, 1, "Snow", "It fell all night.", "{}");
        save(editor, article().version(), "Snow", "It fell for two nights.", "{}");
        var all = newsroom.revisions.of(article().id());
        var page = open.get(
                        editor,
                        address + "/comparison?from=" + all.getLast().id() + "&to="
                                + all.getFirst().id())
                .page();
        assertThat(page.select("ins").text()).contains("two nights");
        var before = all.getLast().id();
        open.post(editor, address + "/revisions", "revision", Long.toString(before));
        assertThat(newsroom.articles.content(article()).body())
                .isEqualTo(newsroom.revisions.content(before).body());
    }
}
