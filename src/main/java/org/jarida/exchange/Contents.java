package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jarida.exchange.Tongues.Tongue;
import org.jarida.media.MediaKind;
import org.jarida.story.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of an export, from a first reading: what is in it, in which language, what belongs together and
 * where it was. Nothing of what it says is kept, so that a hundred thousand items are some tens of megabytes. What is
 * wrong with the file is found here, before anything is written.
 */
final class Contents {
    enum Sort {
        POST,
        PAGE,
        ATTACHMENT
    }

    /** An item, in short. */
    static final class Entry {
        final long id;
        final Sort sort;
        final String edition;
        final boolean published;
        final long parent;

        @Nullable
        Group group;
        /** For an attachment: who uses it, a published one rather than another. */
        @Nullable
        Entry user;

        Entry(long id, Sort sort, String edition, boolean published, long parent) {
            this.id = id;
            this.sort = sort;
            this.edition = edition;
            this.published = published;
            this.parent = parent;
        }
    }

    /** Items that tell the same in several languages: one story, or one page. */
    static final class Group {
        final Sort sort;
        final Map<String, Long> members = new LinkedHashMap<>();
        final Set<String> categories = new LinkedHashSet<>();
        final Set<String> tags = new LinkedHashSet<>();
        Kind kind = Kind.NEWS;
        String origin;
        String key = "";

        Group(Sort sort, String origin) {
            this.sort = sort;
            this.origin = origin;
        }

        long first() {
            return members.values().stream().min(Long::compare).orElse(0L);
        }
    }

    /** An author without an account, as Co-Authors Plus keeps them. */
    record Guest(long id, String name) {}

    /** A name as it is filed under, and in which editions it is used. */
    record Used(Wxr.Term term, Set<String> editions) {}

    private final ImportReport report;
    private final Tongues tongues;
    private final Moments moments = new Moments();
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<Long, String> groupOf = new HashMap<>();
    private final Map<String, Map<String, Long>> described = new LinkedHashMap<>();
    private final Map<String, Tongue> languages = new HashMap<>();
    private final Map<String, Wxr.Author> authors = new LinkedHashMap<>();
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Map<String, Set<String>> wrote = new LinkedHashMap<>();
    private final Map<String, Used> categories = new LinkedHashMap<>();
    private final Map<String, Used> tags = new LinkedHashMap<>();
    private final List<Map<String, Long>> termGroups = new ArrayList<>();
    private final Map<Long, List<Long>> attached = new HashMap<>();
    private final Map<Long, List<Entry>> thumbnails = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private @Nullable String front;
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> unknownLanguages = new LinkedHashSet<>();
    private Wxr.@Nullable Site site;
    private @Nullable Addresses addresses;
    private Tongue own = new Tongue("en", org.jarida.language.Language.ENGLISH, true);
    private int count;

    private Contents(Tongues tongues, ImportReport report) {
        this.tongues = tongues;
        this.report = report;
    }

    /** Reads the whole file; {@code progress} is told how many parts were read. */
    static Contents of(Path file, Tongues tongues, ImportReport report, LongConsumer progress) throws IOException {
        var contents = new Contents(tongues, report);
        var forbidden = WxrReader.read(file, part -> {
            contents.note(part);
            progress.accept(contents.count);
        });
        if (forbidden > 0) {
            report.warn("", forbidden + " characters that XML forbids are left out");
        }
        contents.close();
        return contents;
    }

    private void note(Wxr part) {
        switch (part) {
            case Wxr.Site it -> {
                site = it;
                addresses = new Addresses(it.link());
                own = tongues.of(it.language()).orElse(own);
            }
            case Wxr.Author it -> {
                report.read("author");
                authors.putIfAbsent(it.login(), it);
            }
            case Wxr.Term it -> term(it);
            case Wxr.Item it -> item(it);
        }
    }

    private void term(Wxr.Term term) {
        switch (term.taxonomy()) {
            case "category" -> {
                report.read("category");
                categories.putIfAbsent(term.slug(), new Used(term, new LinkedHashSet<>()));
            }
            case "post_tag" -> {
                report.read("tag");
                tags.putIfAbsent(term.slug(), new Used(term, new LinkedHashSet<>()));
            }
            case "language" -> language(term);
            case "post_translations" -> translations(term.slug(), PhpSerialized.readArray(term.description()));
            case "term_translations" ->
                PhpSerialized.readArray(term.description()).ifPresent(group -> termGroups.add(numbers(group)));
            default -> {
                // Menus, formats and other systems of order: what items say of them is read with the items.
            }
        }
    }

    private void language(Wxr.Term term) {
        var locale = PhpSerialized.readArray(term.description())
                .flatMap(said -> said.text("locale"))
                .orElse("");
        tongues.of(locale)
                .or(() -> tongues.of(term.slug()))
                .or(() -> tongues.of(term.name()))
                .ifPresent(tongue -> languages.put(term.slug(), tongue));
    }

    private void translations(String slug, Optional<PhpSerialized.Array> said) {
        if (said.isEmpty()) {
            report.warn(slug, "a group of translations cannot be read");
            return;
        }
        var members = numbers(said.get());
        described.put(slug, members);
        members.values().forEach(id -> groupOf.put(id, slug));
    }

    private static Map<String, Long> numbers(PhpSerialized.Array array) {
        var numbers = new LinkedHashMap<String, Long>();
        array.values().keySet().forEach(key -> array.whole(key).ifPresent(number -> numbers.put(key, number)));
        return numbers;
    }

    private void item(Wxr.Item item) {
        count++;
        report.read(item.kind());
        item.comments().forEach(comment -> report.read("comment"));
        moments.learn(item.date(), item.dateGmt());
        switch (item.kind()) {
            case "post" -> entry(item, Sort.POST);
            case "page" -> entry(item, Sort.PAGE);
            case "attachment" -> entry(item, Sort.ATTACHMENT);
            case "guest-author" -> {
                var name = item.meta("cap-display_name").isEmpty() ? item.title() : item.meta("cap-display_name");
                guests.put(
                        item.slug().startsWith("cap-") ? item.slug() : "cap-" + item.slug(),
                        new Guest(item.id(), name));
            }
            default -> {}
        }
    }

    private void entry(Wxr.Item item, Sort sort) {
        var tongue = tongue(item);
        var published = item.status().equals("publish") && !item.locked();
        var entry = new Entry(item.id(), sort, tongue.edition(), published, item.parent());
        if (entries.putIfAbsent(item.id(), entry) != null) {
            return; // The second reading names it as a double.
        }
        own(item.link()).ifPresent(path -> addresses().lead(path, item.id()));
        if (sort == Sort.ATTACHMENT) {
            addresses().file(item.file(), item.id());
            addresses().file(item.guid(), item.id());
            if (item.parent() > 0 && sortOf(item.file()) == MediaKind.PICTURE) {
                attached.computeIfAbsent(item.parent(), parent -> new ArrayList<>())
                        .add(item.id());
            }
        } else if (!isDropped(item.status())) {
            if (sort == Sort.POST && published) {
                front(item.link(), tongue);
            }
            if (!tongue.ours()) {
                unknownLanguages.add(tongue.edition());
            }
            told.add(tongue.edition());
            group(item, entry);
            for (var author : authorsOf(item)) {
                wrote.computeIfAbsent(author, name -> new LinkedHashSet<>()).add(tongue.edition());
            }
            var thumbnail = BodyReader.number(item.meta("_thumbnail_id"));
            if (thumbnail > 0) {
                thumbnails.computeIfAbsent(thumbnail, id -> new ArrayList<>(1)).add(entry);
            }
        }
    }

    /** Some sites have one word before all their addresses: {@code /blog/2024/05/rain}. */
    private void front(String link, Tongue tongue) {
        var path = own(link).orElse("");
        if (path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            return;
        }
        var base = addresses().base();
        var parts =
                new ArrayList<>(List.of((path.startsWith(base) ? path.substring(base.length()) : path).split("/+")));
        parts.removeIf(String::isEmpty);
        if (!parts.isEmpty() && codes.getOrDefault(tongue.edition(), Set.of()).contains(parts.getFirst())) {
            parts.removeFirst();
        }
        var first = parts.size() > 1 && !parts.getFirst().matches("\\d+") ? parts.getFirst() : "";
        front = front == null || front.equals(first) ? first : "";
    }

    /** What has no way in: bins and the editor's own copies. */
    static boolean isDropped(String status) {
        return status.equals("trash") || status.equals("auto-draft");
    }

    private void group(Wxr.Item item, Entry entry) {
        var name = item.term("post_translations");
        if (name == null) {
            var wpml = item.meta("_wpml_import_translation_group");
            name = wpml.isEmpty() ? null : "wpml " + wpml;
        }
        groupOf.put(item.id(), name != null ? name : groupOf.getOrDefault(item.id(), ""));
        // Which group it is in may be told later in the file, so each one begins alone.
        var alone = new Group(entry.sort, entry.edition);
        alone.members.put(entry.edition, entry.id);
        alone.kind = kind(item);
        for (var term : item.terms()) {
            var used = term.taxonomy().equals("category")
                    ? categories
                    : term.taxonomy().equals("post_tag") ? tags : null;
            if (used != null && entry.sort == Sort.POST) {
                used.computeIfAbsent(term.slug(), slug -> undefined(term))
                        .editions()
                        .add(entry.edition);
                (used == categories ? alone.categories : alone.tags)
                        .add(term.slug().intern());
            }
        }
        entry.group = alone;
    }

    private static Used undefined(Wxr.Filed term) {
        return new Used(
                new Wxr.Term(0, term.taxonomy(), term.slug(), "", term.name(), "", Map.of()), new LinkedHashSet<>());
    }

    private static Kind kind(Wxr.Item item) {
        var format = item.term("post_format");
        return switch (format == null ? "" : format) {
            case "post-format-gallery", "post-format-image" -> Kind.PHOTOS;
            case "post-format-video" -> Kind.FILM;
            case "post-format-aside", "post-format-status", "post-format-link" -> Kind.BRIEF;
            default -> {
                for (var term : item.terms()) {
                    if (term.taxonomy().equals("category")) {
                        var slug = term.slug().toLowerCase(Locale.ROOT);
                        if (slug.matches("videos?(-[a-z]{2})?")) {
                            yield Kind.FILM;
                        } else if (slug.matches("(photos?|gallery)(-[a-z]{2})?")) {
                            yield Kind.PHOTOS;
                        }
                    }
                }
                yield Kind.NEWS;
            }
        };
    }

    // ---- languages

    private Tongue tongue(Wxr.Item item) {
        var polylang = item.term("language");
        if (polylang != null) {
            var known = languages.get(polylang);
            return called(polylang, known != null ? known : tongues.of(polylang).orElse(own));
        }
        var wpml = item.meta("_wpml_import_language_code");
        if (!wpml.isEmpty()) {
            return called(wpml, tongues.of(wpml).orElse(own));
        }
        return addressed(item.link()).orElse(own);
    }

    /** Notes what the old site calls a language in its addresses. */
    private Tongue called(String code, Tongue tongue) {
        codes.computeIfAbsent(tongue.edition(), edition -> new LinkedHashSet<>())
                .add(code.toLowerCase(Locale.ROOT));
        return tongue;
    }

    /** The language that an address names: {@code /fa/…}, {@code ?lang=fa}, {@code fa.news.example}. */
    private Optional<Tongue> addressed(String link) {
        var path = own(link).orElse("");
        var base = addresses().base();
        var inside = path.startsWith(base) ? path.substring(base.length()) : path;
        var slash = inside.indexOf('/', 1);
        var first = slash > 1 ? inside.substring(1, slash) : "";
        var query = path.indexOf("lang=");
        var asked = query > 0 ? path.substring(query + 5).split("[&#/]", 2)[0] : "";
        var at = link.indexOf("//");
        var dot = link.indexOf('.', Math.max(at, 0));
        var before =
                at > 0 && dot > at && link.startsWith("." + addresses().host(), dot) ? link.substring(at + 2, dot) : "";
        for (var code : List.of(asked, first, before)) {
            if (code.matches("[a-z]{2,3}([-_][A-Za-z]{2})?")) {
                var tongue = tongues.of(code).filter(Tongue::ours);
                if (tongue.isPresent()) {
                    return Optional.of(called(code, tongue.get()));
                }
            }
        }
        return Optional.empty();
    }

    // ---- when all is read

    private void close() {
        for (var entry : sorted()) {
            var alone = entry.group;
            if (alone == null) {
                continue;
            }
            var name = groupOf.getOrDefault(entry.id, "");
            var shared = name.isEmpty() ? null : groups.get(entry.sort + name);
            if (shared != null && shared.members.containsKey(entry.edition)) {
                report.warn(
                        Long.toString(entry.id),
                        "the group already has an article in " + entry.edition + ": this one is a story of its own");
                name = "";
            }
            if (name.isEmpty()) {
                groups.put(entry.sort + " " + entry.id, alone);
            } else if (shared == null) {
                groups.put(entry.sort + name, alone);
            } else {
                shared.members.put(entry.edition, entry.id);
                shared.categories.addAll(alone.categories);
                shared.tags.addAll(alone.tags);
                if (shared.kind == Kind.NEWS) {
                    shared.kind = alone.kind;
                }
                entry.group = shared;
            }
        }
        groups.values()
                .forEach(group ->
                        group.origin = group.members.containsKey(own.edition()) ? own.edition() : group.origin);
        missing();
        users();
        unknownLanguages.forEach(tag -> report.warn(
                "", "there is no edition in the language “" + tag + "”: its articles are kept and not published"));
        groupOf.clear();
        described.clear();
        thumbnails.clear();
    }

    private List<Entry> sorted() {
        var sorted = new ArrayList<>(entries.values());
        sorted.sort((one, other) -> Long.compare(one.id, other.id));
        return sorted;
    }

    private void missing() {
        described.forEach((slug, members) -> members.forEach((language, id) -> {
            if (!entries.containsKey(id)) {
                report.warn(slug, "a group names a post that is not in the export: " + id + " (" + language + ")");
            }
        }));
    }

    private void users() {
        thumbnails.forEach((attachment, users) -> {
            var entry = entries.get(attachment);
            if (entry != null) {
                for (var user : users) {
                    if (entry.user == null || (user.published && !entry.user.published)) {
                        entry.user = user;
                    }
                }
            }
        });
        for (var entry : entries.values()) {
            var parent = entry.sort == Sort.ATTACHMENT ? entries.get(entry.parent) : null;
            if (parent != null && parent.group != null && (parent.published || entry.user == null)) {
                entry.user = parent;
            }
        }
    }

    /** Who wrote it: Co-Authors Plus where it says so, otherwise the account, which is looked up and never shown. */
    static List<String> authorsOf(Wxr.Item item) {
        var authors = new ArrayList<String>();
        for (var term : item.terms()) {
            if (term.taxonomy().equals("author")) {
                authors.add(term.slug());
            }
        }
        if (authors.isEmpty() && !item.creator().isEmpty()) {
            authors.add(item.creator());
        }
        return authors;
    }

    /** The name readers see, or empty for an author the export does not name. */
    String nameOf(String author) {
        var guest = guests.get(author.startsWith("cap-") ? author : "cap-" + author);
        if (guest != null && author.startsWith("cap-")) {
            return BodyReader.plain(guest.name);
        }
        var login = author.startsWith("cap-") ? author.substring(4) : author;
        var account = authors.get(login);
        if (account == null) {
            account = authors.values().stream()
                    .filter(one -> slugged(one.login()).equals(slugged(login)))
                    .findFirst()
                    .orElse(null);
        }
        if (account == null) {
            return guest == null ? "" : BodyReader.plain(guest.name);
        }
        var name = account.displayName().isBlank()
                ? (account.firstName() + " " + account.lastName())
                : account.displayName();
        return BodyReader.plain(name);
    }

    static String slugged(String login) {
        return login.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    static MediaKind sortOf(String address) {
        var dot = address.lastIndexOf('.');
        var extension = dot < 0
                ? ""
                : address.substring(dot + 1).toLowerCase(Locale.ROOT).split("[?#]", 2)[0];
        return switch (extension) {
            case "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "heic" -> MediaKind.PICTURE;
            case "mp4", "m4v", "webm", "mov", "ogv", "avi", "wmv", "mkv", "mpg", "mpeg", "3gp" -> MediaKind.FILM;
            case "mp3", "m4a", "ogg", "oga", "opus", "wav", "wma", "aac", "flac" -> MediaKind.SOUND;
            default -> MediaKind.DOCUMENT;
        };
    }

    // ---- what others ask

    Wxr.Site site() {
        if (site == null) {
            throw new IllegalStateException("nothing was read");
        }
        return site;
    }

    Addresses addresses() {
        if (addresses == null) {
            throw new IllegalStateException("nothing was read");
        }
        return addresses;
    }

    private Optional<String> own(String link) {
        return addresses().own(link);
    }

    Moments moments() {
        return moments;
    }

    /** The language of the site itself. */
    Tongue own() {
        return own;
    }

    @Nullable
    Entry entry(long id) {
        return entries.get(id);
    }

    Iterable<Group> groups() {
        return groups.values();
    }

    Map<String, Used> categories() {
        return categories;
    }

    Map<String, Used> tags() {
        return tags;
    }

    /** Terms that are one in several languages: language to number of the term. */
    List<Map<String, Long>> termGroups() {
        return termGroups;
    }

    Optional<Tongue> language(String slug) {
        var known = languages.get(slug);
        return known != null ? Optional.of(known) : tongues.of(slug);
    }

    Map<String, Set<String>> wrote() {
        return wrote;
    }

    Map<String, Guest> guests() {
        return guests;
    }

    Map<String, Wxr.Author> authors() {
        return authors;
    }

    List<Long> attached(long post) {
        return attached.getOrDefault(post, List.of());
    }

    /** What the old site called an edition's language in its addresses. */
    Set<String> codes(String edition) {
        return codes.getOrDefault(edition, Set.of());
    }

    /** The word before all addresses of articles; empty where there is none. */
    String front() {
        return front == null ? "" : front;
    }

    /** Every language that something is told in. */
    Set<String> editions() {
        return told;
    }

    int count() {
        return count;
    }
}
