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
import org.jarida.exchange.Contents.Entry;
import org.jarida.exchange.Contents.Group;
import org.jarida.exchange.Contents.Sort;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.Text;
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

    private final Move move;
    private final Contents contents;
    private final Map<String, Long> sections;
    private final Map<String, Long> topics;
    private final Map<String, Long> bylines;

    ItemReading(Move move, Map<String, Long> sections, Map<String, Long> topics, Map<String, Long> bylines) {
        this.move = move;
        this.contents = move.contents();
        this.sections = sections;
        this.topics = topics;
        this.bylines = bylines;
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
        var path = item.meta("_wp_attached_file").isEmpty() ? OldFile.uploads(address) : item.meta("_wp_attached_file");
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
                Ledger.digest(address, path, credit, caption, alternative, editions),
                new OldFile(
                        move.mediaKey(item.id()),
                        Contents.sortOf(address),
                        Text.shorten(Text.clean(Addresses.decoded(name)), 500),
                        address,
                        path,
                        Text.shorten(BodyReader.plain(credit), 500),
                        editions,
                        Text.shorten(caption, 4000),
                        Text.shorten(alternative, 2000)));
    }

    private static String firstOf(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    // ---- pages

    private Page page(Wxr.Item item, Entry entry, Group group) {
        var around = new Around(item, move);
        var body = BodyReader.read(item.content(), item.meta("footnotes"), seed(item), around);
        var title = title(item, body, around);
        var published = published(item, around);
        return new Page(
                item,
                entry,
                group,
                around.warnings(),
                around.files(),
                digest(item),
                entry.edition,
                Text.shorten(title, 500),
                Addresses.decoded(item.slug()),
                Text.shorten(BodyReader.plain(item.meta("_yoast_wpseo_metadesc")), 2000),
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
        var around = new Around(item, move);
        var digest = digest(item);
        var before = move.ledger().before("post", item.id());
        var same = before != null && before.digest().equals(digest);
        // What did not change need not be read again.
        var body = same ? Body.EMPTY : BodyReader.read(item.content(), item.meta("footnotes"), seed(item), around);
        var stage = same && item.status().equals("publish") ? Stage.PUBLISHED : published(item, around);
        var written = contents.moments().published(item);
        if (written.isEmpty() && (stage == Stage.PUBLISHED || stage == Stage.SCHEDULED)) {
            around.warn("it is published without a date: it is kept as a draft");
            stage = Stage.DRAFT;
        }
        if (stage == Stage.PUBLISHED && !move.languages().containsKey(entry.edition)) {
            stage = Stage.DRAFT; // Kept for the day the edition opens; the report has named the language.
        }
        var at = written.orElse(Instant.EPOCH);
        var title = title(item, body, around);
        var language = Optional.ofNullable(move.languages().get(entry.edition))
                .or(() -> Language.parse(entry.edition))
                .orElse(Language.ENGLISH);
        return new Post(
                item,
                entry,
                group,
                around.warnings(),
                around.files(),
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
                Text.shorten(title, Content.LONGEST_HEADLINE),
                Text.shorten(standfirst, Content.LONGEST_STANDFIRST),
                "",
                Text.shorten(BodyReader.plain(item.meta("_yoast_wpseo_metadesc")), 2000),
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

    /** A comment's words, with its paragraphs and without its markup. */
    static String said(String content) {
        return BodyReader.read(content, "", "", new Around.Silent()).text();
    }

    private static String digest(Wxr.Item item) {
        return Ledger.digest(
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
}
