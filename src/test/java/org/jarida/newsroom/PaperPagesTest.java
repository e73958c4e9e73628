package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jarida.Newsroom;
import org.jarida.Store;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jarida.media.Drawn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The newspaper itself, changed through the forms of the staff, and what readers see of it at once. */
class PaperPagesTest {
    private static final String PAPER = "/newsroom/paper/newspaper";
    private static final String SECTIONS = "/newsroom/paper/sections";
    private static final String TOPICS = "/newsroom/paper/topics";
    private static final String BYLINES = "/newsroom/paper/bylines";
    private static final String PAGES = "/newsroom/paper/pages";
    private static final String MENU = "/newsroom/paper/menus/en";
    private static final String ADVERTISEMENTS = "/newsroom/paper/advertisements/en";

    private final Newsroom newsroom = new Newsroom(Store.SQLITE);
    private final OpenNewsroom open = new OpenNewsroom(newsroom);
    private String publisher = "";
    private String article = "";

    @BeforeEach
    void begin() {
        publisher = open.signIn(Role.PUBLISHER);
        article = newsroom.published(newsroom.story(newsroom.herat), "en", "Snow in Herat", "It fell.")
                .path();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private OpenNewsroom.Sent fill(String path, String... fields) {
        return open.fill(publisher, path, path, fields);
    }

    private Document reads(String path) {
        var sent = open.read(path);
        assertThat(sent.status()).as(path).isEqualTo(200);
        return sent.page();
    }

    private void leads(String from, String to) {
        var sent = open.read(from);
        assertThat(sent.status()).as(from).isEqualTo(301);
        assertThat(sent.location()).endsWith(to);
    }

    private static void saved(OpenNewsroom.Sent sent) {
        assertThat(sent.status())
                .as(sent.page().select(".wrong, .notice").text())
                .isEqualTo(303);
    }

    /** It was not taken, what was typed is still there, and beside the field stands why. */
    private static void refused(OpenNewsroom.Sent sent, String field, String typed, String why) {
        assertThat(sent.status()).isEqualTo(422);
        var input = sent.page().expectFirst("#" + field);
        assertThat(input.tagName().equals("textarea") ? input.wholeText().strip() : input.val())
                .isEqualTo(typed);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(sent.page().expectFirst("#" + field + "-wrong").text()).contains(why);
    }

    // ---- the newspaper

    @Test
    void whereElseTheNewspaperIsFoundStandsOnEveryPage() {
        assertThat(reads("/en").select("a[href=https://t.me/jarida]")).isEmpty();
        saved(fill(PAPER, "name-0", "Telegram", "href-0", "https://t.me/jarida"));
        assertThat(reads("/en").select("a[href=https://t.me/jarida]").text()).contains("Telegram");
        assertThat(reads(article).select("a[href=https://t.me/jarida]")).isNotEmpty();
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndStaysWhereItWasTyped() {
        var sent = fill(PAPER, "name-0", "Here", "href-0", "javascript:alert(1)", "address", "jarida.example/en");
        refused(sent, "href-0", "javascript:alert(1)", "Write the whole address");
        refused(sent, "address", "jarida.example/en", "Write it like");
        assertThat(sent.page().expectFirst("#name-0").val()).isEqualTo("Here");
        assertThat(newsroom.settings.newspaper().social()).isEmpty();
        refused(fill(PAPER, "name-0", "", "href-0", "https://t.me/jarida"), "name-0", "", "belong together");
        refused(fill(PAPER, "logo", "0000000000000000"), "logo", "0000000000000000", "no such picture");
    }

    @Test
    void whereReadersLeaveForIsSecureOrNowhere() {
        assertThat(reads("/en").select("[data-leave]").attr("href")).isEqualTo("https://www.wikipedia.org/");
        for (var unsafe : List.of("http://weather.example/", "/en", "javascript:alert(1)", "https://a@b.example/")) {
            refused(fill(PAPER, "leave", unsafe), "leave", unsafe, "begins with https://");
        }
        saved(fill(PAPER, "leave", "https://weather.example/kabul"));
        saved(open.fill(publisher, PAPER, PAPER + "/colours", "accent", "#7a1f1f"));
        assertThat(reads(article).select("[data-leave]").attr("href")).isEqualTo("https://weather.example/kabul");
        saved(fill(PAPER, "leave", ""));
        assertThat(reads(article).select("[data-leave]")).isEmpty();
    }

    @Test
    void coloursThatCannotBeReadAreRefusedAndOthersAreWornAtOnce() {
        var weak = open.fill(publisher, PAPER, PAPER + "/colours", "accent", "#ffee99", "ink-dark", "#222222");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().select("[name=accent]").val()).isEqualTo("#ffee99");
        assertThat(weak.page().text()).contains("cannot be read on this paper", "in the dark");
        assertThat(newsroom.settings.newspaper().colours().chosen()).isEmpty();
        saved(open.fill(publisher, PAPER, PAPER + "/colours", "accent", "#7a1f1f"));
        var styles = reads("/en").select("link[rel=stylesheet]").eachAttr("href");
        assertThat(styles).anySatisfy(href -> assertThat(open.read(href).body()).contains("#7a1f1f"));
        open.post(publisher, PAPER + "/colours/ours");
        assertThat(newsroom.settings.newspaper().colours().chosen()).isEmpty();
    }

    @Test
    void whoSavesOverAColleaguesNewerSaveIsTold() {
        var theirs = open.get(publisher, "/newsroom/paper/editions/en").page();
        saved(fill("/newsroom/paper/editions/en", "tagline", "Of the valley"));
        var late = open.post(
                publisher,
                "/newsroom/paper/editions/en",
                "seen",
                theirs.select("[name=seen]").val(),
                "name",
                "Jarida",
                "tagline",
                "Of the mountains",
                "zone",
                "Europe/London",
                "calendar",
                "gregorian");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".notice.trouble").text()).contains("Somebody has changed this");
        assertThat(late.page().expectFirst("#tagline").val()).isEqualTo("Of the mountains");
        assertThat(newsroom.editions.find("en").orElseThrow().tagline()).isEqualTo("Of the valley");
    }

    @Test
    void everyFormKnowsWhatItWasMadeFrom() {
        var forms = List.of(
                "/newsroom/paper/editions/fa",
                PAPER,
                SECTIONS + "/" + newsroom.herat,
                TOPICS + "/" + newsroom.snow,
                BYLINES + "/" + newsroom.zarmina,
                MENU,
                advertise("Tea", "", ""),
                page("About"));
        for (var path : forms) {
            assertThat(fill(path, "seen", "0000000000000000").status()).as(path).isEqualTo(422);
        }
    }

    // ---- editions

    @Test
    void editionsAreOfferedInTheOrderTheyWerePutIn() {
        assertThat(reads("/").select("main li a").eachAttr("href")).containsExactly("/en", "/fa");
        saved(open.post(publisher, "/newsroom/paper/editions/order", "move", "up fa"));
        assertThat(reads("/").select("main li a").eachAttr("href")).containsExactly("/fa", "/en");
        saved(open.post(publisher, "/newsroom/paper/editions/order", "order", "en fa"));
        assertThat(reads("/").select("main li a").eachAttr("href")).containsExactly("/en", "/fa");
    }

    @Test
    void anEditionBorrowsWhatItDoesNotSayItself() {
        var section = open(SECTIONS, "name", "Trade");
        assertThat(open.read("/fa/section/trade").status()).isEqualTo(404);
        saved(fill("/newsroom/paper/editions/fa", "lender", "en"));
        assertThat(reads("/fa/section/trade").select("h1").text()).isEqualTo("Trade");
        assertThat(reads("/fa").select("a[href=/fa/section/trade]")).isNotEmpty();
        saved(fill(section, "without-fa", "1"));
        assertThat(open.read("/fa/section/trade").status()).isNotEqualTo(200);
        var round = fill("/newsroom/paper/editions/en", "lender", "fa");
        assertThat(round.status()).isEqualTo(422);
        assertThat(round.page().expectFirst("#lender-wrong").text()).contains("falls back to this one");
    }

    @Test
    void aNewEditionNeedsALanguageAndAName() {
        var nameless = open.post(publisher, "/newsroom/paper/editions", "language", "ps", "name", "");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.page().select("#language option[selected]").val()).isEqualTo("ps");
        var twice = open.post(publisher, "/newsroom/paper/editions", "language", "en", "name", "The Other");
        refused(twice, "name", "The Other");
        assertThat(twice.page().expectFirst("#language-wrong").text()).contains("no edition yet");
        saved(open.post(publisher, "/newsroom/paper/editions", "language", "ps", "name", "جریده"));
        assertThat(reads("/ps").title()).contains("جریده");
    }

    private static void refused(OpenNewsroom.Sent sent, String field, String typed) {
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.page().expectFirst("#" + field).val()).isEqualTo(typed);
    }

    @Test
    void anEditionsFormSaysWhatIsWrongWithIt() {
        var path = "/newsroom/paper/editions/en";
        refused(fill(path, "name", ""), "name", "", "It needs a name");
        refused(fill(path, "copyright", "©".repeat(501)), "copyright", "©".repeat(501), "at most 500");
        refused(fill(path, "zone", "Mars/Olympus"), "zone", "Mars/Olympus", "time zones");
        assertThat(fill(path, "second", "gregorian").page().text()).contains("another one, or none");
        saved(fill(path, "name", "The Gazette", "copyright", "© {year} The Gazette", "zone", "Asia/Tokyo"));
        assertThat(reads(article).select("meta[property=og:site_name]").attr("content"))
                .isEqualTo("The Gazette");
        assertThat(reads(article).select("footer").text()).contains("© 2026 The Gazette");
    }

    // ---- sections

    private String open(String part, String field, String name) {
        var sent = open.post(publisher, part, field, name, "edition", "en", "parent", "");
        saved(sent);
        return sent.location().replaceFirst("\\?.*", "");
    }

    private static long id(String path) {
        return Long.parseLong(path.split("/")[4]);
    }

    @Test
    void aSectionIsOpenedNamedAnewAndItsOldAddressLeadsOn() {
        var trade = open(SECTIONS, "name", "Trade");
        assertThat(reads("/en").select("a[href=/en/section/trade]").text()).contains("Trade");
        saved(fill(trade, "name-en", "Business", "slug-en", "business", "description-en", "Money and work."));
        assertThat(reads("/en/section/business").text()).contains("Money and work.");
        leads("/en/section/trade", "/en/section/business");
        refused(fill(trade, "slug-en", "world"), "slug-en", "world", "Another one has this address");
        refused(fill(trade, "name-en", "x".repeat(201)), "name-en", "x".repeat(201), "at most 200");
        refused(fill(trade, "name-en", ""), "name-en", "", "It needs a name");
        refused(open.post(publisher, SECTIONS, "name", "", "edition", "en"), "name", "", "It needs a name");
    }

    @Test
    void whatIsFiledInASectionIsReadWhereItIsMovedTo() {
        assertThat(reads("/en/section/world").text()).doesNotContain("Snow in Herat");
        var herat = SECTIONS + "/" + newsroom.herat;
        saved(open.fill(publisher, herat, herat + "/place", "parent", Long.toString(newsroom.world)));
        assertThat(reads("/en/section/world").text()).contains("Snow in Herat");
        assertThat(reads("/en/section/afghanistan").text()).doesNotContain("Snow in Herat");
        var below = open.post(
                publisher, SECTIONS + "/" + newsroom.world + "/place", "parent", Long.toString(newsroom.herat));
        assertThat(below.status()).isEqualTo(422);
        assertThat(below.page().select(".notice").text()).contains("below itself");
        saved(open.post(publisher, SECTIONS + "/order", "move", "out " + newsroom.herat));
        assertThat(reads("/en/section/world").text()).doesNotContain("Snow in Herat");
        saved(open.post(publisher, SECTIONS + "/order", "move", "up " + newsroom.herat));
        saved(open.post(publisher, SECTIONS + "/order", "move", "up " + newsroom.herat));
        assertThat(newsroom.sections.of("en").roots().getFirst().id()).isEqualTo(newsroom.herat);
    }

    @Test
    void twoSectionsBecomeOneAfterAFreshProofAndAddressesLeadOn() {
        var merger = SECTIONS + "/" + newsroom.herat + "/merger";
        assertThat(open.post(publisher, merger, "into", Long.toString(newsroom.world))
                        .location())
                .startsWith("/newsroom/session/step-up");
        open.stepUp(publisher);
        assertThat(open.post(publisher, merger, "into", Long.toString(newsroom.world))
                        .location())
                .endsWith("done=merged");
        leads("/en/section/herat", "/en/section/world");
        assertThat(reads("/en/section/world").text()).contains("Snow in Herat");
        assertThat(open.read("/fa/section/%D9%87%D8%B1%D8%A7%D8%AA").status()).isEqualTo(301);
    }

    @Test
    void aSectionInUseIsNotTakenAway() {
        open.stepUp(publisher);
        var used = open.post(publisher, SECTIONS + "/" + newsroom.herat + "/removal");
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.page().select(".notice").text()).contains("1 story is filed here");
        var above = open.post(publisher, SECTIONS + "/" + newsroom.afghanistan + "/removal");
        assertThat(above.page().select(".notice").text()).contains("There are sections below it");
        var trade = open(SECTIONS, "name", "Trade");
        saved(open.post(publisher, trade + "/removal"));
        assertThat(open.get(publisher, trade).status()).isEqualTo(404);
        assertThat(reads("/en").select("a[href=/en/section/trade]")).isEmpty();
    }

    // ---- topics and bylines

    @Test
    void twoTopicsBecomeOneAndAddressesLeadOn() {
        var frost = open(TOPICS, "name", "Frost");
        var path = TOPICS + "/" + newsroom.snow;
        assertThat(reads("/en/topic/snow").text()).contains("Snow in Herat");
        var used = open.post(publisher, path + "/removal");
        assertThat(used.status()).isEqualTo(422);
        assertThat(used.page().select(".notice").text()).contains("1 story is on this topic");
        assertThat(open.get(publisher, path + "?into=fro").page().select("[name=into] option, [name=into]"))
                .isNotEmpty();
        assertThat(open.post(publisher, path + "/merger", "into", "").page().text())
                .contains("Choose the topic");
        assertThat(open.post(publisher, path + "/merger", "into", Long.toString(id(frost)))
                        .location())
                .endsWith("done=merged");
        leads("/en/topic/snow", "/en/topic/frost");
        assertThat(reads("/en/topic/frost").text()).contains("Snow in Herat");
    }

    @Test
    void aTopicIsNamedAnewAndKeepsItsLastName() {
        var frost = open(TOPICS, "name", "Frost");
        saved(fill(frost, "name-en", "Ice", "slug-en", ""));
        refused(fill(frost, "name-en", "", "slug-en", ""), "name-en", "", "no other name");
        saved(fill(frost, "name-fa", "یخ"));
        saved(fill(frost, "name-en", "", "slug-en", ""));
        assertThat(newsroom.topics.written(id(frost)).orElseThrow().names()).containsOnlyKeys("fa");
    }

    @Test
    void aBylineIsIntroducedAndReadersFollowItsOldAddress() {
        var path = BYLINES + "/" + newsroom.zarmina;
        assertThat(reads("/en/by/zarmina-nuri").text()).contains("Writes.");
        saved(fill(path, "name-en", "Z. Nuri", "slug-en", "z-nuri", "biography-en", "Writes of snow."));
        assertThat(reads("/en/by/z-nuri").text()).contains("Writes of snow.", "Snow in Herat");
        leads("/en/by/zarmina-nuri", "/en/by/z-nuri");
        assertThat(reads(article).text()).contains("Z. Nuri");
        refused(fill(path, "picture", "0000000000000000"), "picture", "0000000000000000", "no such picture");
        refused(fill(path, "name-en", "", "biography-en", "Who?"), "name-en", "", "It needs a name");
        var twin = open(BYLINES, "name", "Z. Nurі");
        assertThat(open.get(publisher, twin).page().text()).contains("Z. Nuri");
    }

    // ---- standing pages and menus

    private String page(String title) {
        return open(PAGES, "title", title);
    }

    @Test
    void aStandingPageIsWrittenPublishedRenamedAndTakenBack() {
        var about = page("About us");
        assertThat(open.read("/en/page/about-us").status()).isEqualTo(404);
        saved(fill(about, "body", "We write.\n\nEvery day.", "published", "1", "menu", "1"));
        assertThat(reads("/en/page/about-us").select("main p").eachText()).contains("We write.", "Every day.");
        assertThat(reads("/en").select("footer a[href=/en/page/about-us]")).isNotEmpty();
        saved(fill(about, "title", "Who we are", "slug", "who-we-are"));
        leads("/en/page/about-us", "/en/page/who-we-are");
        refused(fill(about, "title", ""), "title", "", "It needs a name");
        refused(fill(about, "description", "x".repeat(2001)), "description", "x".repeat(2001), "at most 2");
        var form = open.get(publisher, about).page();
        saved(open.post(
                publisher,
                about,
                "seen",
                form.select("[name=seen]").val(),
                "title",
                "Who we are",
                "slug",
                "who-we-are",
                "body",
                "We write."));
        assertThat(open.read("/en/page/who-we-are").status()).isNotEqualTo(200);
        assertThat(reads("/en").select("footer a[href=/en/page/who-we-are]")).isEmpty();
    }

    @Test
    void menusNameWhatTheyAreToldTo() {
        assertThat(reads("/en").select("a[href=/en/section/world]")).isNotEmpty();
        var form = open.get(publisher, MENU).page();
        var world = form.select("[name=shown]").eachAttr("value").indexOf("world");
        assertThat(world).isNotNegative();
        var sent = open.post(
                publisher,
                MENU,
                "seen",
                form.select("[name=seen]").val(),
                "shown",
                "afghanistan",
                "label-0",
                "Weather",
                "href-0",
                "https://weather.example/herat");
        saved(sent);
        assertThat(reads("/en").select("header a[href=/en/section/world]")).isEmpty();
        assertThat(reads("/en").select("a[href=https://weather.example/herat]").text())
                .contains("Weather");
        var wrong = fill(MENU, "label-1", "There", "href-1", "//evil.example");
        refused(wrong, "href-1", "//evil.example", "Write the whole address");
        assertThat(wrong.page().expectFirst("#label-1").val()).isEqualTo("There");
        assertThat(wrong.page().expectFirst("#label-0").val()).isEqualTo("Weather");
    }

    // ---- advertisements

    private String picture() {
        var sent = open.send(
                publisher,
                "POST",
                "/newsroom/media?name=tea.png",
                "image/png",
                Drawn.file(Drawn.photograph(960, 240), "png"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        open.awaitRenditions();
        return sent.body().replaceFirst("(?s).*\"key\":\"([^\"]+)\".*", "$1");
    }

    private OpenNewsroom.Sent book(String... fields) {
        return open.fill(publisher, ADVERTISEMENTS + "/new", ADVERTISEMENTS + "/new", fields);
    }

    private String advertise(String alternative, String from, String until) {
        var sent = book(
                "place",
                "front",
                "media",
                picture(),
                "href",
                "https://tea.example/",
                "alternative",
                alternative,
                "from",
                from,
                "until",
                until,
                "label",
                "From our sponsor");
        saved(sent);
        return sent.location().replaceFirst("\\?.*", "");
    }

    @Test
    void anAdvertisementIsSeenInItsHoursAloneAndSaysWhatItIs() {
        advertise("Tea for winter", "2026-11-22T08:00", "2026-11-22T10:00");
        assertThat(reads("/en").select(".slot")).isEmpty();
        newsroom.clock.pass(Duration.ofHours(1));
        var slot = reads("/en").select("aside.slot");
        assertThat(slot.select("p").text()).isEqualTo("From our sponsor");
        assertThat(slot.select("a").attr("href")).isEqualTo("https://tea.example/");
        assertThat(slot.select("a").attr("rel")).contains("sponsored");
        assertThat(slot.select("img").attr("alt")).isEqualTo("Tea for winter");
        assertThat(reads("/fa").select(".slot")).isEmpty();
        newsroom.clock.pass(Duration.ofHours(2));
        assertThat(reads("/en").select(".slot")).isEmpty();
    }

    @Test
    void anAdvertisementIsChangedAndTakenAwayAtOnce() {
        var tea = advertise("Tea", "", "");
        assertThat(reads("/en").select(".slot img").attr("alt")).isEqualTo("Tea");
        saved(fill(tea, "label", "", "alternative", "Green tea"));
        assertThat(reads("/en").select(".slot img").attr("alt")).isEqualTo("Green tea");
        assertThat(reads("/en").select(".slot p").text()).isEqualTo("Advertisement");
        saved(open.post(publisher, tea + "/removal"));
        assertThat(reads("/en").select(".slot")).isEmpty();
    }

    @Test
    void anAdvertisementsFormSaysWhatIsWrongWithIt() {
        var sent = book(
                "place",
                "front",
                "section",
                Long.toString(newsroom.world),
                "media",
                "0000000000000000",
                "href",
                "javascript:alert(1)",
                "alternative",
                "",
                "from",
                "2026-11-23T10:00",
                "until",
                "2026-11-23T09:00",
                "label",
                "x".repeat(201));
        refused(sent, "media", "0000000000000000", "no such picture");
        refused(sent, "href", "javascript:alert(1)", "Write the whole address");
        refused(sent, "alternative", "", "Say what the picture says");
        refused(sent, "until", "2026-11-23T09:00", "end before it begins");
        refused(sent, "label", "x".repeat(201), "at most 200");
        assertThat(sent.page().expectFirst("#section-wrong").text()).contains("belongs to no section");
        assertThat(newsroom.advertisements.all("en")).isEmpty();
    }

    // ---- who may

    @Test
    void whoHasOneEditionChangesThatAlone() {
        var karim = open.signIn("karim", Language.ENGLISH, new Grant(Role.PUBLISHER, "fa", null));
        assertThat(open.fill(karim, PAPER, PAPER, "name-0", "x").status()).isEqualTo(403);
        assertThat(open.post(karim, PAPER + "/colours/ours").status()).isEqualTo(403);
        assertThat(open.post(karim, "/newsroom/paper/editions/order", "move", "up fa")
                        .status())
                .isEqualTo(403);
        assertThat(open.fill(karim, "/newsroom/paper/editions/en", "/newsroom/paper/editions/en")
                        .status())
                .isEqualTo(403);
        saved(open.fill(karim, "/newsroom/paper/editions/fa", "/newsroom/paper/editions/fa", "tagline", "از کابل"));
        assertThat(open.post(karim, SECTIONS, "name", "Trade", "edition", "fa").status())
                .isEqualTo(403);
        var herat = SECTIONS + "/" + newsroom.herat;
        saved(open.fill(karim, herat, herat, "name-fa", "هرات باستان", "name-en", "Old Herat"));
        assertThat(newsroom.sections.of("fa").find(newsroom.herat).orElseThrow().name())
                .isEqualTo("هرات باستان");
        assertThat(newsroom.sections.of("en").find(newsroom.herat).orElseThrow().name())
                .isEqualTo("Herat");
        assertThat(open.fill(karim, MENU, MENU).status()).isEqualTo(403);
        assertThat(open.post(karim, TOPICS, "name", "Frost", "edition", "en").status())
                .isEqualTo(403);
        assertThat(open.get(karim, ADVERTISEMENTS + "/new").status()).isEqualTo(403);
        open.stepUp(karim);
        assertThat(open.post(karim, herat + "/removal").status()).isEqualTo(403);
    }

    @Test
    void whoHasOneSectionNamesThatAndWhatIsBelowIt() {
        var laila = open.signIn("laila", Language.ENGLISH, new Grant(Role.PUBLISHER, "en", newsroom.afghanistan));
        var herat = SECTIONS + "/" + newsroom.herat;
        saved(open.fill(laila, herat, herat, "name-en", "Herat and around"));
        var world = SECTIONS + "/" + newsroom.world;
        assertThat(open.fill(laila, world, world, "name-en", "Mine").status()).isEqualTo(403);
        assertThat(open.fill(laila, "/newsroom/paper/editions/en", "/newsroom/paper/editions/en")
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.sections.of("en").find(newsroom.world).orElseThrow().name())
                .isEqualTo("World");
    }

    @Test
    void whoOnlyWritesChangesNothingOfThePaper() {
        for (var role : List.of(Role.REPORTER, Role.TRANSLATOR, Role.PHOTO_EDITOR, Role.EDITOR)) {
            var who = open.signIn(role);
            for (var path : List.of(PAPER, SECTIONS, TOPICS, BYLINES, PAGES, MENU, "/newsroom/paper/editions")) {
                assertThat(open.get(who, path).status()).as(role + " " + path).isEqualTo(403);
                assertThat(open.post(who, path).status()).as(role + " " + path).isEqualTo(403);
            }
        }
    }

    @Test
    void anAddressIsProposedWhileANameIsTyped() {
        var sent = open.getJson(publisher, "/newsroom/slug.json?edition=en&name=The%20Salang%20pass");
        assertThat(sent.body().getBytes(UTF_8)).isEqualTo("{\"slug\":\"the-salang-pass\"}".getBytes(UTF_8));
    }
}
