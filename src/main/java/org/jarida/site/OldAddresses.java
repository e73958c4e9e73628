package org.jarida.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jarida.edition.Redirect;
import org.jarida.media.Medium;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of before the newspaper moved in. Where each page was is written down when it moves in; what the old system
 * made of every such address by rule (further pages, feeds, days, months and years, sizes of pictures, the same told by
 * a query) follows from that by the same rules, so that nobody has to write it down.
 */
final class OldAddresses {
    private static final Set<String> NAMES = Set.of(
            "p",
            "page_id",
            "attachment_id",
            "lang",
            "cat",
            "category_name",
            "tag",
            "author",
            "author_name",
            "m",
            "s",
            "feed",
            "paged");
    private static final Set<String> FEEDS = Set.of("feed", "rss", "rss2", "rdf", "atom");
    private static final Set<String> OTHER_FORMS = Set.of("amp", "embed", "trackback");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4})(\\d\\d)?(\\d\\d)?.*");
    private static final Pattern SIZE =
            Pattern.compile("-(?:\\d{1,5}x\\d{1,5}|scaled|rotated)(?=\\.[A-Za-z0-9]{2,5}$)");

    /** In which form a page was asked for. */
    private enum Form {
        WHOLE,
        FURTHER,
        RSS,
        ATOM
    }

    private final Doors doors;
    private final OldDates dates;

    OldAddresses(Doors doors) {
        this.doors = doors;
        this.dates = new OldDates(doors.editions(), doors.publications());
    }

    /** Where an old path leads now. */
    Optional<String> ofPath(String path) {
        return doors.redirects()
                .find(path)
                .flatMap(this::target)
                .or(() -> moved(path))
                .or(() -> byRule(path));
    }

    /** The months and feeds of a section, topic or byline of ours that has another address now. */
    private Optional<String> moved(String path) {
        return switch (Address.of(path).orElse(null)) {
            case Address.Listing old
            when old.month() != null ->
                now(old.edition(), old.shelf(), old.slug())
                        .map(page -> page instanceof Address.Listing list
                                ? new Address.Listing(list.edition(), list.shelf(), list.slug(), old.month())
                                : page)
                        .map(Address::path);
            case Address.Feed old
            when old.shelf() != null && old.slug() != null ->
                now(old.edition(), old.shelf(), old.slug())
                        .map(page -> feed(page, old.format()))
                        .map(Address::path);
            case null, default -> Optional.empty();
        };
    }

    private Optional<Address> now(String edition, Address.Shelf shelf, String slug) {
        return doors.redirects()
                .find(new Address.Listing(edition, shelf, slug, null).path())
                .flatMap(this::page);
    }

    private Optional<String> byRule(String path) {
        var sized = SIZE.matcher(path);
        if (sized.find()) {
            return doors.redirects().find(sized.replaceFirst("")).flatMap(this::target);
        }
        var parts = new ArrayList<>(List.of(path.split("/+")));
        parts.remove(""); // Before the first slash.
        var before = parts.size();
        var form = withoutForm(parts);
        if (parts.size() < before) {
            var found = at(parts).flatMap(redirect -> target(redirect, form));
            if (found.isPresent()) {
                return found;
            }
        }
        return dated(parts).or(() -> furtherPage(parts));
    }

    /** Takes off the end what says in which form the page is wanted. */
    private static Form withoutForm(List<String> parts) {
        var form = Form.WHOLE;
        if (!parts.isEmpty() && FEEDS.contains(parts.getLast())) {
            form = parts.removeLast().equals("atom") ? Form.ATOM : Form.RSS;
            if (!parts.isEmpty() && parts.getLast().equals("feed")) {
                parts.removeLast();
            }
            if (!parts.isEmpty() && parts.getLast().equals("comments")) {
                parts.removeLast();
            }
        } else if (!parts.isEmpty()
                && (OTHER_FORMS.contains(parts.getLast()) || parts.getLast().matches("comment-page-\\d{1,6}"))) {
            parts.removeLast();
        }
        if (parts.size() >= 2
                && parts.getLast().matches("\\d{1,6}")
                && parts.get(parts.size() - 2).equals("page")) {
            parts.removeLast();
            parts.removeLast();
            form = form == Form.WHOLE ? Form.FURTHER : form;
        }
        return form;
    }

    private Optional<Redirect> at(List<String> parts) {
        return doors.redirects().find("/" + String.join("/", parts));
    }

    /** A year, a month or a day below the old front page of an edition. */
    private Optional<String> dated(List<String> parts) {
        var home = new ArrayList<>(parts);
        var date = new ArrayList<Integer>();
        while (!home.isEmpty()
                && date.size() < 3
                && NUMBER.matcher(home.getLast()).matches()) {
            date.addFirst(Integer.valueOf(home.removeLast()));
        }
        if (date.isEmpty()) {
            return Optional.empty();
        }
        if (!home.isEmpty() && home.getLast().equals("date")) {
            home.removeLast();
        }
        return at(home).flatMap(redirect -> dated(redirect, date));
    }

    private Optional<String> dated(Redirect home, List<Integer> date) {
        var isHome = home.kind() == Redirect.Kind.FRONT || home.kind() == Redirect.Kind.PAGE;
        return isHome && home.edition() != null
                ? dates.archive(home.edition(), date).map(Address::path)
                : Optional.empty();
    }

    /** The second page of a long article. */
    private Optional<String> furtherPage(List<String> parts) {
        return parts.size() < 2 || !parts.getLast().matches("\\d{1,3}")
                ? Optional.empty()
                : at(parts.subList(0, parts.size() - 1))
                        .filter(redirect ->
                                redirect.kind() == Redirect.Kind.STORY || redirect.kind() == Redirect.Kind.PAGE)
                        .flatMap(this::target);
    }

    // ---- told by the query: /?p=12

    /** Where an address leads that names an old page by its query; empty if it names none. */
    Optional<String> ofQuery(String path, String query) {
        var asked = asked(query);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var base = path.replaceFirst("/+$", "");
        for (var name : List.of("p", "page_id", "attachment_id")) {
            var found = numbered(base, name, asked);
            if (found.isPresent()) {
                return found.flatMap(this::target);
            }
        }
        var inLanguage = Optional.ofNullable(asked.get("lang"))
                .flatMap(language -> doors.redirects().find((base.isEmpty() ? "/" : base) + "?lang=" + language));
        var home = inLanguage.or(
                () -> doors.redirects().find(base.isEmpty() ? "/" : base).filter(OldAddresses::isFront));
        var form = asked.containsKey("feed")
                ? asked.getOrDefault("feed", "").equals("atom") ? Form.ATOM : Form.RSS
                : asked.containsKey("paged") ? Form.FURTHER : Form.WHOLE;
        var shelf = numbered(base, "cat", asked)
                .or(() -> named(base, "category", asked.get("category_name")))
                .or(() -> named(base, "tag", asked.get("tag")))
                .or(() -> numbered(base, "author", asked))
                .or(() -> named(base, "author", asked.get("author_name")));
        if (shelf.isPresent()) {
            return shelf.flatMap(redirect -> target(redirect, form));
        } else if (asked.containsKey("m")) {
            var moment = MOMENT.matcher(asked.getOrDefault("m", ""));
            return moment.matches() ? home.flatMap(redirect -> dated(redirect, numbers(moment))) : Optional.empty();
        } else if (asked.containsKey("s")) {
            return home.filter(OldAddresses::isFront)
                    .map(redirect -> new Address.Search(String.valueOf(redirect.edition())).path() + "?q="
                            + URLEncoder.encode(asked.getOrDefault("s", ""), StandardCharsets.UTF_8));
        } else {
            return form == Form.WHOLE ? inLanguage.flatMap(this::target) : home.flatMap(it -> target(it, form));
        }
    }

    private static Map<String, String> asked(String query) {
        var asked = new HashMap<String, String>();
        for (var pair : query.split("&", 10)) {
            var name = pair.split("=", 2)[0];
            if (NAMES.contains(name) && pair.length() > name.length() && pair.length() < 500) {
                asked.putIfAbsent(name, decoded(pair.substring(name.length() + 1)));
            }
        }
        return asked;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    /** Also below an edition or any other path: the number alone says which page is meant. */
    private Optional<Redirect> numbered(String base, String name, Map<String, String> asked) {
        var number = asked.get(name);
        return number == null || !number.matches("\\d{1,18}")
                ? Optional.empty()
                : doors.redirects()
                        .find(base + "/?" + name + "=" + number)
                        .or(() -> base.isEmpty()
                                ? Optional.empty()
                                : doors.redirects().find("/?" + name + "=" + number));
    }

    private Optional<Redirect> named(String base, String shelf, @Nullable String name) {
        return name == null ? Optional.empty() : doors.redirects().find(base + "/" + shelf + "/" + name);
    }

    private static List<Integer> numbers(java.util.regex.Matcher moment) {
        var numbers = new ArrayList<Integer>();
        for (var group = 1; group <= 3; group++) {
            if (moment.group(group) != null) {
                numbers.add(Integer.valueOf(moment.group(group)));
            }
        }
        return numbers;
    }

    private static boolean isFront(Redirect redirect) {
        return redirect.kind() == Redirect.Kind.FRONT;
    }

    // ---- where it is now

    private Optional<String> target(Redirect redirect) {
        return target(redirect, Form.WHOLE);
    }

    private Optional<String> target(Redirect redirect, Form form) {
        return switch (redirect.kind()) {
            case MEDIA -> file(redirect);
            case PATH ->
                form == Form.WHOLE
                        ? Optional.of(redirect.target())
                        : Address.of(redirect.target())
                                .map(page -> in(form, page).path())
                                .or(() -> Optional.of(redirect.target()));
            default -> page(redirect).map(page -> in(form, page).path());
        };
    }

    private static Address in(Form form, Address page) {
        return switch (form) {
            case WHOLE -> page;
            case FURTHER -> page instanceof Address.Front front ? new Address.Archive(front.edition(), null) : page;
            case RSS -> feed(page, Address.FeedFormat.RSS);
            case ATOM -> feed(page, Address.FeedFormat.ATOM);
        };
    }

    /** What had no feed of its own that we have leads to the page itself. */
    private static Address feed(Address page, Address.FeedFormat format) {
        return switch (page) {
            case Address.Front front -> new Address.Feed(front.edition(), null, null, format);
            case Address.Archive archive -> new Address.Feed(archive.edition(), null, null, format);
            case Address.Listing list -> new Address.Feed(list.edition(), list.shelf(), list.slug(), format);
            default -> page;
        };
    }

    private Optional<Address> page(Redirect redirect) {
        var edition = redirect.edition() == null ? "" : redirect.edition();
        var key = redirect.target();
        return switch (redirect.kind()) {
            case FRONT -> doors.editions().find(edition).map(found -> new Address.Front(found.code()));
            case STORY ->
                doors.publications()
                        .find(edition, key)
                        .<Address>map(article -> new Address.Article(edition, article.storyKey(), article.slug()))
                        .or(() -> doors.publications()
                                .withdrawal(edition, key)
                                .map(gone -> new Address.Article(edition, gone.storyKey(), "")));
            case SECTION ->
                doors.sections()
                        .idOf(key)
                        .flatMap(id -> doors.sections().of(edition).find(id))
                        .map(section -> listing(edition, Address.Shelf.SECTION, section.slug()));
            case TOPIC ->
                doors.topics()
                        .idOf(key)
                        .flatMap(id ->
                                doors.topics().all(edition, Set.of(id)).stream().findFirst())
                        .map(topic -> listing(edition, Address.Shelf.TOPIC, topic.slug()));
            case BYLINE ->
                doors.bylines()
                        .idOf(key)
                        .flatMap(id -> doors.bylines().all(edition, Set.of(id)).stream()
                                .findFirst())
                        .map(byline -> listing(edition, Address.Shelf.BYLINE, byline.slug()));
            case PAGE ->
                doors.pages().ofKey(key).stream()
                        .filter(page -> page.edition().equals(edition))
                        .findFirst()
                        .map(page -> new Address.Page(edition, page.slug()));
            case MEDIA, PATH -> Optional.empty();
        };
    }

    private static Address listing(String edition, Address.Shelf shelf, String slug) {
        return new Address.Listing(edition, shelf, slug, null);
    }

    private Optional<String> file(Redirect redirect) {
        var edition = redirect.edition() == null ? "" : redirect.edition();
        return doors.library().find(redirect.target(), edition).flatMap(medium -> switch (medium) {
            case Medium.Picture picture -> Optional.of(LibraryIllustrations.address(picture.original()));
            case Medium.Film film -> Optional.of(LibraryIllustrations.address(film.file()));
            case Medium.Sound sound -> Optional.of(LibraryIllustrations.address(sound.file()));
            case Medium.Document document -> Optional.of(LibraryIllustrations.address(document.file()));
            case Medium.Missing ignored -> Optional.empty();
        });
    }
}
