package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jarida.Scratch;
import org.jarida.comment.Comment;
import org.jarida.comment.Draft;
import org.jarida.comment.Writing;
import org.jarida.edition.CommentRules;
import org.jarida.logbook.Actor;
import org.jarida.story.Publication;
import org.jarida.story.Remark;
import org.jarida.story.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers' comments as a browser and the rules of accessibility and HTML see them; pictures for eyes beside. */
@InBrowser
class CommentsLookTest {
    private static final Actor EDITOR = new Actor("editor");
    private static final Path FOLDER = Path.of("target/screenshots");
    private static final String LONG = "aVeryLongWordWithoutAnySpaceInIt".repeat(8);
    private static final Map<String, String> SAID = Map.of(
            "en", "It fell all night here, too.\n\nThe road to the pass is closed; lorries wait on both sides.",
            "fa",
                    "اینجا هم تمام شب برف بارید.\n\nراه گردنه بسته است و موترها در هر دو سو منتظرند. NATO نیز خبر داده است.",
            "ps", "دلته هم ټوله شپه واوره ورېده.\n\nد غاښي لار بنده ده او موټر په دواړو خواوو کې ولاړ دي.",
            "tg", "Дар ин ҷо ҳам тамоми шаб барф борид.\n\nРоҳи ағба баста аст, мошинҳо дар ҳарду тараф истодаанд.");

    private static House house;
    private static String origin;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0)) {
            origin = "http://127.0.0.1:" + socket.getLocalPort();
            var port = socket.getLocalPort();
            socket.close();
            house = House.open(Scratch.folder("comments"), origin);
            house.sampleNewsroom().open(Path.of("sample"));
            house.serve("127.0.0.1", port, 16_000_000);
        }
        for (var edition : SAID.keySet()) {
            house.settings.save(edition, new CommentRules(true, 0, false, true), EDITOR);
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Publication publication(String edition) {
        return house.publications.latest(edition, new Scope.Everything(), 1).getFirst();
    }

    private static Comment say(Publication publication, String name, String text, String answers) {
        return ((Writing.Written) house.comments.write(
                        publication, new Draft(name, text, answers.isEmpty() ? null : answers, null)))
                .comment();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ps", "tg"})
    void theyAreOpenToEverybody(String edition, Chromium chromium) throws Exception {
        var publication = publication(edition);
        var text = SAID.getOrDefault(edition, "");
        var first = say(publication, "Roya 23", text, "");
        say(publication, "سمیه", SAID.get("fa") + " " + edition, first.key());
        house.comments.answer(publication, first, text.lines().findFirst().orElseThrow(), EDITOR);
        say(publication, "Zalgo Z̴̢̧̛̘̠̻͎̯̮ą̶̛͎̼͍̙l̵̡͉̥̪", LONG + " " + edition, "");
        say(publication, "Дилноза", SAID.get("tg") + " " + edition, "");
        house.remarks.keep(new Remark(
                house.database.nextId(),
                publication.article(),
                null,
                "Old Hand",
                Instant.parse("2019-03-21T06:00:00Z"),
                text,
                true));
        var room = "/" + edition + "/comments/" + publication.storyKey();
        var pages = Map.of(
                "below", publication.path(),
                "form", room,
                "answer", room + "?to=" + first.key(),
                "sent", room + "?sent=held",
                "report", room + "/report/" + first.key(),
                "more", room + "/more/0-1");
        var markup = new Markup();
        var wrong = new ArrayList<String>();
        for (var width : List.of(390, 1280)) {
            var scheme = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (var window = chromium.open(width, 900, scheme, true, origin)) {
                pages.forEach((kind, path) -> {
                    var answer = window.page().navigate(origin + path);
                    markup.errorsIn(answer.text()).forEach(error -> wrong.add(path + " " + error));
                    window.violations().forEach(violation -> wrong.add(path + " " + violation));
                    window.page()
                            .screenshot(new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            FOLDER.resolve("comments-" + kind + "-" + edition + "-" + width + ".png")));
                    window.page().setViewportSize(320, 640);
                    if ((Integer) window.page().evaluate("document.documentElement.scrollWidth") > 320) {
                        wrong.add(path + " is wider than a screen of 320");
                    }
                    window.page().setViewportSize(width, 900);
                });
                wrong.addAll(window.complaints());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void oneIsWrittenWithoutScripts(Chromium chromium) {
        try (var window = chromium.open(390, 844, ColorScheme.LIGHT, false, origin)) {
            var page = window.page();
            page.navigate(origin + publication("en").path());
            page.click(".comments .write");
            page.fill("#pen-name", "Roya");
            // Who fills it in at once is taken for a program.
            page.waitForTimeout(4000);
            page.fill("#said", "Written without a script.");
            page.click(".form button");
            assertThat(page.textContent("main")).contains("Your comment stands below the story now.");
            page.click("main .button");
            assertThat(page.textContent(".comments")).contains("Written without a script.");
        }
    }

    @Test
    void theSheetIsCssWithoutErrors() throws Exception {
        var markup = new Markup();
        for (var sheet : List.of("comments.css", "forms.css")) {
            assertThat(markup.errorsInStyles(Files.readString(Path.of("src/main/web", sheet))))
                    .as(sheet)
                    .isEmpty();
        }
    }
}
