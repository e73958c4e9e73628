package org.jarida.newsroom;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Keys;
import org.jarida.desk.Account;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Digits;
import org.jarida.language.Text;
import org.jarida.language.Words;
import org.jarida.media.Arrival;
import org.jarida.media.Details;
import org.jarida.media.Focus;
import org.jarida.media.MediaKind;
import org.jarida.media.MediaLibrary;
import org.jarida.media.MediaSearch;
import org.jarida.media.MediaText;
import org.jarida.media.Medium;
import org.jarida.media.Refusal;
import org.jarida.media.Rendition;
import org.jarida.search.DeskSearch;
import org.jarida.web.Form;
import org.jarida.web.Load;
import org.jspecify.annotations.Nullable;

/**
 * Pictures, films, sounds and documents: brought in, found again, described in every edition. A photo editor describes
 * anybody's; whoever has brought something in describes that.
 */
final class MediaPages {
    static final String PATH = "/newsroom/media";
    private static final int A_PAGE = 48;
    private static final Map<String, Duration> PAST = past();
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_CAPTION = 4000;
    private static final int LONGEST_ALTERNATIVE = 2000;
    private final MediaLibrary library;
    private final DeskSearch finding;
    private final Editions editions;
    private final WhereUsed uses;
    private final Rooms rooms;

    private static Map<String, Duration> past() {
        var past = new LinkedHashMap<String, Duration>();
        past.put("day", Duration.ofDays(1));
        past.put("week", Duration.ofDays(7));
        past.put("month", Duration.ofDays(30));
        past.put("year", Duration.ofDays(365));
        return Collections.unmodifiableMap(past);
    }

    MediaPages(MediaLibrary library, DeskSearch finding, Editions editions, WhereUsed uses, Rooms rooms) {
        this.library = library;
        this.finding = finding;
        this.editions = editions;
        this.uses = uses;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var describing = Policy.staff(Right.UPLOAD, Right.PICTURES);
        routes.get(PATH, Policy.staff(), this::list);
        routes.get(PATH + ".json", Policy.staff(), this::found);
        routes.post(PATH, Policy.staff(Right.UPLOAD), Load.FILE, this::bring);
        routes.get(PATH + "/{key}", Policy.staff(), this::medium);
        routes.post(PATH + "/{key}", describing, this::describe);
        routes.post(PATH + "/{key}/focus", describing, this::focus);
        routes.post(PATH + "/{key}/file", describing, Load.FILE, this::replace);
    }

    private Room room(Visit visit, String title) {
        return rooms.room(visit, title)
                .wearing(List.of(rooms.asset("newsroom/media.js")), List.of(rooms.asset("newsroom/paper.css")));
    }

    // ---- the list

    private Optional<Edition> edition(Visit visit) {
        return editions.find(visit.query().get("edition"))
                .or(() -> editions.all().stream()
                        .filter(edition -> edition.language().equals(visit.language()))
                        .findFirst())
                .or(() -> editions.all().stream().findFirst());
    }

    private MediaSearch search(Visit visit) {
        var query = visit.query();
        return new MediaSearch(
                Text.clean(query.line("q")),
                Thumbs.kindOf(query.get("kind")).orElse(null),
                query.has("missing"),
                query.has("mine") ? visit.actor().name() : null,
                Optional.ofNullable(PAST.get(query.get("when")))
                        .map(past -> library.now().minus(past))
                        .orElse(null));
    }

    private static @Nullable String after(Visit visit) {
        var after = visit.query().get("after");
        return Keys.isKey(after) ? after : null;
    }

    private Reply list(Visit visit) {
        var words = visit.words();
        var search = search(visit);
        var code = edition(visit).map(Edition::code).orElse("");
        var found = finding.media(search, visit.language(), code, after(visit), A_PAGE + 1);
        var more = found.size() > A_PAGE;
        var shown = more ? found.subList(0, A_PAGE) : found;
        return Reply.Page.of(
                "media/list",
                new MediaPage(
                        room(visit, words.say("frame.way.media")),
                        visit.account().may(Right.UPLOAD),
                        code,
                        search.words(),
                        kinds(words, search.kind()),
                        times(words, visit.query().get("when")),
                        search.missing(),
                        search.broughtBy() != null,
                        shown.stream().map(medium -> item(words, medium)).toList(),
                        more ? further(visit, shown.getLast().key()) : null));
    }

    private static String further(Visit visit, String after) {
        var query = visit.query();
        return PATH + "?q=" + URLEncoder.encode(query.line("q"), StandardCharsets.UTF_8)
                + "&kind=" + URLEncoder.encode(query.get("kind"), StandardCharsets.UTF_8)
                + (PAST.containsKey(query.get("when")) ? "&when=" + query.get("when") : "")
                + (query.has("missing") ? "&missing=1" : "")
                + (query.has("mine") ? "&mine=1" : "")
                + "&after=" + after;
    }

    private static List<Offer> kinds(Words words, @Nullable MediaKind chosen) {
        var kinds = new ArrayList<Offer>();
        kinds.add(new Offer("", words.say("media.all-kinds"), chosen == null));
        for (var kind : MediaKind.values()) {
            kinds.add(new Offer(kind.word(), words.say("media.kind." + kind.word()), kind == chosen));
        }
        return kinds;
    }

    private static List<Offer> times(Words words, String chosen) {
        var times = new ArrayList<Offer>();
        times.add(new Offer("", words.say("media.any-time"), !PAST.containsKey(chosen)));
        PAST.keySet().forEach(past -> times.add(new Offer(past, words.say("media.past-" + past), past.equals(chosen))));
        return times;
    }

    private static MediaPage.Item item(Words words, Medium medium) {
        var thumb = Thumbs.of(medium);
        var text = medium.text();
        return new MediaPage.Item(
                thumb,
                words.say("media.kind." + thumb.kind()),
                PATH + "/" + medium.key(),
                medium.credit(),
                text.caption().isEmpty() ? text.alternative() : text.caption(),
                medium instanceof Medium.Missing,
                medium instanceof Medium.Picture
                        && (text.alternative().isEmpty() || medium.credit().isEmpty()));
    }

    /** What our scripts are told of a medium. The file of a picture is one that every browser shows. */
    record Entry(
            String key,
            String kind,
            @Nullable String src,
            int width,
            int height,
            String credit,
            String caption,
            String alternative,
            String name,
            @Nullable String small) {
        static Entry of(Medium medium) {
            var file = file(medium);
            var thumb = Thumbs.of(medium);
            return new Entry(
                    medium.key(),
                    thumb.kind(),
                    file == null ? null : Thumbs.address(file),
                    file == null ? 0 : file.width(),
                    file == null ? 0 : file.height(),
                    medium.credit(),
                    medium.text().caption(),
                    medium.text().alternative(),
                    medium.name(),
                    thumb.src());
        }
    }

    private static @Nullable Rendition file(Medium medium) {
        return switch (medium) {
            case Medium.Picture picture -> Thumbs.large(picture);
            case Medium.Film film -> film.file();
            case Medium.Sound sound -> sound.file();
            case Medium.Document document -> document.file();
            case Medium.Missing ignored -> null;
        };
    }

    private Reply found(Visit visit) {
        var code = edition(visit).map(Edition::code).orElse("");
        return Reply.Json.of(finding.media(search(visit), visit.language(), code, after(visit), A_PAGE).stream()
                .map(Entry::of)
                .toList());
    }

    // ---- bringing in

    private Reply bring(Visit visit) throws IOException {
        return arrived(visit, library.add(visit.file(), details(visit), visit.actor()));
    }

    private static Details details(Visit visit) {
        var name = NameFields.line(visit.query().get("name"));
        return Details.named(Text.shorten(name.isEmpty() ? "…" : name, LONGEST_NAME));
    }

    private Reply arrived(Visit visit, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Kept kept ->
                library.find(kept.key(), edition(visit).map(Edition::code).orElse(""))
                        .<Reply>map(medium -> Reply.Json.of(Entry.of(medium)))
                        .orElse(new Reply.Missing());
            case Arrival.Refused refused ->
                new Reply.Json(
                        refused.why() == Refusal.TOO_LARGE ? 413 : 422,
                        new Rooms.Why(visit.words().say(refused.why().messageKey())));
        };
    }

    private Reply replace(Visit visit) throws IOException {
        var found = written(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        } else if (!whyNotReplaced(visit, found.get()).isEmpty()) {
            return new Reply.Json(403, new Rooms.Why(whyNotReplaced(visit, found.get())));
        }
        var key = found.get().medium().key();
        var details = new Details(found.get().medium().name(), "", Map.of());
        return arrived(visit, library.add(key, visit.file(), details, visit.actor()));
    }

    /** What readers see is a photo editor's to change; before that it is whoever's brought it. */
    private String whyNotReplaced(Visit visit, MediaLibrary.Written written) {
        var account = visit.account();
        if (account.may(Right.PICTURES)) {
            return "";
        } else if (!isTheirs(account, written)) {
            return visit.words().say("media.not-yours");
        } else {
            return uses.isRead(written.medium().key()) ? visit.words().say("media.is-read") : "";
        }
    }

    private static boolean isTheirs(Account account, MediaLibrary.Written written) {
        return account.may(Right.UPLOAD) && account.actor().name().equals(written.broughtBy());
    }

    // ---- one of them

    private Optional<MediaLibrary.Written> written(Visit visit) {
        var key = visit.place("key");
        return Keys.isKey(key) ? library.written(key) : Optional.empty();
    }

    private Reply medium(Visit visit) {
        return written(visit)
                .<Reply>map(written -> Reply.Page.of(
                        "media/one", page(visit, room(visit, title(visit, written)), written, null, Map.of())))
                .orElse(new Reply.Missing());
    }

    private static String title(Visit visit, MediaLibrary.Written written) {
        var name = written.medium().name();
        return name.isEmpty()
                ? visit.words().say("media.kind." + written.medium().kind().word())
                : name;
    }

    private MediumPage page(
            Visit visit, Room room, MediaLibrary.Written written, @Nullable Form sent, Map<String, String> wrong) {
        var words = visit.words();
        var medium = written.medium();
        var file = file(medium);
        var thumb = Thumbs.of(medium);
        var whyNot = whyNotReplaced(visit, written);
        var focus = medium instanceof Medium.Picture picture ? picture.focus() : Focus.MIDDLE;
        return new MediumPage(
                room,
                thumb,
                words.say("media.kind." + thumb.kind()),
                file == null ? "" : file.type().contentType(),
                file == null ? null : Thumbs.address(file),
                file == null ? 0 : file.width(),
                file == null ? 0 : file.height(),
                facts(visit, written),
                mayDescribe(visit.account(), written),
                whyNot.isEmpty(),
                whyNot,
                seen(written),
                sent == null
                        ? Map.of("name", medium.name(), "credit", medium.credit())
                        : Map.of("name", sent.get("name"), "credit", sent.get("credit")),
                fields(visit, written, sent, wrong),
                focus.x(),
                focus.y(),
                uses.of(medium.key(), words),
                wrong);
    }

    private static boolean mayDescribe(Account account, MediaLibrary.Written written) {
        return account.may(Right.PICTURES) || isTheirs(account, written);
    }

    private static boolean mayDescribe(Account account, MediaLibrary.Written written, String edition) {
        return account.mayIn(Right.PICTURES, edition) || isTheirs(account, written);
    }

    private static String seen(MediaLibrary.Written written) {
        return Seen.of(written.medium().name(), written.medium().credit(), written.texts());
    }

    private List<String> facts(Visit visit, MediaLibrary.Written written) {
        var words = visit.words();
        var digits = Digits.of(visit.language());
        var facts = new ArrayList<String>();
        switch (written.medium()) {
            case Medium.Picture picture -> {
                facts.add(
                        words.say("media.fact.pixels", digits.plain(picture.width()), digits.plain(picture.height())));
                facts.add(size(words, picture.original()));
            }
            case Medium.Film film -> facts.add(size(words, film.file()));
            case Medium.Sound sound -> facts.add(size(words, sound.file()));
            case Medium.Document document -> facts.add(size(words, document.file()));
            case Medium.Missing ignored -> facts.add(words.say("media.missing"));
        }
        edition(visit)
                .ifPresent(edition -> facts.add(words.say(
                        isTheirs(visit.account(), written) ? "media.fact.yours" : "media.fact.came",
                        Moments.dates(edition, visit).dateTime(written.broughtAt()))));
        return facts;
    }

    private static String size(Words words, Rendition file) {
        var kilobytes = Math.max(1, Math.round(file.bytes() / 1000.0));
        return kilobytes < 1000
                ? words.say("media.fact.kilobytes", (int) kilobytes)
                : words.say("media.fact.megabytes", (int) Math.round(kilobytes / 1000.0));
    }

    private List<EditionFields> fields(
            Visit visit, MediaLibrary.Written written, @Nullable Form sent, Map<String, String> wrong) {
        var open = new ArrayList<EditionFields>();
        var closed = new ArrayList<EditionFields>();
        for (var edition : editions.all()) {
            var text = written.texts().getOrDefault(edition.code(), MediaText.NONE);
            var stored = Map.of("caption", text.caption(), "alternative", text.alternative());
            var may = mayDescribe(visit.account(), written, edition.code());
            (may ? open : closed)
                    .add(new EditionFields(
                            edition.code(),
                            visit.words().name(edition.language()),
                            edition.language().tag(),
                            edition.language().direction().attribute(),
                            may,
                            sent == null ? stored : PaperRooms.sent(sent, edition.code(), stored),
                            wrong,
                            null,
                            false));
        }
        open.addAll(closed);
        return open;
    }

    private Reply describe(Visit visit) {
        var found = written(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        }
        var written = found.get();
        if (!mayDescribe(visit.account(), written)) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var words = visit.words();
        var wrong = new Wrong();
        var name = checked(form, "name", LONGEST_NAME, wrong, words);
        var credit = checked(form, "credit", LONGEST_NAME, wrong, words);
        var texts = new HashMap<String, MediaText>();
        for (var edition : editions.all()) {
            var code = edition.code();
            if (mayDescribe(visit.account(), written, code) && form.has("caption-" + code)) {
                var caption = checked(form, "caption-" + code, LONGEST_CAPTION, wrong, words);
                var alternative = checked(form, "alternative-" + code, LONGEST_ALTERNATIVE, wrong, words);
                if (wrong.isEmpty()) {
                    texts.put(code, new MediaText(caption, alternative));
                }
            }
        }
        var stale = Seen.isStale(form, seen(written));
        if (stale || !wrong.isEmpty()) {
            var why = words.say(stale ? "paper.wrong.stale" : "paper.wrong.some");
            var room = room(visit, title(visit, written)).saying(new Room.Notice(why, true));
            return new Reply.Page(422, "media/one", page(visit, room, written, form, wrong.sentences()));
        }
        texts.entrySet()
                .removeIf(text -> text.getValue().equals(written.texts().getOrDefault(text.getKey(), MediaText.NONE)));
        var changed = !texts.isEmpty()
                || !name.equals(written.medium().name())
                || !credit.equals(written.medium().credit());
        if (changed) {
            library.redescribe(written.medium().key(), new Details(name, credit, texts), visit.actor());
        }
        return new Reply.SeeOther(PATH + "/" + written.medium().key() + "?done=saved");
    }

    private static String checked(Form form, String field, int longest, Wrong wrong, Words words) {
        var text = field.startsWith("caption") ? NameFields.lines(form.get(field)) : NameFields.line(form.get(field));
        if (text.length() > longest) {
            wrong.say(field, words.say("paper.wrong.too-long", longest));
        }
        return text;
    }

    private Reply focus(Visit visit) {
        var found = written(visit);
        if (found.isEmpty()) {
            return new Reply.Missing();
        } else if (!mayDescribe(visit.account(), found.get())) {
            return new Reply.Forbidden();
        }
        var form = visit.form();
        var focus = new Focus(hundredths(form, "x"), hundredths(form, "y"));
        library.focus(found.get().medium().key(), focus, visit.actor());
        return new Reply.SeeOther(PATH + "/" + found.get().medium().key() + "?done=saved#focus");
    }

    private static int hundredths(Form form, String field) {
        return (int) Math.clamp(form.number(field).orElse(50L), 0L, 100L);
    }
}
