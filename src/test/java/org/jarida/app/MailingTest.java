package org.jarida.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jarida.mailing.Bounces;
import org.jarida.mailing.Changing;
import org.jarida.mailing.Issue;
import org.jarida.mailing.Occasion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters by mail, from the form to the mailbox and off the list again, over HTTP and SMTP. */
class MailingTest {
    private static final String ADDRESS = "Roya@example.org";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ReadersHouse paper;
    private ReadersHouse.Browser roya;

    @BeforeEach
    void open() {
        mail.start();
        paper = new ReadersHouse(Map.of(
                "JARIDA_SMTP", "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                "JARIDA_MAIL_FROM", "letters@jarida.example",
                "JARIDA_MAIL_RATE", "0"));
        roya = paper.browser();
    }

    @AfterEach
    void close() {
        paper.close();
        mail.stop();
    }

    private MimeMessage arrived(int number) {
        assertThat(mail.waitForIncomingEmail(15_000, number))
                .as("letter " + number)
                .isTrue();
        return mail.getReceivedMessages()[number - 1];
    }

    /** Asks for letters and follows the link that comes. */
    private void subscribe(String edition, String address, Map<String, String> wish) throws Exception {
        var before = mail.getReceivedMessages().length;
        var path = "/" + edition + "/letters";
        var fields = new java.util.HashMap<>(Map.of("address", address, "occasion", "daily", "of", "all"));
        fields.putAll(wish);
        fields.put("token", roya.page(path).expectFirst("[name=token]").val());
        assertThat(roya.post(path, fields).statusCode()).isEqualTo(200);
        var link = paper.link(arrived(before + 1));
        assertThat(roya.submit(link, link, Map.of()).statusCode()).isEqualTo(200);
    }

    /** Sends what was published lately, to the last letter. */
    private Issue send(String edition, Occasion occasion) {
        return send(paper, edition, occasion);
    }

    private static Issue send(ReadersHouse paper, String edition, Occasion occasion) {
        paper.clock.pass(Duration.ofMinutes(1));
        var issues = paper.house.issues;
        var issue = issues.propose(edition, occasion, ReadersHouse.EDITOR);
        assertThat(issues.send(issue.id(), issue.version(), ReadersHouse.EDITOR))
                .isInstanceOf(Changing.Done.class);
        for (var patience = 0; patience < 600; patience++) {
            if (issues.find(issue.id()).orElseThrow().state() == Issue.State.SENT) {
                return issues.find(issue.id()).orElseThrow();
            }
            paper.house.dispatch.step();
        }
        throw new AssertionError("not sent: " + issues.find(issue.id()));
    }

    private static String part(MimeMessage letter, int number) throws Exception {
        return (String)
                ((MimeMultipart) letter.getContent()).getBodyPart(number).getContent();
    }

    private static String stop(MimeMessage letter, String origin) throws Exception {
        var header = letter.getHeader("List-Unsubscribe")[0].strip();
        assertThat(header).startsWith("<" + origin + "/").endsWith("/stop>");
        return header.substring(1 + origin.length(), header.length() - 1);
    }

    @Test
    void aLetterIsAskedForConfirmedReadAndStoppedWithOnePress() throws Exception {
        var article = paper.published(
                "fa", "برف در هرات", "باران بارید.", "سازمان NATO در کابل گفت که COVID-19 پایان یافته است.");
        subscribe("fa", ADDRESS, Map.of());
        var confirmation = arrived(1);
        assertThat(confirmation.getSubject()).contains("جریده");
        send("fa", Occasion.DAILY);
        var letter = arrived(2);
        assertThat(letter.getAllRecipients()[0]).hasToString(ADDRESS);
        assertThat(letter.getSubject()).isEqualTo("امروز: برف در هرات");
        assertThat(letter.getHeader("From")[0]).endsWith("<letters@jarida.example>");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var text = part(letter, 0);
        assertThat(text)
                .contains("سازمان \u2068NATO\u2069 در کابل گفت که \u2068COVID-19\u2069 پایان", paper.origin + article)
                .contains("۱۴۰۵");
        var html = part(letter, 1);
        var page = Jsoup.parse(html);
        assertThat(page.text()).contains("NATO در کابل", "۱ قوس ۱۴۰۵");
        for (var element : page.select("html, body, table, td")) {
            assertThat(element.attr("dir")).as(element.tagName()).isEqualTo("rtl");
            assertThat(element.attr("lang")).as(element.tagName()).isEqualTo("fa-AF");
        }
        fetchesNothing(page);
        assertThat(page.select("h2 a").attr("href")).isEqualTo(paper.origin + article);
        // The mail program's one press: no cookie, no page of ours before.
        var stop = stop(letter, paper.origin);
        assertThat(paper.browser().get(stop).statusCode()).isEqualTo(200);
        assertThat(found(ADDRESS)).as("while on the list").isTrue();
        assertThat(paper.browser()
                        .post(stop, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(found(ADDRESS)).isFalse();
        assertThat(found("roya@example.org")).isFalse();
        paper.published("fa", "باران در کابل", "باران بارید.");
        paper.clock.pass(Duration.ofHours(24));
        assertThat(send("fa", Occasion.DAILY).progress().total()).isZero();
        assertThat(paper.browser()
                        .post(stop, Map.of("List-Unsubscribe", "One-Click"))
                        .statusCode())
                .as("once more")
                .isEqualTo(200);
    }

    private static void fetchesNothing(Document page) {
        assertThat(page.select("img, link, script, iframe, object, video, audio, [src], [background], form"))
                .isEmpty();
        assertThat(page.html()).doesNotContain("url(").doesNotContain("@import");
        for (var link : page.select("a[href]")) {
            assertThat(link.attr("href")).doesNotContain("?").doesNotContain("utm_");
        }
    }

    @Test
    void theLinkInALetterLeadsToWhatIsWantedAndChangesIt() throws Exception {
        paper.published("en", "Snow in Herat", "It snowed.");
        subscribe("en", ADDRESS, Map.of());
        send("en", Occasion.DAILY);
        var letter = arrived(2);
        assertThat(letter.getSubject()).isEqualTo("Today: Snow in Herat");
        assertThat(part(letter, 0)).contains("It snowed.");
        var own = Jsoup.parse(part(letter, 1)).expectFirst("a[href*=/letters/]").attr("href");
        assertThat(own).startsWith(paper.origin + "/en/letters/");
        var path = own.substring(paper.origin.length());
        var page = roya.page(path);
        assertThat(page.select("[value=daily]").hasAttr("checked")).isTrue();
        assertThat(page.select("[value=weekly]").hasAttr("checked")).isFalse();
        assertThat(page.select("[name=address]")).isEmpty();
        var fields = Map.of("token", page.expectFirst("[name=token]").val(), "occasion", "weekly", "of", "all");
        assertThat(roya.post(path, fields).headers().firstValue("location")).hasValue(path + "?saved");
        assertThat(roya.page(path).select("[value=weekly]").hasAttr("checked")).isTrue();
        assertThat(paper.house.subscriptions.count("en", Occasion.DAILY)).isZero();
        assertThat(paper.house.subscriptions.count("en", Occasion.WEEKLY)).isEqualTo(1);
        // A mark that we did not seal leads to nobody.
        var made = path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0");
        paper.browser().post(made + "/stop", Map.of());
        assertThat(paper.house.subscriptions.count("en", Occasion.WEEKLY)).isEqualTo(1);
    }

    @Test
    void noAnswerTellsWhetherAnAddressGetsLetters() throws Exception {
        subscribe("en", ADDRESS, Map.of());
        var known = ask(ADDRESS);
        var unknown = ask("somebody@example.org");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.body()).isEqualTo(unknown.body());
        var one = new java.util.TreeMap<>(known.headers().map());
        var other = new java.util.TreeMap<>(unknown.headers().map());
        assertThat(one).isEqualTo(other);
        assertThat(arrived(2).getContent().toString().replaceAll("confirm/\\S+", ""))
                .isEqualTo(arrived(3).getContent().toString().replaceAll("confirm/\\S+", ""));
    }

    private java.net.http.HttpResponse<String> ask(String address) throws Exception {
        return roya.submit("/en/letters", "/en/letters", Map.of("address", address, "occasion", "daily", "of", "all"));
    }

    @Test
    void whoFollowsOnlySomethingGetsOnlyThatAndNothingWhereThereIsNothing() throws Exception {
        var house = paper.house;
        var sport = house.sections.save("sport", null, 1, names("Sport", "ورزش"), ReadersHouse.EDITOR);
        var world = house.sections.save("world", null, 2, names("World", "جهان"), ReadersHouse.EDITOR);
        paper.published("en", List.of(sport), "A cup is won", "They won it.");
        paper.published("en", List.of(world), "A vote is held", "They held it.");
        subscribe("en", "sport@example.org", Map.of("of", "chosen", "interest", "section:" + sport));
        send("en", Occasion.DAILY);
        var text = part(arrived(2), 0);
        assertThat(text).contains("A cup is won").doesNotContain("A vote is held");
        paper.clock.pass(Duration.ofHours(24));
        paper.published("en", List.of(world), "Another vote is held", "They held it.");
        var issue = send("en", Occasion.DAILY);
        assertThat(issue.progress()).isEqualTo(new Issue.Progress(1, 0, 1, 0, 0));
    }

    private static Map<String, org.jarida.edition.Name> names(String english, String dari) {
        return org.jarida.Newsroom.names(english, dari);
    }

    @Test
    void whoseAddressComesBackIsTakenOffTheList() throws Exception {
        paper.published("en", "Snow in Herat", "It snowed.");
        subscribe("en", ADDRESS, Map.of());
        send("en", Occasion.DAILY);
        var letter = arrived(2);
        var bounces = new Bounces(paper.house.subscriptions);
        assertThat(bounces.read(bounce(letter, "5.7.1")).stopped())
                .as("a spam filter")
                .isZero();
        assertThat(bounces.read(bounce(letter, "4.2.2")).stopped())
                .as("a full mailbox")
                .isZero();
        assertThat(bounces.read(bounce(letter, "5.1.1")).stopped()).isEqualTo(1);
        assertThat(found(ADDRESS)).isFalse();
    }

    /** As a mail server reports it (RFC 3464). */
    private static byte[] bounce(MimeMessage letter, String status) throws Exception {
        var mark = letter.getHeader("List-Unsubscribe")[0].strip();
        return """
                From: MAILER-DAEMON@example.org
                To: letters@jarida.example
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                No such user.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; roya@example.org
                Action: failed
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                Subject: Today
                List-Unsubscribe: %s

                --b--
                """.formatted(status, mark).replace("\n", "\r\n").getBytes(ISO_8859_1);
    }

    @Test
    void anAccountTakesItsLettersWithIt() throws Exception {
        var link = "/en/account/sign-up";
        roya.submit(link, link, Map.of("address", ADDRESS));
        var followed = paper.link(arrived(1));
        roya.submit(followed, followed, Map.of());
        subscribe("en", ADDRESS, Map.of());
        assertThat(roya.get("/en/account/export").body()).contains("\"letters\" : [ \"daily\" ]");
        roya.submit("/en/account/delete", "/en/account/delete", Map.of());
        assertThat(found("oya@")).isFalse();
    }

    /** Whether a word is anywhere in what the newspaper keeps, as bytes. */
    private boolean found(String word) throws IOException {
        try (var files = Files.walk(paper.data)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> {
                try {
                    return new String(Files.readAllBytes(file), ISO_8859_1).contains(word);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }

    @Test
    void withoutAMailServerLettersAreFilesOnceEachAndGoWithWhoStops() throws Exception {
        try (var own = new ReadersHouse()) {
            own.published("fa", "برف در هرات", "برف بارید.");
            var browser = own.browser();
            browser.submit("/fa/letters", "/fa/letters", Map.of("address", ADDRESS, "occasion", "daily", "of", "all"));
            var link = own.link(own.letters(1).getFirst());
            browser.submit(link, link, Map.of());
            send(own, "fa", Occasion.DAILY);
            var files = many(own.data);
            assertThat(files).hasSize(1);
            var letter = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(Files.readAllBytes(files.getFirst())));
            assertThat(part(letter, 0)).contains("برف بارید.");
            fetchesNothing(Jsoup.parse(part(letter, 1)));
            for (var line : Files.readAllLines(files.getFirst(), ISO_8859_1)) {
                assertThat(line.length()).isLessThanOrEqualTo(200);
                assertThat(line.chars()).allMatch(c -> c < 128);
            }
            own.browser().post(stop(letter, own.origin), Map.of("List-Unsubscribe", "One-Click"));
            assertThat(many(own.data)).isEmpty();
        }
    }

    private static List<Path> many(Path data) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(data.resolve("mail"), 2)) {
            files.filter(file -> file.toString().endsWith(".eml")
                            && data.resolve("mail").relativize(file).getNameCount() == 2)
                    .forEach(found::add);
        }
        return found;
    }
}
