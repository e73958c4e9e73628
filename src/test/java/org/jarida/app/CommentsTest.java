package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jarida.RealData;
import org.jarida.comment.Comment;
import org.jarida.comment.Comments;
import org.jarida.comment.Decision;
import org.jarida.comment.Draft;
import org.jarida.comment.Heap;
import org.jarida.comment.Writing;
import org.jarida.desk.Grant;
import org.jarida.desk.Keyring;
import org.jarida.desk.Role;
import org.jarida.edition.CommentRules;
import org.jarida.edition.Name;
import org.jarida.language.Slug;
import org.jarida.story.Bylines;
import org.jarida.story.Remark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers' comments over HTTP, without scripts. */
class CommentsTest {
    private static final CommentRules HELD = new CommentRules(true, 14, true, false);
    private static final CommentRules AT_ONCE = new CommentRules(true, 14, false, false);

    private final ReadersHouse paper = new ReadersHouse();
    private final ReadersHouse.Browser roya = paper.browser();
    private String article = "";
    private String room = "";

    @BeforeEach
    void publish() {
        article = paper.published("en", "Snow in Herat", "It snowed.");
        room = "/en/comments/" + article.split("/")[2];
    }

    @AfterEach
    void close() {
        paper.close();
    }

    private void rules(CommentRules rules) {
        paper.house.settings.save("en", rules, ReadersHouse.EDITOR);
    }

    /** What a reader sends who fills in the form in a minute. */
    private HttpResponse<String> write(ReadersHouse.Browser reader, String page, String name, String text)
            throws Exception {
        return send(reader, page, Map.of("name", name, "text", text), Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(
            ReadersHouse.Browser reader, String page, Map<String, String> fields, Duration taking) throws Exception {
        var all = new HashMap<String, String>();
        form(reader.page(page))
                .select("input[name]:not([type=checkbox])")
                .forEach(input -> all.put(input.attr("name"), input.attr("value")));
        all.putAll(fields);
        paper.clock.pass(taking);
        return reader.post(room, all);
    }

    private Element form(Document page) {
        return page.expectFirst("form[action=" + room + "]");
    }

    private List<Comment> heap(Heap heap) {
        return paper.house.comments.search(List.of("en", "fa"), heap, 0, 100);
    }

    private void decide(Decision decision) {
        paper.house.comments.decide(heap(Heap.OPEN), decision, ReadersHouse.EDITOR);
    }

    @Test
    void nothingIsToBeSeenOfCommentsWhereAnEditionTakesNone() throws Exception {
        assertThat(roya.page(article).select("[class*=comment],[href*=comment]"))
                .isEmpty();
        assertThat(roya.get(room).statusCode()).isEqualTo(404);
        rules(HELD);
        assertThat(roya.page(article).select("a[href=" + room + "]")).hasSize(1);
        paper.house.comments.turn("en", room.split("/")[3], false, ReadersHouse.EDITOR);
        assertThat(roya.page(article).select("[class*=comment],[href*=comment]"))
                .isEmpty();
        assertThat(roya.get(room).statusCode()).isEqualTo(404);
    }

    @Test
    void aCommentWaitsForAnEditorAndThenStandsBelowTheArticleForEverybody() throws Exception {
        rules(HELD);
        assertThat(roya.page(article).select(".said")).isEmpty();
        var sent = write(roya, room, "Roya of Herat", "First line\nsecond line\n\n\n\nNew <b>paragraph</b> & more");
        assertThat(sent.headers().firstValue("location")).hasValue(room + "?sent=held");
        assertThat(roya.page(room + "?sent=held").text()).contains("An editor reads your comment first");
        assertThat(roya.page(article).select(".said")).isEmpty();
        decide(Decision.APPROVE);
        var said = roya.page(article).expectFirst(".said");
        assertThat(said.expectFirst("bdi").text()).isEqualTo("Roya of Herat");
        assertThat(said.select("p[dir=auto]").eachText())
                .containsExactly("First line second line", "New <b>paragraph</b> & more");
        assertThat(said.expectFirst("time").attr("datetime")).matches("2026-11-22T12:0[05].*");
        assertThat(roya.cookie).isEmpty();
        paper.house.comments.decide(heap(Heap.SHOWN), Decision.HIDE, ReadersHouse.EDITOR);
        assertThat(roya.page(article).select(".said")).isEmpty();
    }

    @Test
    void anAnswerToAnAnswerStandsUnderTheFirst() throws Exception {
        rules(AT_ONCE);
        write(roya, room, "Roya", "The first word.");
        write(roya, room, "Laila", "Another thread.");
        var first = heap(Heap.SHOWN).getLast();
        assertThat(roya.page(room + "?to=" + first.key()).text()).contains("Write an answer", "The first word.");
        write(roya, room + "?to=" + first.key(), "Omid", "An answer.");
        write(roya, room + "?to=" + heap(Heap.SHOWN).getFirst().key(), "Zahra", "An answer to that.");
        var page = roya.page(article);
        assertThat(page.select(".comments > ol > li > .said bdi:first-child").eachText())
                .containsExactly("Roya", "Laila");
        assertThat(page.select(".comments > ol > li:first-child > ol > li bdi:first-child")
                        .eachText())
                .containsExactly("Omid", "Zahra");
        paper.house.comments.decide(List.of(first), Decision.REFUSE, ReadersHouse.EDITOR);
        assertThat(roya.page(article).expectFirst(".comments > ol > li").text())
                .startsWith("This comment is no longer here.")
                .contains("An answer.");
    }

    @Test
    void moreThanStandBelowTheArticleAreOnAPageOfTheirOwn() throws Exception {
        rules(AT_ONCE);
        var publication =
                paper.house.publications.find("en", room.split("/")[3]).orElseThrow();
        for (var number = 1; number <= Comments.ON_A_PAGE + 5; number++) {
            paper.clock.pass(Duration.ofMinutes(2));
            paper.house.comments.write(publication, new Draft("Roya", "Comment " + number, null, null));
        }
        var page = roya.page(article);
        assertThat(page.select(".said")).hasSize(Comments.ON_A_PAGE);
        var more = roya.page(page.expectFirst("a[href*=more]").attr("href"));
        assertThat(more.select(".said p[dir=auto]").eachText())
                .hasSize(5)
                .startsWith("Comment " + (Comments.ON_A_PAGE + 1));
    }

    @Test
    void threeReportsHideACommentUntilAnEditorHasLooked() throws Exception {
        rules(AT_ONCE);
        write(roya, room, "Roya", "Somebody objects to this.");
        var report = room + "/report/" + heap(Heap.SHOWN).getFirst().key();
        var same = paper.browser();
        same.from = "203.0.113.7";
        for (var times = 0; times < 5; times++) {
            assertThat(same.submit(report, report, Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(roya.page(article).select(".said"))
                .as("one who reports again and again")
                .hasSize(1);
        for (var from : List.of("203.0.113.8", "203.0.113.9")) {
            var other = paper.browser();
            other.from = from;
            other.submit(report, report, Map.of());
        }
        assertThat(roya.page(article).select(".said")).isEmpty();
        assertThat(roya.get(report).statusCode()).isEqualTo(404);
        assertThat(heap(Heap.OPEN)).hasSize(1);
        paper.house.comments.decide(heap(Heap.OPEN), Decision.APPROVE, ReadersHouse.EDITOR);
        assertThat(roya.page(article).select(".said")).hasSize(1);
        for (var from = 20; from < 25; from++) {
            var other = paper.browser();
            other.from = "203.0.113." + from;
            other.submit(report, report, Map.of());
        }
        assertThat(roya.page(article).select(".said"))
                .as("which an editor let stand")
                .hasSize(1);
    }

    @Test
    void anArticleClosesAfterItsDaysAndItsKeptPageKnowsThat() throws Exception {
        rules(AT_ONCE);
        write(roya, room, "Roya", "In time.");
        assertThat(roya.page(article).select("a[href=" + room + "]")).hasSize(1);
        var open = roya.page(room);
        paper.clock.pass(Duration.ofDays(14));
        var page = roya.page(article);
        assertThat(page.select("a[href^=" + room + "]").eachText()).containsExactly("Report");
        assertThat(page.expectFirst(".comments").text()).contains("Comments on this story are closed.", "In time.");
        assertThat(roya.page(room).text()).contains("Comments on this story are closed.");
        assertThat(form(open)).isNotNull();
    }

    @Test
    void whoWritesTooOftenWaitsAndLosesNothingOfWhatTheyTyped() throws Exception {
        rules(AT_ONCE);
        roya.from = "2001:db8:1:2::1";
        for (var number = 0; number < 6; number++) {
            assertThat(write(roya, room, "Roya", "Comment " + number).statusCode())
                    .isEqualTo(303);
        }
        roya.from = "2001:db8:1:2::2";
        var refused = write(roya, room, "Roya", "What I meant to say.");
        assertThat(refused.statusCode()).isEqualTo(429);
        var form = form(Jsoup.parse(refused.body()));
        assertThat(form.expectFirst("textarea").text()).isEqualTo("What I meant to say.");
        assertThat(form.expectFirst("#pen-name").val()).isEqualTo("Roya");
        var other = paper.browser();
        other.from = "198.51.100.4";
        assertThat(write(other, room, "Omid", "From elsewhere.").statusCode()).isEqualTo(303);
        paper.clock.pass(Duration.ofHours(1));
        assertThat(write(roya, room, "Roya", "What I meant to say.").statusCode())
                .isEqualTo(303);
    }

    @Test
    void moreThanAnybodyCouldReadAreNotTakenBelowOneArticle() throws Exception {
        rules(HELD);
        for (var number = 0; number < 60; number++) {
            assertThat(send(roya, room, Map.of("name", "Roya", "text", "Comment " + number), Duration.ofSeconds(4))
                            .statusCode())
                    .isIn(303, 429);
        }
        for (var number = 60; number < 70; number++) {
            send(roya, room, Map.of("name", "Roya", "text", "Comment " + number), Duration.ofSeconds(4));
        }
        assertThat(heap(Heap.OPEN)).hasSizeBetween(60, 66);
        var last = send(roya, room, Map.of("name", "Roya", "text", "One more"), Duration.ofSeconds(4));
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("Very many people are writing just now", "One more");
    }

    @Test
    void whatAProgramSendsIsRefusedAndWhatAPersonSendsTwiceToo() throws Exception {
        rules(AT_ONCE);
        var quick = send(roya, room, Map.of("name", "Roya", "text", "At once."), Duration.ofSeconds(1));
        assertThat(quick.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(quick.body()).expectFirst("textarea").text()).isEqualTo("At once.");
        var trapped = send(
                roya,
                room,
                Map.of("name", "Roya", "text", "Buy this.", "website", "https://example.com"),
                Duration.ofMinutes(1));
        assertThat(trapped.statusCode()).isEqualTo(422);
        assertThat(write(roya, room, "Roya", "Once is enough.").statusCode()).isEqualTo(303);
        assertThat(write(roya, room, "Omid", "once  IS enough").body()).contains("That has been said here before.");
        assertThat(roya.post(room, Map.of("name", "Roya", "text", "No token.")).statusCode())
                .isEqualTo(403);
        assertThat(heap(Heap.SHOWN)).hasSize(1);
    }

    @Test
    void aNameThatReadersCouldTakeForTheNewspapersOwnIsRefused() throws Exception {
        rules(AT_ONCE);
        paper.house.bylines.save(
                "laila",
                null,
                Map.of(
                        "en",
                        new Bylines.Introduction(new Name("Laila Ahmadi", new Slug("laila-ahmadi")), ""),
                        "fa",
                        new Bylines.Introduction(new Name("لیلا احمدی", new Slug("لیلا-احمدی")), "")),
                ReadersHouse.EDITOR);
        for (var name : List.of(
                "Laila Ahmadi",
                "laila  ahmadi",
                "Lаila Аhmadi",
                "ليلا احمدى",
                "Laila\u202E Ahmadi",
                "JARIDA",
                "جريده",
                "Newsroom",
                "Редакция")) {
            var refused = write(roya, room, name, "I am not who you think. " + name);
            assertThat(refused.statusCode()).as(name).isEqualTo(422);
            assertThat(refused.body()).as(name).contains("could be taken for");
        }
        assertThat(write(roya, room, "Laila", "Only a namesake.").statusCode()).isEqualTo(303);
    }

    @Test
    void whoCallsThemselvesAsAColleagueDoesIsHeldAndToldNothing() throws Exception {
        rules(AT_ONCE);
        new Keyring(paper.house).account("omid", Grant.everywhere(Role.REPORTER));
        assertThat(write(roya, room, "Omіd", "With a Ukrainian letter.").statusCode())
                .isEqualTo(303);
        assertThat(heap(Heap.SHOWN)).isEmpty();
        assertThat(heap(Heap.OPEN)).hasSize(1).allMatch(paper.house.comments::looksLikeColleague);
    }

    @Test
    void hostileTextIsTextAndTurnsNothingAroundIt() throws Exception {
        rules(AT_ONCE);
        var publication =
                paper.house.publications.find("en", room.split("/")[3]).orElseThrow();
        var hostile = new ObjectMapper()
                        .readValue(RealData.path("naughty-strings.json").toFile(), new TypeReference<List<String>>() {})
                        .stream()
                        .limit(150)
                        .toList();
        var taken = 0;
        for (var text : hostile) {
            paper.clock.pass(Duration.ofMinutes(2));
            var name = text.substring(0, Math.min(text.length(), 20));
            if (paper.house.comments.write(publication, new Draft(name, "Text: " + text, null, null))
                    instanceof Writing.Written) {
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(60);
        var html = roya.get(article).body();
        var section = Jsoup.parse(html).expectFirst(".comments");
        assertThat(section.select(".said")).hasSize(taken);
        assertThat(section.select("*").eachAttr("class")).isNotEmpty();
        assertThat(section.getAllElements().stream().map(Element::tagName).distinct())
                .containsOnly("section", "h2", "p", "a", "ol", "li", "div", "bdi", "span", "time");
        assertThat(html).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]");
        assertThat(section.select("p[dir=auto]").size()).isGreaterThanOrEqualTo(taken);
    }

    @Test
    void whatAReaderKeptIsHandedOutAndGoesWithTheirAccount() throws Exception {
        rules(HELD);
        roya.signUp("en", "roya@example.org");
        var fields = Map.of("name", "Roya of Herat", "text", "Mine, and to be found again.", "keep", "on");
        assertThat(send(roya, room, fields, Duration.ofMinutes(1)).statusCode()).isEqualTo(303);
        write(roya, room, "Somebody", "Not tied to anybody.");
        decide(Decision.APPROVE);
        assertThat(roya.page("/en/account/comments").text())
                .contains("Mine, and to be found again.", "is shown")
                .doesNotContain("Not tied to anybody.");
        roya.signUp("en", "roya@example.org");
        assertThat(roya.get("/en/account/export").body())
                .contains("Mine, and to be found again.")
                .doesNotContain("Not tied");
        assertThat(roya.page(article).select(".said")).hasSize(2);
        roya.submit("/en/account/delete", "/en/account/delete", Map.of());
        assertThat(paper.browser().page(article).select(".said p[dir=auto]").eachText())
                .containsExactly("Not tied to anybody.");
    }

    @Test
    void aReaderTakesOneOfTheirOwnAway() throws Exception {
        rules(AT_ONCE);
        roya.signUp("en", "roya@example.org");
        var fields = Map.of("name", "Roya", "text", "Said too quickly.", "keep", "on");
        send(roya, room, fields, Duration.ofMinutes(1));
        assertThat(roya.page(article).select(".said")).hasSize(1);
        roya.submit("/en/account/comments", "/en/account/comments/remove", Map.of());
        assertThat(roya.page(article).select(".said")).isEmpty();
        assertThat(heap(Heap.SHOWN)).isEmpty();
    }

    @Test
    void whatWasRefusedIsGoneAfterAMonth() throws Exception {
        rules(HELD);
        write(roya, room, "Roya", "Nobody should read this.");
        decide(Decision.REFUSE);
        paper.clock.pass(Duration.ofDays(29));
        paper.house.comments.clear();
        assertThat(heap(Heap.REFUSED)).hasSize(1);
        paper.clock.pass(Duration.ofDays(2));
        paper.house.comments.clear();
        assertThat(heap(Heap.REFUSED)).isEmpty();
    }

    @Test
    void commentsOfAnEarlierSiteAreShownOnlyWhereTheOwnerWantsThem() throws Exception {
        var publication =
                paper.house.publications.find("en", room.split("/")[3]).orElseThrow();
        var at = Instant.parse("2019-03-21T06:00:00Z");
        paper.house.remarks.keep(new Remark(1, publication.article(), null, "Old Hand", at, "Long ago.", true));
        paper.house.remarks.keep(new Remark(2, publication.article(), null, "Spammer", at, "Never approved.", false));
        assertThat(roya.page(article).select(".comments")).isEmpty();
        rules(new CommentRules(false, 14, true, true));
        var page = roya.page(article);
        assertThat(page.select(".said p[dir=auto]").eachText()).containsExactly("Long ago.");
        assertThat(page.select(".comments a")).isEmpty();
        paper.house.remarks.keep(new Remark(1, publication.article(), null, "Old Hand", at, "Set right.", true));
        assertThat(roya.page(article).select(".said p[dir=auto]").eachText()).containsExactly("Set right.");
    }
}
