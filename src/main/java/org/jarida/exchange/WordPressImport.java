package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jarida.base.Database;
import org.jarida.base.Hashes;
import org.jarida.base.Keys;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Name;
import org.jarida.edition.Redirect;
import org.jarida.edition.Redirects;
import org.jarida.edition.Sections;
import org.jarida.edition.Topics;
import org.jarida.exchange.Contents.Entry;
import org.jarida.exchange.Contents.Group;
import org.jarida.exchange.Contents.Sort;
import org.jarida.front.Fronts;
import org.jarida.language.EraCalendar;
import org.jarida.language.Language;
import org.jarida.logbook.Actor;
import org.jarida.media.Arrival;
import org.jarida.media.MediaLibrary;
import org.jarida.story.Arrivals;
import org.jarida.story.Articles;
import org.jarida.story.Bylines;
import org.jarida.story.Publishing;
import org.jarida.story.Remark;
import org.jarida.story.Remarks;
import org.jarida.story.Stage;
import org.jarida.story.StandingPages;
import org.jarida.story.Stories;
import org.jarida.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Moves a newspaper in from a WordPress export. The file is read twice: first all of it, so that what is wrong with it
 * is found before anything is written and what belongs together is known; then item by item into batches, each one
 * transaction. Moving in again doubles nothing: it brings what is new and what changed, and leaves alone what was
 * changed here since.
 */
public final class WordPressImport {
    private static final int BATCH = 250;
    private static final int AHEAD = 4;
    /** In every digest: raised when the same item is to be read in a new way. */
    private static final String WAY = "1";

    /** The doors an import goes through. */
    public record Doors(
            Database database,
            Editions editions,
            Sections sections,
            Topics topics,
            Bylines bylines,
            Stories stories,
            Articles articles,
            Arrivals arrivals,
            StandingPages pages,
            Remarks remarks,
            Redirects redirects,
            Fronts fronts,
            MediaLibrary media) {}

    private final Doors doors;
    private final Path file;
    private final ImportOptions options;
    private final ImportProgress progress;
    private final ImportReport report = new ImportReport();
    private final Contents contents;
    private final String source;
    private final Map<String, ImportItemTable.Known> known;
    private final Map<String, Language> languages = new HashMap<>();
    private final Map<String, Long> sectionIds = new HashMap<>();
    private final Map<String, Long> topicIds = new HashMap<>();
    private final Map<String, Long> bylineIds = new HashMap<>();
    private final Map<String, Set<String>> slugsGiven = new HashMap<>();
    private final Map<Long, PagePlace> pagePlaces = new HashMap<>();
    private final Map<String, List<Lead>> leads = new LinkedHashMap<>();
    private final Set<String> looseFiles = new HashSet<>();
    private final Set<String> newStories = new HashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private final Set<String> refiled = new HashSet<>();
    private final Map<Long, Long> remarkIds = new HashMap<>();
    private final List<Redirect> redirects = new ArrayList<>();
    private final List<ImportItemTable.Row> rows = new ArrayList<>();
    private long pretended;

    private record Lead(Instant at, String key) {}

    record PagePlace(String key, String slug) {}

    private WordPressImport(Doors doors, Path file, ImportOptions options, ImportProgress progress) throws IOException {
        this.doors = doors;
        this.file = file;
        this.options = options;
        this.progress = progress;
        var tongues = new Tongues(doors.editions.all());
        contents = Contents.of(file, tongues, report, items -> progress.at(ImportProgress.Phase.READING, items, 0));
        source = contents.addresses().host() + contents.addresses().base();
        known = doors.database.read(sql -> ImportItemTable.all(sql, source));
    }

    /**
     * @throws org.jarida.base.Xml.Broken when the file is no export, or broken: nothing has been written then
     */
    public static ImportReport run(Doors doors, Path file, ImportOptions options, ImportProgress progress)
            throws IOException {
        return new WordPressImport(doors, file, options, progress).moveIn();
    }

    private ImportReport moveIn() throws IOException {
        write(() -> {
            openEditions();
            sections();
            topics();
            bylines();
            remember();
        });
        keys();
        places();
        items();
        write(() -> {
            fronts();
            lead();
            remember();
        });
        report.end();
        return report;
    }

    /** Does one act, all of it or nothing; in a trial what it writes is not written at all. */
    private void write(Runnable act) {
        if (options.trial()) {
            act.run();
        } else {
            doors.database.write(transaction -> {
                act.run();
                return transaction;
            });
        }
    }

    private boolean trial() {
        return options.trial();
    }

    private void remember() {
        if (!trial()) {
            if (!redirects.isEmpty()) {
                var added = doors.redirects.save(redirects);
                report.imported("redirects", added);
                report.unchanged(
                        "redirects",
                        Math.max(
                                0,
                                (int) redirects.stream()
                                                .map(Redirect::path)
                                                .distinct()
                                                .count()
                                        - added));
            }
            doors.database.write(transaction -> {
                ImportItemTable.save(transaction.sql(), source, rows);
                return rows;
            });
        } else {
            report.imported("redirects", redirects.size());
        }
        redirects.clear();
        rows.clear();
    }

    private void remember(String kind, String oldId, String target, String digest) {
        rows.add(new ImportItemTable.Row(kind, oldId, target, digest));
    }

    private static String digest(Object... parts) {
        var text = new StringBuilder(WAY);
        for (var part : parts) {
            var said = String.valueOf(part);
            text.append('\n').append(said.length()).append(':').append(said);
        }
        return Hashes.sha256(text.toString()).substring(0, 32);
    }

    // ---- editions, sections, topics, bylines

    private void openEditions() {
        for (var edition : doors.editions.all()) {
            languages.put(edition.code(), edition.language());
        }
        var position = doors.editions.all().size();
        for (var nine : Language.NINE) {
            var code = nine.code();
            if (contents.editions().contains(code) && !languages.containsKey(code)) {
                languages.put(code, nine);
                if (!trial()) {
                    doors.editions.save(edition(code, nine, position++), Actor.IMPORT);
                }
            }
        }
    }

    private Edition edition(String code, Language language, int position) {
        var title = BodyReader.plain(contents.site().title());
        var name = title.isEmpty() ? contents.addresses().host() : title;
        var hijri = code.equals("fa") || code.equals("ps");
        return new Edition(
                code,
                position,
                language,
                shortened(name, 200),
                shortened(BodyReader.plain(contents.site().description()), 500),
                shortened("© {year} " + name, 500),
                zone(),
                hijri ? EraCalendar.SOLAR_HIJRI : EraCalendar.GREGORIAN,
                hijri ? EraCalendar.GREGORIAN : null);
    }

    /** The old site's, as far as its dates tell: Kabul's half hour is no one else's. */
    private ZoneId zone() {
        var offset = contents.moments().offset();
        return offset.equals(ZoneOffset.ofHoursMinutes(4, 30))
                ? ZoneId.of("Asia/Kabul")
                : offset.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : offset;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : org.jarida.language.Text.shorten(text, longest);
    }

    private void sections() {
        var labels = Labels.of(contents, contents.categories());
        var position = 0;
        for (var label : labels.all()) {
            if (label.terms.stream().allMatch(term -> term.slug().equals("uncategorized"))) {
                skipTerms(label, "category", "it is the category for what has none");
                unfiled(label);
                continue;
            }
            var parent = label.parent == null
                    ? null
                    : sectionIds.get(label.parent.terms.getFirst().slug());
            var digest = digest(label.names, label.slugs, label.parent == null ? "" : label.parent.key);
            var before = known.get("category:" + label.terms.getFirst().slug());
            var key = before == null ? label.key : before.target();
            var id = doors.sections.idOf(key);
            if (before != null && id.isPresent() && before.digest().equals(digest)) {
                report.unchanged("sections", 1);
            } else if (trial()) {
                count("sections", before != null && id.isPresent());
            } else {
                var place = position;
                var names = names(
                        label,
                        id.orElse(0L),
                        doors.sections::taken,
                        (edition, section) ->
                                doors.sections.of(edition).find(section).isPresent());
                id = java.util.Optional.of(doors.sections.save(key, parent, place, names, Actor.IMPORT));
                count("sections", before != null);
            }
            position++;
            var number = id.orElseGet(() -> --pretended);
            for (var term : label.terms) {
                sectionIds.put(term.slug(), number);
                remember("category", term.slug(), key, digest);
            }
            archive(label, Redirect.Kind.SECTION, key);
        }
    }

    /** What had no category is found in the archive, among everything else. */
    private void unfiled(Labels.Label label) {
        for (var edition : ownFirst(label.names.keySet())) {
            for (var before : languages.containsKey(edition) ? prefixes(edition) : List.<String>of()) {
                redirect(before + "/category/uncategorized", Redirect.Kind.PATH, null, "/" + edition + "/archive");
            }
        }
    }

    private void skipTerms(Labels.Label label, String kind, String why) {
        label.terms.forEach(term -> report.skip(term.slug(), kind, why));
    }

    private void count(String kind, boolean wasHere) {
        if (wasHere) {
            report.updated(kind);
        } else {
            report.imported(kind, 1);
        }
    }

    @FunctionalInterface
    private interface Taken {
        boolean test(String edition, org.jarida.language.Slug slug, long except);
    }

    @FunctionalInterface
    private interface Named {
        boolean test(String edition, long id);
    }

    /** What it is called in our editions; a name that was given here before is left alone. */
    private Map<String, Name> names(Labels.Label label, long id, Taken taken, Named named) {
        var names = new LinkedHashMap<String, Name>();
        label.names.forEach((edition, name) -> {
            if (languages.containsKey(edition) && !(id > 0 && named.test(edition, id))) {
                var wanted = label.slugs.getOrDefault(edition, "");
                names.put(
                        edition,
                        new Name(name, Labels.free(wanted, name, edition, (in, slug) -> taken.test(in, slug, id))));
            }
        });
        return names;
    }

    private void topics() {
        var labels = Labels.of(contents, contents.tags());
        for (var label : labels.all()) {
            var digest = digest(label.names, label.slugs);
            var before = known.get("post_tag:" + label.terms.getFirst().slug());
            var key = before == null ? label.key : before.target();
            var id = before != null && before.digest().equals(digest)
                    ? doors.topics.idOf(key)
                    : java.util.Optional.<Long>empty();
            if (id.isPresent()) {
                report.unchanged("topics", 1);
            } else if (trial()) {
                count("topics", before != null);
            } else {
                var here = doors.topics.idOf(key).orElse(0L);
                var names = names(
                        label,
                        here,
                        doors.topics::taken,
                        (edition, topic) ->
                                !doors.topics.all(edition, List.of(topic)).isEmpty());
                id = java.util.Optional.of(doors.topics.save(key, names, Actor.IMPORT));
                count("topics", before != null);
            }
            var number = id.orElseGet(() -> --pretended);
            for (var term : label.terms) {
                topicIds.put(term.slug(), number);
                remember("post_tag", term.slug(), key, digest);
            }
            archive(label, Redirect.Kind.TOPIC, key);
        }
    }

    /** Old archives lead to the new ones. */
    private void archive(Labels.Label label, Redirect.Kind kind, String key) {
        var old = kind == Redirect.Kind.SECTION ? "category" : "tag";
        for (var term : label.terms) {
            var above = above(label, term);
            for (var edition : ownFirst(label.names.keySet())) {
                if (languages.containsKey(edition) && isTerm(label, term, edition)) {
                    for (var before : prefixes(edition)) {
                        redirect(before + "/" + old + "/" + above + term.slug(), kind, edition, key);
                        redirect(before + "/" + old + "/" + term.slug(), kind, edition, key);
                        if (kind == Redirect.Kind.SECTION) {
                            plainShelves.add(new Redirect(before + "/" + above + term.slug(), kind, edition, key));
                        }
                    }
                    if (kind == Redirect.Kind.SECTION && term.id() > 0) {
                        redirect(contents.addresses().base() + "/?cat=" + term.id(), kind, edition, key);
                    }
                }
            }
        }
    }

    /** Sections without the word before them, as many sites have it; whatever else was there goes first. */
    private final List<Redirect> plainShelves = new ArrayList<>();

    private List<String> ownFirst(java.util.Collection<String> editions) {
        var sorted = new ArrayList<>(editions);
        if (sorted.remove(contents.own().edition())) {
            sorted.addFirst(contents.own().edition());
        }
        return sorted;
    }

    /** Whether this of a label's terms is the one of the edition: all are, where there is only one. */
    private static boolean isTerm(Labels.Label label, Wxr.Term term, String edition) {
        return label.terms.size() == 1
                || label.slugs.getOrDefault(edition, "").equals(Addresses.decoded(term.slug()))
                || Addresses.decoded(term.slug()).equals(label.slugs.get(edition) + "-" + edition);
    }

    private static String above(Labels.Label label, Wxr.Term term) {
        var above = label.parent == null
                ? null
                : label.parent.terms.stream()
                        .filter(one -> one.slug().equals(term.parent()))
                        .findFirst()
                        .orElse(null);
        return above == null || label.parent == null ? "" : above(label.parent, above) + above.slug() + "/";
    }

    /** What the old site may have put before the paths of an edition; the likeliest first. */
    private List<String> prefixes(String edition) {
        var base = contents.addresses().base();
        var homes = new LinkedHashSet<>(homes(edition));
        homes.add(base); // Labels and authors of all languages were below it, too.
        var front = contents.front();
        if (!front.isEmpty()) {
            for (var home : List.copyOf(homes)) {
                homes.add(home + "/" + front);
            }
        }
        return List.copyOf(homes);
    }

    /** Where an edition's front page may have been: the own language's at the root, any one's below its code. */
    private List<String> homes(String edition) {
        var base = contents.addresses().base();
        var homes = new LinkedHashSet<String>();
        if (edition.equals(contents.own().edition())) {
            homes.add(base);
        }
        contents.codes(edition).forEach(code -> homes.add(base + "/" + code));
        homes.add(base + "/" + edition);
        return List.copyOf(homes);
    }

    private final Set<String> pathsGiven = new HashSet<>();

    private void redirect(String path, Redirect.Kind kind, @Nullable String edition, String target) {
        // The first that lays claim to a path keeps it; later ones are the same page in another guise.
        if ((path.length() > 1 || kind == Redirect.Kind.FRONT) && pathsGiven.add(Addresses.normal(path))) {
            redirects.add(new Redirect(path, kind, edition, target));
        }
    }

    private void bylines() {
        var names = new LinkedHashMap<String, List<String>>();
        var editions = new HashMap<String, Set<String>>();
        contents.wrote().forEach((author, where) -> {
            var name = contents.nameOf(author);
            if (name.isEmpty()) {
                report.warn("", "an author without a name: what they wrote has no byline");
            } else {
                names.computeIfAbsent(shortened(name, 200), one -> new ArrayList<>())
                        .add(author);
                editions.computeIfAbsent(shortened(name, 200), one -> new java.util.TreeSet<>())
                        .addAll(where);
            }
        });
        names.forEach((name, authors) -> byline(name, authors, editions.getOrDefault(name, Set.of())));
        authorsWithoutBylines(names);
    }

    private void byline(String name, List<String> authors, Set<String> editions) {
        var digest = digest(name, editions);
        var before = known.get("author:" + name);
        var key = before == null ? freeKey(name) : before.target();
        var id = before == null ? java.util.Optional.<Long>empty() : doors.bylines.idOf(key);
        if (before != null && id.isPresent() && before.digest().equals(digest)) {
            report.unchanged("bylines", 1);
        } else if (trial()) {
            count("bylines", before != null);
        } else {
            var number = id.orElse(0L);
            var introductions = new LinkedHashMap<String, Bylines.Introduction>();
            for (var edition : editions) {
                if (languages.containsKey(edition)
                        && !(number > 0
                                && !doors.bylines.all(edition, List.of(number)).isEmpty())) {
                    var slug = Labels.free("", name, edition, (in, wanted) -> doors.bylines.taken(in, wanted, number));
                    introductions.put(edition, new Bylines.Introduction(new Name(name, slug), ""));
                }
            }
            id = java.util.Optional.of(doors.bylines.save(key, null, introductions, Actor.IMPORT));
            count("bylines", before != null);
        }
        remember("author", name, key, digest);
        var number = id.orElseGet(() -> --pretended);
        for (var author : authors) {
            bylineIds.put(author, number);
            var plain = author.startsWith("cap-") ? author.substring(4) : author;
            var account = contents.authors().get(plain);
            for (var edition : ownFirst(editions)) {
                for (var prefix : languages.containsKey(edition) ? prefixes(edition) : List.<String>of()) {
                    redirect(prefix + "/author/" + Contents.slugged(plain), Redirect.Kind.BYLINE, edition, key);
                    redirect(prefix + "/author/" + plain, Redirect.Kind.BYLINE, edition, key);
                    if (account != null && account.id() > 0) {
                        redirect(prefix + "/?author=" + account.id(), Redirect.Kind.BYLINE, edition, key);
                    }
                }
            }
        }
    }

    private String freeKey(String name) {
        var wanted = Labels.slug("", name, Language.ENGLISH).text();
        var key = wanted;
        for (var n = 2; doors.bylines.idOf(key).isPresent(); n++) {
            key = wanted + "-" + n;
        }
        return key;
    }

    private void authorsWithoutBylines(Map<String, List<String>> names) {
        var given = new HashSet<String>();
        for (var account : contents.authors().values()) {
            var name = shortened(contents.nameOf(account.login()), 200);
            var wrote = names.getOrDefault(name, List.of());
            if (wrote.isEmpty()) {
                report.skip(account.login(), "author", "nothing in the export is theirs");
            } else if (!given.add(name)) {
                report.skip(account.login(), "author", "another author has the same name: they share a byline");
            }
        }
        contents.guests().forEach((author, guest) -> {
            var name = shortened(contents.nameOf(author), 200);
            if (!contents.wrote().containsKey(author)) {
                report.skip(Long.toString(guest.id()), "guest-author", "nothing in the export is theirs");
            } else if (!given.add(name)) {
                report.skip(
                        Long.toString(guest.id()),
                        "guest-author",
                        "another author has the same name: they share a byline");
            }
        });
    }

    // ---- keys and places

    /** Every story's key, known before any text is read: links between texts need it. */
    private void keys() {
        var wanted = new LinkedHashMap<String, Group>();
        for (var group : contents.groups()) {
            if (group.sort != Sort.POST) {
                continue;
            }
            for (var member : group.members.values()) {
                var before = known.get("post:" + member);
                if (before != null && group.key.isEmpty()) {
                    group.key = Target.of(before.target()).key();
                }
            }
            if (group.key.isEmpty()) {
                var key = key("story", group.first(), wanted.keySet());
                group.key = key;
                wanted.put(key, group);
            }
        }
        var keys = List.copyOf(wanted.keySet());
        for (var from = 0; from < keys.size(); from += 500) {
            var some = keys.subList(from, Math.min(keys.size(), from + 500));
            for (var taken : doors.arrivals.taken(Set.copyOf(some))) {
                var group = wanted.remove(taken);
                if (group != null) {
                    group.key = key("another story", group.first(), wanted.keySet());
                    wanted.put(group.key, group);
                }
            }
        }
        newStories.addAll(wanted.keySet());
    }

    private String key(String what, long number, Set<String> taken) {
        var key = Keys.ofSeed(source + " " + what + " " + number);
        for (var n = 1; taken.contains(key); n++) {
            key = Keys.ofSeed(source + " " + what + " " + number + " " + n);
        }
        return key;
    }

    String mediaKey(long attachment) {
        var before = known.get("attachment:" + attachment);
        return before != null ? before.target() : Keys.ofSeed(source + " attachment " + attachment);
    }

    /** Where standing pages will be, for links to them. */
    private void places() {
        // Slugs are given in the order of the first reading; the second one meets the same items.
        for (var group : contents.groups()) {
            if (group.sort == Sort.PAGE) {
                var before = group.members.values().stream()
                        .map(member -> known.get("page:" + member))
                        .filter(java.util.Objects::nonNull)
                        .findFirst();
                group.key = before.map(one -> Target.of(one.target()).key())
                        .orElseGet(() -> "wp-" + Keys.ofSeed(source + " page " + group.first()));
            }
        }
    }

    /** What a post or page became, as it is remembered: {@code key/edition/id/state}. */
    record Target(String key, String edition, long id, String state) {
        static Target of(String text) {
            var parts = text.split("/", 4);
            return new Target(parts[0], parts[1], Long.parseLong(parts[2]), parts[3]);
        }

        @Override
        public String toString() {
            return key + "/" + edition + "/" + id + "/" + state;
        }
    }

    // ---- items

    private void items() throws IOException {
        var reading =
                new ItemReading(contents, source, known, languages, sectionIds, topicIds, bylineIds, this::mediaKey);
        var helpers = Math.max(1, Math.min(3, Runtime.getRuntime().availableProcessors() - 1));
        var underway = new ArrayDeque<Future<List<ItemReading.Ready>>>();
        try (ExecutorService readers = Executors.newFixedThreadPool(
                helpers, Thread.ofPlatform().name("reading-", 0).daemon().factory())) {
            var batch = new ArrayList<Wxr.Item>();
            var done = new long[1];
            try {
                WxrReader.read(file, part -> {
                    if (part instanceof Wxr.Item item) {
                        batch.add(item);
                        if (batch.size() == BATCH) {
                            underway.add(readers.submit(reading.of(List.copyOf(batch))));
                            batch.clear();
                            if (underway.size() > AHEAD) {
                                done[0] += keep(underway.remove());
                                progress.at(ImportProgress.Phase.WRITING, done[0], contents.count());
                            }
                        }
                    }
                });
                underway.add(readers.submit(reading.of(List.copyOf(batch))));
                while (!underway.isEmpty()) {
                    done[0] += keep(underway.remove());
                    progress.at(ImportProgress.Phase.WRITING, done[0], contents.count());
                }
            } finally {
                underway.forEach(one -> one.cancel(true));
            }
        }
    }

    private int keep(Future<List<ItemReading.Ready>> future) throws IOException {
        List<ItemReading.Ready> batch;
        try {
            batch = future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failure) {
            throw new IOException("an item cannot be read: " + failure.getCause(), failure);
        }
        write(() -> {
            var arriving = new ArrayList<Arrivals.Arrival>();
            var ready = new ArrayList<ItemReading.Ready>();
            for (var one : batch) {
                keep(one, arriving, ready);
            }
            arrive(arriving, ready);
            remember();
        });
        files();
        return batch.size();
    }

    private void keep(ItemReading.Ready one, List<Arrivals.Arrival> arriving, List<ItemReading.Ready> ready) {
        var item = one.item();
        var id = Long.toString(item.id());
        one.warnings().forEach(what -> report.warn(id, what));
        if (!seen.add(item.id()) && one.entry() != null) {
            report.skip(id, item.kind(), "another item has this number");
            skipComments(one, "their item is skipped");
            return;
        }
        for (var file : one.files()) {
            loose(file);
        }
        switch (one) {
            case ItemReading.Left it -> {
                if (!item.kind().equals("guest-author")) { // Those are accounted for as bylines.
                    report.skip(id, item.kind(), it.why());
                }
                skipComments(one, "their item is skipped");
            }
            case ItemReading.Attachment it -> {
                attachment(it);
                skipComments(one, "a comment on a file has no place");
            }
            case ItemReading.Page it -> page(it);
            case ItemReading.Post it -> post(it, arriving, ready);
        }
    }

    private void skipComments(ItemReading.Ready one, String why) {
        one.item().comments().forEach(comment -> report.skip(Long.toString(comment.id()), "comment", why));
    }

    private void attachment(ItemReading.Attachment it) {
        var item = it.item();
        var id = Long.toString(item.id());
        take(id, "attachment", id, it.file(), it.digest());
        attachmentRedirects(item, it.file().key());
    }

    /** A file that a text names and no attachment does. */
    private void loose(OldFile file) {
        if (looseFiles.add(file.key())) {
            report.read("file");
            take("", "file", file.key(), file, digest(file.address()));
        }
    }

    /** Keeps what is said of a file; the file itself waits until the batch is written, since it may take its time. */
    private void take(String id, String kind, String oldId, OldFile file, String digest) {
        var before = known.get(kind + ":" + oldId);
        var changed = before != null && !before.digest().equals(digest);
        var path = here(file.path());
        if (!trial() && before == null) {
            doors.media.expect(file.key(), file.kind(), file.details(), Actor.IMPORT);
        } else if (!trial() && changed) {
            doors.media.describe(file.key(), file.details(), Actor.IMPORT);
        }
        var missing = before == null || !doors.media.holds(file.key());
        var fetched =
                path == null && options.outward() != null && file.address().startsWith("http");
        if (missing && (path != null || fetched)) {
            waiting.add(new Waiting(id, file, path));
        } else if (missing) {
            report.warn(id, "the file is missing, its words are kept: " + file.name());
        }
        if (before == null || changed || (missing && (path != null || fetched))) {
            count("media", before != null);
        } else {
            report.unchanged("media", 1);
        }
        remember(kind, oldId, file.key(), digest);
    }

    private record Waiting(
            String id, OldFile file, @Nullable Path path) {}

    private final List<Waiting> waiting = new ArrayList<>();

    /** Takes in the files of a batch that was written. What is cut off here is taken up when it moves in again. */
    private void files() throws IOException {
        for (var one : waiting) {
            var path = one.path;
            var outward = options.outward();
            if (trial()) {
                continue;
            } else if (path != null) {
                hand(one, path);
            } else if (outward != null) {
                var fetched = Files.createTempFile("fetched", "");
                try {
                    outward.fetch(one.file.address(), fetched);
                    hand(one, fetched);
                } catch (IOException failure) {
                    report.warn(
                            one.id,
                            "the file cannot be fetched, its words are kept: " + one.file.name() + ": "
                                    + failure.getMessage());
                } finally {
                    Files.deleteIfExists(fetched);
                }
            }
        }
        waiting.clear();
    }

    private void hand(Waiting one, Path path) throws IOException {
        if (doors.media.add(one.file.key(), path, one.file.details(), Actor.IMPORT)
                instanceof Arrival.Refused refused) {
            report.warn(
                    one.id,
                    "the file is refused, its words are kept: " + one.file.name() + ": "
                            + refused.why().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /** Where a file lies in the folder of uploads; a path that leads out of it leads nowhere. */
    private @Nullable Path here(String path) {
        var media = options.media();
        if (media == null || path.isEmpty() || path.indexOf('\0') >= 0) {
            return null;
        }
        try {
            var root = media.toRealPath();
            var found = root.resolve(path.startsWith("/") ? path.substring(1) : path)
                    .normalize();
            return found.startsWith(root)
                            && Files.isRegularFile(found)
                            && found.toRealPath().startsWith(root)
                    ? found
                    : null;
        } catch (IOException | java.nio.file.InvalidPathException none) {
            return null;
        }
    }

    private void attachmentRedirects(Wxr.Item item, String key) {
        var entry = contents.entry(item.id());
        var user = entry == null ? null : entry.user;
        var group = user == null ? null : user.group;
        var number = item.id();
        for (var path : List.of("/?attachment_id=" + number, "/?p=" + number)) {
            toUser(contents.addresses().base() + path, user, group, key);
        }
        contents.addresses().own(item.link()).ifPresent(path -> toUser(path, user, group, key));
        contents.addresses().own(item.file()).ifPresent(path -> redirect(path, Redirect.Kind.MEDIA, null, key));
    }

    /** An attachment's page leads to the article that shows it, as it does in WordPress; otherwise to the file. */
    private void toUser(String path, @Nullable Entry user, @Nullable Group group, String key) {
        if (user == null || group == null) {
            redirect(path, Redirect.Kind.MEDIA, null, key);
        } else {
            redirect(path, user.sort == Sort.PAGE ? Redirect.Kind.PAGE : Redirect.Kind.STORY, user.edition, group.key);
        }
    }

    // ---- standing pages

    private void page(ItemReading.Page it) {
        var id = Long.toString(it.item().id());
        var key = it.group().key;
        var before = known.get("page:" + id);
        itemRedirects(it.item(), Redirect.Kind.PAGE, key, it.edition(), "page_id");
        if (before != null && before.digest().equals(it.digest())) {
            report.unchanged("pages", 1);
            comments(it, Target.of(before.target()).id());
        } else if (before != null && changedHere(Target.of(before.target()))) {
            report.skip(id, "page", "it was changed here since and is left as it is");
            comments(it, Target.of(before.target()).id());
        } else {
            var number = trial() ? --pretended : savePage(it, key, it.edition());
            var target = new Target(key, it.edition(), number, trial() ? "" : state(key, it.edition()));
            count("pages", before != null);
            remember("page", id, target.toString(), it.digest());
            comments(it, number);
        }
    }

    private boolean changedHere(Target target) {
        return !state(target.key(), target.edition()).equals(target.state());
    }

    /** What stands here now, in short. */
    private String state(String key, String edition) {
        return doors.pages
                .written(key, edition)
                .map(written -> digest(
                        written.page().title(),
                        written.page().slug(),
                        written.page().description(),
                        written.page().body().json(),
                        written.page().inMenu(),
                        written.published()))
                .map(digest -> digest.substring(0, 16))
                .orElse("");
    }

    private long savePage(ItemReading.Page it, String key, String edition) {
        var self = doors.pages.idOf(key).orElse(0L);
        var slug = Labels.free(it.slug(), it.title(), edition, (in, wanted) -> doors.pages.taken(in, wanted, self));
        return doors.pages.save(
                key,
                it.position(),
                edition,
                it.title(),
                slug,
                it.description(),
                it.body(),
                it.published() && languages.containsKey(edition),
                it.inMenu(),
                Actor.IMPORT);
    }

    // ---- articles

    private void post(ItemReading.Post it, List<Arrivals.Arrival> arriving, List<ItemReading.Ready> ready) {
        var item = it.item();
        var id = Long.toString(item.id());
        var before = known.get("post:" + id);
        report.told(it.edition());
        itemRedirects(item, Redirect.Kind.STORY, it.group().key, it.edition(), "p");
        if (it.stage() == Stage.PUBLISHED && item.sticky()) {
            leads.computeIfAbsent(it.edition(), edition -> new ArrayList<>())
                    .add(new Lead(it.at() == null ? it.writtenAt() : it.at(), it.group().key));
        }
        if (before == null) {
            arrive(it, arriving, ready);
        } else if (before.digest().equals(it.digest())) {
            report.unchanged("articles", 1);
            countStory(it.group().key);
            comments(it, Target.of(before.target()).id());
        } else {
            update(it, Target.of(before.target()), before);
            countStory(it.group().key);
        }
    }

    private final Set<String> storiesCounted = new HashSet<>();

    private void countStory(String key) {
        if (storiesCounted.add(key)) {
            if (newStories.contains(key)) {
                report.imported("stories", 1);
            } else if (!refiled.contains(key)) {
                report.unchanged("stories", 1);
            }
        }
    }

    private void arrive(ItemReading.Post it, List<Arrivals.Arrival> arriving, List<ItemReading.Ready> ready) {
        var group = it.group();
        var id = Long.toString(it.item().id());
        if (!newStories.contains(group.key)) {
            var story = doors.stories.find(group.key);
            if (story.isPresent()
                    && doors.articles.find(story.get().id(), it.edition()).isPresent()) {
                report.skip(id, "post", "the story is told in " + it.edition() + " here already");
                skipComments(it, "their item is skipped");
                return;
            }
        }
        countStory(group.key);
        report.imported("articles", 1);
        arriving.add(new Arrivals.Arrival(
                new Arrivals.StoryToBe(group.key, group.kind, group.origin, it.sections(), it.topics()),
                it.edition(),
                it.slug(),
                it.content(),
                it.stage(),
                it.writtenAt(),
                it.at(),
                it.updatedAt()));
        ready.add(it);
    }

    private void arrive(List<Arrivals.Arrival> arriving, List<ItemReading.Ready> ready) {
        if (trial()) {
            ready.forEach(one -> comments(one, --pretended));
            return;
        }
        var articles = doors.arrivals.take(arriving, Actor.IMPORT);
        for (var i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            var one = (ItemReading.Post) ready.get(i);
            var target =
                    new Target(one.group().key, article.edition(), article.id(), Long.toString(article.revision()));
            remember("post", Long.toString(one.item().id()), target.toString(), one.digest());
            comments(one, article.id());
        }
    }

    private void update(ItemReading.Post it, Target target, ImportItemTable.Known before) {
        var id = Long.toString(it.item().id());
        var article = doors.articles.get(target.id());
        if (article.stage() == Stage.WITHDRAWN) {
            report.skip(id, "post", "it was withdrawn here and stays so");
        } else if (article.revision() != Long.parseLong(target.state())) {
            report.skip(id, "post", "it was changed here since and is left as it is");
            report.warn(id, "changed both here and there: the version here is kept");
            remember("post", id, before.target(), before.digest());
        } else if (trial()) {
            report.updated("articles");
        } else {
            refile(it);
            var saved = doors.articles.save(article, it.slug(), it.content(), Actor.IMPORT);
            var at = it.at();
            if (it.stage() == Stage.PUBLISHED && at != null) {
                switch (doors.articles.publish(saved, at, it.updatedAt(), Actor.IMPORT)) {
                    case Publishing.Published ignored -> {}
                    case Publishing.Refused refused -> report.warn(id, "it is not published: " + refused.reason());
                }
            } else if (article.stage() == Stage.PUBLISHED) {
                report.warn(id, "it is no longer published on the old site; here it stays until someone withdraws it");
            } else if (it.stage() == Stage.SCHEDULED && at != null) {
                doors.articles.schedule(saved, at, Actor.IMPORT);
            }
            report.updated("articles");
            var now = new Target(target.key(), target.edition(), saved.id(), Long.toString(saved.revision()));
            remember("post", id, now.toString(), it.digest());
        }
        comments(it, target.id());
    }

    private void refile(ItemReading.Post it) {
        var key = it.group().key;
        var story = doors.stories.find(key).orElse(null);
        if (story == null || !refiled.add(key)) {
            return;
        }
        var filed = new Story(story.id(), key, it.group().kind, story.origin(), it.sections(), it.topics());
        if (filed.equals(story)) {
            refiled.remove(key);
        } else {
            doors.stories.refile(filed, Actor.IMPORT);
            report.updated("stories");
        }
    }

    private void itemRedirects(Wxr.Item item, Redirect.Kind kind, String key, String edition, String query) {
        var base = contents.addresses().base();
        var number = item.id();
        redirect(base + "/?p=" + number, kind, edition, key);
        if (!query.equals("p")) {
            redirect(base + "/?" + query + "=" + number, kind, edition, key);
        }
        contents.addresses().own(item.link()).ifPresent(path -> {
            redirect(path, kind, edition, key);
            var old = item.meta("_wp_old_slug");
            var last = path.replaceAll("/+$", "").lastIndexOf('/');
            if (!old.isEmpty() && last >= 0 && path.indexOf('?') < 0) {
                redirect(path.substring(0, last + 1) + old, kind, edition, key);
            }
        });
        contents.addresses().own(item.guid()).ifPresent(path -> redirect(path, kind, edition, key));
    }

    // ---- comments

    private void comments(ItemReading.Ready one, long on) {
        for (var comment : one.item().comments()) {
            var id = Long.toString(comment.id());
            if (comment.approved().equals("spam") || comment.approved().contains("trash")) {
                report.skip(id, "comment", "it is marked as " + comment.approved());
                continue;
            }
            var digest = digest(comment.author(), comment.content(), comment.approved(), comment.dateGmt());
            var before = known.get("comment:" + id);
            var number =
                    before != null ? Long.parseLong(before.target()) : trial() ? --pretended : doors.database.nextId();
            remarkIds.put(comment.id(), number);
            if (before != null && before.digest().equals(digest)) {
                report.unchanged("comments", 1);
            } else {
                if (!trial()) {
                    doors.remarks.keep(remark(comment, number, on, one.item()));
                }
                count("comments", before != null);
            }
            remember("comment", id, Long.toString(number), digest);
        }
    }

    private Remark remark(Wxr.Comment comment, long number, long on, Wxr.Item item) {
        var at = contents.moments()
                .of(comment.dateGmt(), comment.date())
                .or(() -> contents.moments().published(item))
                .orElse(Instant.EPOCH);
        var name = BodyReader.plain(comment.author());
        return new Remark(
                number,
                on,
                remarkIds.get(comment.parent()),
                shortened(name, 200),
                at,
                ItemReading.said(comment.content()),
                comment.approved().equals("1"));
    }

    // ---- what leads, and old front pages

    private void fronts() {
        plainShelves.forEach(shelf -> redirect(shelf.path(), shelf.kind(), shelf.edition(), shelf.target()));
        var base = contents.addresses().base();
        for (var edition : ownFirst(languages.keySet())) {
            var homes = homes(edition);
            for (var home : homes) {
                redirect(home.isEmpty() ? "/" : home, Redirect.Kind.FRONT, edition, "");
                if (!contents.front().isEmpty()) {
                    redirect(home + "/" + contents.front(), Redirect.Kind.FRONT, edition, "");
                }
            }
            contents.codes(edition)
                    .forEach(code -> redirect(base + "/?lang=" + code, Redirect.Kind.FRONT, edition, ""));
            redirect(base + "/?lang=" + edition, Redirect.Kind.FRONT, edition, "");
        }
        redirect(base + "/sitemap_index.xml", Redirect.Kind.PATH, null, "/sitemap.xml");
        redirect(base + "/wp-sitemap.xml", Redirect.Kind.PATH, null, "/sitemap.xml");
    }

    private void lead() {
        leads.forEach((edition, sticky) -> {
            if (!languages.containsKey(edition)
                    || trial()
                    || !doors.fronts.leads(edition).isEmpty()) {
                return; // An editor's own order is not undone.
            }
            var stories = sticky.stream()
                    .sorted((one, other) -> other.at.compareTo(one.at))
                    .limit(10)
                    .flatMap(lead -> doors.stories.find(lead.key).stream())
                    .map(Story::id)
                    .distinct()
                    .toList();
            doors.fronts.lead(edition, stories, Actor.IMPORT);
        });
    }
}
