package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nu.validator.messages.MessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.source.SourceCode;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.jarida.language.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What is true of every page, whatever it shows: the showcase in all nine editions. */
class SheetsTest {
    private static final Assets ASSETS = new Assets(List.of());
    private static final Pattern STYLED = Pattern.compile("<[^>]+\\s(style|on[a-z]+)=", Pattern.CASE_INSENSITIVE);
    private static final int FIRST_VISIT = 14 * 1024;

    static List<Language> editions() {
        return Language.NINE;
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyPageIsValidHtml(Language language) throws Exception {
        var found = new ByteArrayOutputStream();
        var source = new SourceCode();
        MessageEmitter emitter = new TextMessageEmitter(found, false);
        var messages = new MessageEmitterAdapter(
                Pattern.compile("$^"), source, false, new ImageCollector(source), 0, false, emitter);
        messages.setErrorsOnly(true);
        messages.setHtml(true);
        messages.start(null);
        var validator = new SimpleDocumentValidator();
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new SystemErrErrorHandler());
        validator.setUpValidatorAndParsers(messages, true, false);
        for (var sheet : pages(language).entrySet()) {
            var page = new InputSource(new ByteArrayInputStream(sheet.getValue().getBytes(UTF_8)));
            page.setSystemId("http://jarida.example/" + sheet.getKey());
            page.setEncoding("UTF-8");
            validator.checkHtmlInputSource(page);
        }
        messages.end("", "", "");
        assertThat(messages.getErrors() + messages.getFatalErrors())
                .as(found.toString(UTF_8))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void noPageNeedsAnythingUnsafe(Language language) {
        pages(language).forEach((name, html) -> {
            assertThat(STYLED.matcher(html).find())
                    .as("styles or handlers in attributes: " + name)
                    .isFalse();
            var page = Jsoup.parse(html);
            assertThat(page.select("style, iframe, base, script:not([src]):not([type=application/ld+json])"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("marquee, b"))
                    .as("text became markup: " + name)
                    .isEmpty();
            assertThat(page.select("script[src], link[rel=stylesheet], link[rel=preload], img, source[srcset]"))
                    .allSatisfy(element -> assertThat(element.attr("src") + element.attr("href"))
                            .as(name)
                            .doesNotContain("//"));
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyPageHasOneHeadlineAndNamesItsLandmarks(Language language) {
        pages(language).forEach((name, html) -> {
            var page = Jsoup.parse(html);
            assertThat(page.select("h1")).as(name).hasSize(1);
            assertThat(page.select("main#text")).as(name).hasSize(1);
            assertThat(page.select("nav:not([aria-label])")).as(name).isEmpty();
            assertThat(page.select("img:not([alt])")).as(name).isEmpty();
            var level = 0;
            for (var heading : page.select("h1, h2, h3, h4")) {
                var next = heading.tagName().charAt(1) - '0';
                assertThat(next).as(name + ": " + heading.text()).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        });
    }

    @ParameterizedTest
    @MethodSource("editions")
    void anArticleWithItsStylesFitsTheFirstRoundTrips(Language language) {
        for (var sheet : pages(language).entrySet()) {
            if (sheet.getKey().startsWith("article-") && !sheet.getKey().equals("article-hard")) {
                var weight = zipped(sheet.getValue().getBytes(UTF_8), 0);
                for (var styles : Jsoup.parse(sheet.getValue()).select("link[rel=stylesheet]")) {
                    weight += zipped(
                            Objects.requireNonNull(ASSETS.at(styles.attr("href")))
                                    .bytes(),
                            MadePage.FOR_EVER);
                }
                assertThat(weight).as(sheet.getKey() + " in " + language).isLessThanOrEqualTo(FIRST_VISIT);
            }
        }
    }

    @Test
    void aFilmIsNotCreditedAsAPhoto() {
        assertThat(pages(Language.ENGLISH).values())
                .flatMap(html -> Jsoup.parse(html)
                        .select(".film .credit, .sound .credit")
                        .eachText())
                .isNotEmpty()
                .containsOnly("Jarida");
    }

    @Test
    void theScriptIsSmallAndComesLast() {
        var script = Objects.requireNonNull(ASSETS.at(ASSETS.address("site.js")));
        assertThat(zipped(script.bytes(), MadePage.FOR_EVER)).isLessThanOrEqualTo(5 * 1024);
        assertThat(Jsoup.parse(pages(Language.DARI).getOrDefault("front", "")).select("script[src]"))
                .allMatch(element -> element.hasAttr("defer"));
    }

    /** As the server does: pages at a middle level, assets at the best. Brotli makes less of both. */
    private static int zipped(byte[] bytes, long expires) {
        return new MadePage(200, "text/plain", bytes, Set.of(), expires)
                .form("gzip")
                .bytes()
                .length();
    }

    private static Map<String, String> pages(Language language) {
        var pages = new LinkedHashMap<String, String>();
        new Showcase(language, Dress.of(ASSETS, language, null), SheetsTest::plate)
                .sheets()
                .forEach((name, sheet) -> pages.put(name, sheet.html()));
        return pages;
    }

    private static PictureView plate(String name, String alternative) {
        var upright = name.startsWith("upright");
        return new PictureView(
                "/media/" + name,
                upright ? 800 : 1200,
                upright ? 1200 : 800,
                List.of(
                        new PictureView.Size("/media/400.webp", 400, 0),
                        new PictureView.Size("/media/800.webp", 800, 0)),
                alternative,
                null,
                "Laila Sabri",
                new PictureView.Focus(20, 80));
    }
}
