package org.jarida.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.exchange.Contents.Entry;
import org.jarida.exchange.Contents.Group;
import org.jarida.exchange.Contents.Sort;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.Text;
import org.jarida.media.MediaKind;
import org.jarida.story.Body;
import org.jarida.story.Content;
import org.jarida.story.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes of items what can be kept: text as blocks, names as numbers, dates as instants. It writes nothing and asks no
 * door, so that several batches can be read at once.
 */
final class ItemReading {
    /** An item that was read, and what it is to become. */
    sealed interface Ready {
        Wxr.Item item();

        @Nullable
        Entry entry();

        List<String> warnings();

        List<OldFile> files();
    }

    /** It has no way in. */
    record Left(Wxr.Item item, @Nullable Entry entry, String why) implements Ready {
        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public List<OldFile> files() {
            return List.of();
        }
    }

    record Attachment(Wxr.Item item, Entry entry, String digest, OldFile file) implements Ready {
        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public List<OldFile> files() {
            return List.of();
        }
    }

    record Page(
            Wxr.Item item,
            Entry entry,
            Group group,
            List<String> warnings,
            List<OldFile> files,
            String digest,
            String edition,
            String title,
            String slug,
            String description,
            Body body,
            boolean published,
            boolean inMenu,
            int position)
            implements Ready {}

    record Post(
            Wxr.Item item,
            Entry entry,
            Group group,
            List<String> warnings,
            List<OldFile> files,
            String digest,
            String edition,
            Slug slug,
            Content content,
            Stage stage,
            Instant writtenAt,
            @Nullable Instant at,
            @Nullable Instant updatedAt,
            List<Long> sections,
            List<Long> topics)
            implements Ready {}

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final Contents contents;
    private final String source;
    private final Map<String, ImportItemTable.Known> known;
    private final Map<String, Language> languages;
    private final Map<String, Long> sections;
    private final Map<String, Long> topics;
    private final Map<String, Long> bylines;
    private final LongFunction<String> mediaKey;

    ItemReading(
            Contents contents,
            String source,
            Map<String, ImportItemTable.Known> known,
            Map<String, Language> languages,
            Map<String, Long> sections,
            Map<String, Long> topics,
            Map<String, Long> bylines,
            LongFunction<String> mediaKey) {
        this.contents = contents;
        this.source = source;
        this.known = known;
        this.languages = languages;
        this.sections = sections;
        this.topics = topics;
        this.bylines = bylines;
        this.mediaKey = mediaKey;
    }

    Callable<List<Ready>> of(List<Wxr.Item> items) {
        return () -> {
            var ready = new ArrayList<Ready>(items.size());
            for (var item : items) {
                ready.add(one(item));
            }
            return ready;
        };
    }

    private Ready one(Wxr.Item item) {
        var entry = contents.entry(item.id());
        return switch (item.kind()) {
            case "post", "page" -> {
                if (Contents.isDropped(item.status())) {
                    yield new Left(item, entry, "it is in the bin");
                } else if (entry == null || entry.group == null) {
                    yield new Left(item, entry, "another item has this number");
                } else {
                    yield entry.sort == Sort.PAGE ? page(item, entry, entry.group) : post(item, entry, entry.group);
                }
            }
            case "attachment" ->
                entry == null || entry.sort != Sort.ATTACHMENT
                        ? new Left(item, entry, "another item has this number")
                        : attachment(item, entry);
            case "nav_menu_item" -> new Left(item, null, "menus are made of sections and pages here");
            case "revision" -> new Left(item, null, "it is an earlier state of another item");
            case "guest-author" -> new Left(item, null, "");
            case "wp_block" -> new Left(item, null, "it is a block for use in other texts");
            case "custom_css",
                    "customize_changeset",
                    "oembed_cache",
                    "user_request",
                    "wp_template",
                    "wp_template_part",
                    "wp_global_styles",
                    "wp_navigation",
                    "wp_font_family",
                    "wp_font_face" -> new Left(item, null, "it is a part of the old system, not of the newspaper");
            default -> new Left(item, null, "it is of a custom type, “" + item.kind() + "”");
        };
    }

    // ---- files

    private Attachment attachment(Wxr.Item item, Entry entry) {
        var address = item.file().isEmpty() ? item.guid() : item.file();
        var path = item.meta("_wp_attached_file").isEmpty() ? uploads(address) : item.meta("_wp_attached_file");
        var meta =
                PhpSerialized.readArray(item.meta("_wp_attachment_metadata")).flatMap(said -> said.array("image_meta"));
        var credit = firstOf(
                item.meta("_media_credit"),
                item.meta("media_credit"),
                meta.flatMap(said -> said.text("credit")).orElse(""),
                meta.flatMap(said -> said.text("copyright")).orElse(""));
        var caption = BodyReader.plain(item.excerpt().isBlank() ? item.content() : item.excerpt());
        var alternative = BodyReader.plain(item.meta("_wp_attachment_image_alt"));
        var name = address.substring(address.lastIndexOf('/') + 1);
        // Where the site does not say in which language a file is described, it is described so to all.
        var editions = item.term("language") == null ? contents.editions() : Set.of(entry.edition);
        return new Attachment(
                item,
                entry,
                digest(address, path, credit, caption, alternative, editions),
                new OldFile(
                        mediaKey.apply(item.id()),
                        Contents.sortOf(address),
                        shortened(Text.clean(Addresses.decoded(name)), 500),
                        address,
                        path,
                        shortened(BodyReader.plain(credit), 500),
                        editions,
                        shortened(caption, 4000),
                        shortened(alternative, 2000)));
    }

    private static String firstOf(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The path below the folder of uploads. */
    private static String uploads(String address) {
        var at = address.indexOf("/uploads/");
        var path = at >= 0 ? address.substring(at + 9) : address.replaceFirst("^https?://[^/]+/", "");
        var query = path.indexOf('?');
        return Addresses.decoded(query < 0 ? path : path.substring(0, query));
    }

    // ---- pages

    private Page page(Wxr.Item item, Entry entry, Group group) {
        var around = new Around(item);
        var body = BodyReader.read(item.content(), item.meta("footnotes"), seed(item), around);
        var title = title(item, body, around);
        var published = published(item, around);
        return new Page(
                item,
                entry,
                group,
                around.warnings,
                around.files,
                digest(item),
                entry.edition,
                shortened(title, 500),
                Addresses.decoded(item.slug()),
                shortened(BodyReader.plain(item.meta("_yoast_wpseo_metadesc")), 2000),
                body,
                published == Stage.PUBLISHED,
                item.parent() == 0 && published == Stage.PUBLISHED,
                1000 + (int) Math.min(group.first(), 1_000_000));
    }

    private static String seed(Wxr.Item item) {
        return Long.toString(item.id());
    }

    // ---- articles

    private Post post(Wxr.Item item, Entry entry, Group group) {
        var around = new Around(item);
        var digest = digest(item);
        var before = known.get("post:" + item.id());
        var same = before != null && before.digest().equals(digest);
        // What did not change need not be read again.
        var body = same ? Body.EMPTY : BodyReader.read(item.content(), item.meta("footnotes"), seed(item), around);
        var stage = same && item.status().equals("publish") ? Stage.PUBLISHED : published(item, around);
        var written = contents.moments().published(item);
        if (written.isEmpty() && (stage == Stage.PUBLISHED || stage == Stage.SCHEDULED)) {
            around.warn("it is published without a date: it is kept as a draft");
            stage = Stage.DRAFT;
        }
        if (stage == Stage.PUBLISHED && !languages.containsKey(entry.edition)) {
            stage = Stage.DRAFT; // Kept for the day the edition opens; the report has named the language.
        }
        var at = written.orElse(Instant.EPOCH);
        var title = title(item, body, around);
        var language = Optional.ofNullable(languages.get(entry.edition))
                .or(() -> Language.parse(entry.edition))
                .orElse(Language.ENGLISH);
        return new Post(
                item,
                entry,
                group,
                around.warnings,
                around.files,
                digest,
                entry.edition,
                Labels.slug(Addresses.decoded(item.slug()), title, language),
                content(item, title, body, around),
                stage,
                at,
                stage == Stage.PUBLISHED || stage == Stage.SCHEDULED ? at : null,
                contents.moments()
                        .modified(item)
                        .filter(then -> then.isAfter(at.plus(A_MOMENT)))
                        .orElse(null),
                ids(group.categories, sections),
                ids(group.tags, topics));
    }

    private Content content(Wxr.Item item, String title, Body body, Around around) {
        var thumbnail = BodyReader.number(item.meta("_thumbnail_id"));
        var lead = thumbnail > 0 ? around.media(thumbnail, "", Surroundings.Kind.PICTURE) : null;
        if (thumbnail > 0 && lead == null) {
            around.warn("its featured image is not in the export: " + thumbnail);
        }
        var standfirst = BodyReader.plain(item.excerpt());
        if (standfirst.length() > Content.LONGEST_STANDFIRST) {
            around.warn("its excerpt is shortened");
        }
        return new Content(
                shortened(title, Content.LONGEST_HEADLINE),
                shortened(standfirst, Content.LONGEST_STANDFIRST),
                "",
                shortened(BodyReader.plain(item.meta("_yoast_wpseo_metadesc")), 2000),
                lead,
                ids(Contents.authorsOf(item), bylines),
                body);
    }

    private static List<Long> ids(Iterable<String> names, Map<String, Long> numbers) {
        var ids = new LinkedHashSet<Long>();
        for (var name : names) {
            var id = numbers.get(name);
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private static String title(Wxr.Item item, Body body, Around around) {
        var title = BodyReader.plain(item.title());
        if (!title.isEmpty()) {
            return title;
        }
        var words = body.text().replace('\n', ' ').strip();
        around.warn("it has no title: its first words stand for it");
        return words.isEmpty() ? "№ " + item.id() : Text.shorten(words, 80);
    }

    private static Stage published(Wxr.Item item, Around around) {
        return switch (item.status()) {
            case "publish", "inherit", "" -> {
                if (item.locked()) {
                    around.warn("it was locked with a password: it is kept as private");
                    yield Stage.PRIVATE;
                }
                yield Stage.PUBLISHED;
            }
            case "future" -> Stage.SCHEDULED;
            case "pending" -> Stage.IN_REVIEW;
            case "private" -> Stage.PRIVATE;
            case "draft" -> Stage.DRAFT;
            default -> {
                around.warn("its status is unknown and it is kept as a draft: " + item.status());
                yield Stage.DRAFT;
            }
        };
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : Text.shorten(text, longest);
    }

    /** A comment's words, with its paragraphs and without its markup. */
    static String said(String content) {
        return BodyReader.read(content, "", "", new Around.Silent()).text();
    }

    private static String digest(Wxr.Item item) {
        return digest(
                item.title(),
                item.link(),
                item.content(),
                item.excerpt(),
                item.date(),
                item.dateGmt(),
                item.modifiedGmt(),
                item.slug(),
                item.status(),
                item.locked(),
                item.creator(),
                item.terms(),
                item.meta("_thumbnail_id"),
                item.meta("_yoast_wpseo_metadesc"),
                item.meta("footnotes"));
    }

    private static String digest(Object... parts) {
        var text = new StringBuilder("1");
        for (var part : parts) {
            var said = String.valueOf(part);
            text.append('\n').append(said.length()).append(':').append(said);
        }
        return Hashes.sha256(text.toString()).substring(0, 32);
    }

    // ---- what a text has to know

    private class Around implements Surroundings {
        private final Wxr.Item item;
        private final List<String> warnings = new ArrayList<>();
        private final List<OldFile> files = new ArrayList<>();

        Around(Wxr.Item item) {
            this.item = item;
        }

        @Override
        public String link(String href) {
            var own = contents.addresses().own(href);
            if (own.isEmpty()) {
                return href;
            }
            var path = own.get();
            var target = contents.addresses()
                    .item(path)
                    .or(() -> contents.addresses().attachment(href))
                    .map(contents::entry);
            var found = target.orElse(null);
            if (found != null && found.sort == Sort.ATTACHMENT && found.user != null && !isFile(path)) {
                found = found.user;
            }
            if (found == null || found.group == null) {
                return path; // Its old address leads on, if to anywhere.
            }
            return found.sort == Sort.POST ? "story:" + found.group.key : path;
        }

        private static boolean isFile(String path) {
            return Contents.sortOf(path) != MediaKind.DOCUMENT || path.contains("/uploads/");
        }

        @Override
        public @Nullable String media(long attachment, String address, Kind kind) {
            var entry = attachment > 0 ? contents.entry(attachment) : null;
            if (entry == null || entry.sort != Sort.ATTACHMENT) {
                entry = address.isEmpty()
                        ? null
                        : contents.addresses()
                                .attachment(address)
                                .map(contents::entry)
                                .orElse(null);
            }
            if (entry != null) {
                return mediaKey.apply(entry.id);
            }
            return address.isEmpty() ? null : loose(address, kind);
        }

        private @Nullable String loose(String address, Kind kind) {
            var whole =
                    address.startsWith("/") ? "https://" + contents.addresses().host() + address : address;
            if (!whole.regionMatches(true, 0, "http", 0, 4) || whole.length() > 2000) {
                return null;
            }
            var name = contents.addresses().file(whole);
            if (name.indexOf('/') < 0) {
                return null;
            }
            var key = Keys.ofSeed(source + " file " + name);
            var sort = switch (kind) {
                case PICTURE -> MediaKind.PICTURE;
                case FILM -> MediaKind.FILM;
                case SOUND -> MediaKind.SOUND;
            };
            var file = whole.substring(whole.lastIndexOf('/') + 1);
            files.add(new OldFile(
                    key,
                    sort,
                    shortened(Text.clean(file), 500),
                    Text.clean(whole),
                    uploads(whole),
                    "",
                    Set.of(),
                    "",
                    ""));
            warn("a file that no attachment of the export is: " + shortened(whole, 200));
            return key;
        }

        @Override
        public boolean isOwn(String address) {
            var addresses = contents.addresses();
            return addresses.attachment(address).isPresent()
                    || addresses
                            .own(address)
                            .filter(path -> Contents.sortOf(path) != MediaKind.DOCUMENT)
                            .isPresent();
        }

        @Override
        public List<Long> attached() {
            return contents.attached(item.id());
        }

        @Override
        public void warn(String what) {
            warnings.add(what);
        }

        /** For texts that stand alone. */
        static final class Silent implements Surroundings {
            @Override
            public String link(String href) {
                return href;
            }

            @Override
            public @Nullable String media(long attachment, String address, Kind kind) {
                return null;
            }

            @Override
            public boolean isOwn(String address) {
                return false;
            }

            @Override
            public List<Long> attached() {
                return List.of();
            }

            @Override
            public void warn(String what) {
                // Nobody asked for a report on a comment.
            }
        }
    }
}
