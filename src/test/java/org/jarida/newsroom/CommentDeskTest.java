package org.jarida.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.comment.Comment;
import org.jarida.comment.Draft;
import org.jarida.comment.Heap;
import org.jarida.comment.Writing;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.edition.CommentRules;
import org.jarida.language.Language;
import org.jarida.logbook.Search;
import org.jarida.story.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk makes of readers' comments, through the doors that browsers use. */
class CommentDeskTest {
    private static final String DESK = "/newsroom/comments";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String omid = "";
    private Publication snow = newsroom.published(newsroom.story(newsroom.world), "en", "Snow", "It fell.");

    @BeforeEach
    void begin() {
        omid = open.signIn("omid", Language.ENGLISH, new Grant(Role.EDITOR, "en", null));
        newsroom.settings.save("en", new CommentRules(true, 14, true, false), Newsroom.EDITOR);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Comment said(Publication publication, String name, String text) {
        return switch (newsroom.comments.write(publication, new Draft(name, text, null, null))) {
            case Writing.Written written -> written.comment();
            case Writing.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    private Comment now(Comment comment) {
        return newsroom.comments.find(comment.key()).orElseThrow();
    }

    @Test
    void severalAreDecidedOnAtOnceAndTheLogbookKnowsWhichButNotWhatTheySaid() {
        var first = said(snow, "Roya", "A first word.");
        var second = said(snow, "Laila", "A second one.");
        var third = said(snow, "Somebody", "An insult.");
        var page = open.get(omid, DESK).page();
        assertThat(page.select(".heap .said").eachText())
                .containsExactly("A first word.", "A second one.", "An insult.");
        var done = open.post(
                omid, DESK, "comment", first.key(), "comment", second.key(), "decision", "approve", "heap", "open");
        assertThat(done.location()).isEqualTo(DESK + "?heap=open&edition=&done=decided");
        open.post(omid, DESK, "comment", third.key(), "decision", "refuse");
        assertThat(open.read(snow.path()).page().select(".said p[dir=auto]").eachText())
                .containsExactly("A first word.", "A second one.");
        assertThat(open.get(omid, DESK).page().select(".heap .said")).isEmpty();
        assertThat(open.get(omid, DESK + "?heap=refused")
                        .page()
                        .select(".heap .said")
                        .eachText())
                .containsExactly("An insult.");
        var lines = newsroom.logbook.search(new Search(null, "comment", "", null, null, null), 10);
        assertThat(lines).hasSize(3).allMatch(line -> line.subject().equals("article:" + snow.storyKey() + "/en"));
        assertThat(lines).extracting(line -> line.detail()).contains("approve " + first.key(), "refuse " + third.key());
        assertThat(lines.toString()).doesNotContain("insult", "Somebody");
    }

    @Test
    void anEditorOfAnotherEditionOrSectionSeesNoneOfItAndDecidesNothing() {
        var waiting = said(snow, "Roya", "For the English desk.");
        for (var other : List.of(
                open.signIn("farid", Language.ENGLISH, new Grant(Role.EDITOR, "fa", null)),
                open.signIn("nilofar", Language.ENGLISH, new Grant(Role.EDITOR, "en", newsroom.afghanistan)))) {
            assertThat(open.get(other, DESK).body()).doesNotContain("For the English desk.");
            assertThat(open.get(other, DESK + "?edition=en").body()).doesNotContain("For the English desk.");
            assertThat(open.get(other, DESK + "/" + waiting.key()).status()).isEqualTo(404);
            assertThat(open.post(other, DESK, "comment", waiting.key(), "decision", "approve")
                            .status())
                    .isEqualTo(422);
            assertThat(open.post(other, DESK + "/" + waiting.key() + "/answer", "answer", "No.")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(now(waiting).state()).isEqualTo(Comment.State.WAITING);
        var reporter = open.signIn("laila", Language.ENGLISH, new Grant(Role.REPORTER, "en", null));
        assertThat(open.get(reporter, DESK).status()).isEqualTo(403);
        assertThat(open.get(reporter, "/newsroom").body()).doesNotContain(DESK);
    }

    @Test
    void theNewsroomAnswersUnderItsOwnName() {
        var question = said(snow, "Roya", "Is the pass open?");
        var page = DESK + "/" + question.key();
        var empty = open.fill(omid, page, page + "/answer", "answer", "  ");
        assertThat(empty.status()).isEqualTo(422);
        open.fill(omid, page, page + "/answer", "answer", "Since this morning.");
        var thread = open.read(snow.path()).page().expectFirst(".comments > ol > li");
        assertThat(thread.select(".said p[dir=auto]").eachText())
                .containsExactly("Is the pass open?", "Since this morning.");
        assertThat(thread.select(".ours bdi").eachText()).contains("Newsroom").doesNotContain("omid");
    }

    @Test
    void oneArticleIsTakenOutOfAnEditionThatIsCommentedOn() {
        var desk = "/newsroom/stories/" + snow.storyKey() + "/en";
        assertThat(open.read(snow.path()).page().select(".comments")).hasSize(1);
        open.fill(omid, desk, desk + "/comments", "comments", "off");
        assertThat(open.read(snow.path()).page().select(".comments")).isEmpty();
        open.fill(omid, desk, desk + "/comments", "comments", "");
        assertThat(open.read(snow.path()).page().select(".comments")).hasSize(1);
    }

    @Test
    void anEditionIsOpenedInItsFormAndOldCommentsAreTheOwnersToShow() {
        newsroom.settings.save("en", CommentRules.NONE, Newsroom.EDITOR);
        var form = "/newsroom/paper/editions/en";
        var publisher = open.signIn(Role.PUBLISHER);
        open.post(publisher, form + "/comments", "open", "on", "days", "7", "imported", "on");
        assertThat(newsroom.settings.commentsIn("en")).isEqualTo(new CommentRules(true, 7, false, false));
        assertThat(open.read(snow.path()).page().select(".comments")).hasSize(1);
        var wrong = open.post(publisher, form + "/comments", "open", "on", "days", "a week");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".wrong").eachText()).containsExactly("A whole number from 0 to 3,650.");
        open.post(open.signIn(Role.OWNER), form + "/comments", "days", "7", "imported", "on");
        assertThat(newsroom.settings.commentsIn("en")).isEqualTo(new CommentRules(false, 7, false, true));
        open.post(publisher, form + "/comments", "open", "on", "days", "7");
        assertThat(newsroom.settings.commentsIn("en")).isEqualTo(new CommentRules(true, 7, false, true));
    }

    @Test
    void whoCallsThemselvesLikeAColleagueIsPointedOut() {
        assertThat(said(snow, "Roya", "Hello.").state()).isEqualTo(Comment.State.WAITING);
        assertThat(open.get(omid, DESK).body()).doesNotContain("could be taken for");
        assertThat(newsroom.comments.search(List.of("en"), Heap.OPEN, 0, 10)).hasSize(1);
    }
}
