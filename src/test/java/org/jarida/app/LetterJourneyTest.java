package org.jarida.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Map;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.mailing.Changing;
import org.jarida.mailing.Issue;
import org.jarida.mailing.Occasion;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter's whole way in a browser and through a mail server: asked for, read, and stopped with one press. */
@InBrowser
class LetterJourneyTest {
    private final GreenMail mail = started();
    private final ReadersHouse paper = new ReadersHouse(Map.of(
            "JARIDA_SMTP", "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
            "JARIDA_MAIL_FROM", "letters@jarida.example",
            "JARIDA_MAIL_RATE", "0"));

    private static GreenMail started() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void aLetterIsAskedForReadAndStopped(String edition, Chromium chromium) throws Exception {
        var words = Words.in(Language.of(edition.equals("fa") ? "fa-AF" : edition));
        paper.published(edition, "Snow in Herat", "It snowed.");
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, true, paper.origin)) {
            var page = window.page();
            page.navigate(paper.origin + "/" + edition);
            page.locator("main a[href$='/letters']").click();
            page.locator("input[name=address]").fill("roya@example.org");
            assertThat(window.violations()).isEmpty();
            page.locator("main form button").click();
            assertThat(page.locator("main .stand")).hasText(words.say("letters.asked"));

            page.navigate(paper.origin + paper.link(arrived(1)));
            page.locator("main form button").click();
            assertThat(page.locator("main h1")).hasText(words.say("letters.confirmed-title"));

            send(edition);
            var letter = arrived(2);
            var html = Jsoup.parse((String)
                    ((MimeMultipart) letter.getContent()).getBodyPart(1).getContent());
            page.navigate(html.expectFirst("h2 a").attr("href"));
            assertThat(page.locator("main h1")).hasText("Snow in Herat");
            page.navigate(html.expectFirst("a[href*='/letters/']").attr("href"));
            assertThat(page.locator("[name=occasion][value=daily]")).isChecked();

            var stop = letter.getHeader("List-Unsubscribe")[0].strip().replaceAll("[<>]", "");
            var pressed = paper.browser()
                    .post(stop.substring(paper.origin.length()), Map.of("List-Unsubscribe", "One-Click"));
            assertThat(pressed.statusCode()).isEqualTo(200);
            page.reload();
            assertThat(page.locator("main .stand")).hasText(words.say("letters.stopped"));
            assertThat(paper.house.subscriptions.count(edition, Occasion.DAILY)).isZero();
            assertThat(window.violations()).isEmpty();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private void send(String edition) throws InterruptedException {
        paper.clock.pass(Duration.ofMinutes(1));
        var issues = paper.house.issues;
        var issue = issues.propose(edition, Occasion.DAILY, ReadersHouse.EDITOR);
        assertThat(issues.send(issue.id(), issue.version(), ReadersHouse.EDITOR))
                .isInstanceOf(Changing.Done.class);
        for (var patience = 0; patience < 300; patience++) {
            if (issues.find(issue.id()).orElseThrow().state() == Issue.State.SENT) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not sent");
    }
}
