package org.jarida.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Keys;
import org.jarida.edition.Edition;
import org.jarida.edition.Section;
import org.jarida.reader.Follow;
import org.jarida.reader.ListItem;
import org.jarida.reader.ReadingLists;
import org.jarida.site.Address;
import org.jarida.web.Misunderstood;
import org.jspecify.annotations.Nullable;

/** What a browser and an account tell each other, so that a list is the same on all of a reader's devices. */
final class SyncPages {
    private static final int MOST = ReadingLists.MOST;

    private final PersonalDoors doors;

    SyncPages(PersonalDoors doors) {
        this.doors = doors;
    }

    void on(Routes routes) {
        routes.get("/account/state.json", Policy.ANYBODY, this::state);
        routes.post("/account/list.json", Policy.READER, this::list);
        routes.post("/account/follows.json", Policy.READER, this::follows);
    }

    private Reply state(Visit visit) {
        return Reply.Json.of(visit.isSignedIn() ? Map.of("in", true, "token", visit.formToken()) : Map.of("in", false));
    }

    /** An article as a browser names it: by its path. */
    record Sent(@Nullable String url, int read) {}

    record SentList(@Nullable List<Sent> put, @Nullable List<String> gone) {}

    private Reply list(Visit visit) {
        var sent = visit.json(SentList.class);
        var put = sent.put() == null ? List.<Sent>of() : sent.put();
        var gone = sent.gone() == null ? List.<String>of() : sent.gone();
        if (put.size() > MOST || gone.size() > MOST) {
            throw new Misunderstood("a longer list than there can be");
        }
        var changes = new ReadingLists.Changes(
                put.stream()
                        .flatMap(one -> item(one.url(), one.read() != 0).stream())
                        .toList(),
                gone.stream().flatMap(url -> item(url, false).stream()).toList());
        return Reply.Json.of(Map.of(
                "items",
                doors.lists().change(visit.reader(), changes).stream()
                        .flatMap(item -> shown(item).stream())
                        .toList()));
    }

    private Optional<ListItem> item(@Nullable String url, boolean seen) {
        return url != null
                        && Address.of(url).orElse(null) instanceof Address.Article article
                        && Keys.isKey(article.key())
                        && doors.editions().find(article.edition()).isPresent()
                ? Optional.of(new ListItem(article.edition(), article.key(), seen))
                : Optional.empty();
    }

    /** As the browser keeps it. What is no longer published is not shown, but stays on the list. */
    private Optional<Map<String, Object>> shown(ListItem item) {
        return doors.editions()
                .find(item.edition())
                .flatMap(edition -> doors.publications()
                        .find(edition.code(), item.key())
                        .map(publication -> {
                            var section = publication.section();
                            var shown = new LinkedHashMap<String, Object>();
                            shown.put(
                                    "url", new Address.Article(edition.code(), item.key(), publication.slug()).path());
                            shown.put("headline", publication.headline());
                            shown.put("stand", publication.standfirst());
                            shown.put(
                                    "over",
                                    section == null
                                            ? ""
                                            : doors.sections()
                                                    .of(edition.code())
                                                    .find(section)
                                                    .map(Section::name)
                                                    .orElse(""));
                            shown.put("time", edition.dates().iso(publication.publishedAt()));
                            shown.put("when", edition.dates().day(publication.publishedAt()));
                            shown.put("lang", edition.language().tag());
                            shown.put("dir", edition.language().direction().attribute());
                            shown.put("read", item.seen() ? 1 : 0);
                            return shown;
                        }));
    }

    /** What is followed, as a browser names it: the path of a section, topic, byline or article. */
    record SentFollows(@Nullable List<String> put, @Nullable List<String> gone) {}

    private Reply follows(Visit visit) {
        var sent = visit.json(SentFollows.class);
        var all = doors.follows().change(visit.reader(), subjects(sent.put()), subjects(sent.gone()));
        return Reply.Json.of(Map.of(
                "items", all.stream().flatMap(follow -> shown(follow).stream()).toList()));
    }

    private List<Follow> subjects(@Nullable List<String> urls) {
        return urls == null
                ? List.of()
                : urls.stream()
                        .limit(MOST)
                        .flatMap(url -> Address.of(url).stream())
                        .flatMap(address -> subject(address).stream())
                        .toList();
    }

    private Optional<Follow> subject(Address address) {
        return switch (address) {
            case Address.Article article
            when doors.publications().find(article.edition(), article.key()).isPresent() ->
                Optional.of(new Follow(article.edition(), Follow.Kind.STORY, article.key()));
            case Address.Listing listing ->
                doors.editions().find(listing.edition()).flatMap(edition -> switch (listing.shelf()) {
                    case SECTION ->
                        doors.sections()
                                .of(edition.code())
                                .find(listing.slug())
                                .map(section -> follow(edition, Follow.Kind.SECTION, section.id()));
                    case TOPIC ->
                        doors.topics()
                                .find(edition.code(), listing.slug())
                                .map(topic -> follow(edition, Follow.Kind.TOPIC, topic.id()));
                    case BYLINE ->
                        doors.bylines()
                                .find(edition.code(), listing.slug())
                                .map(byline -> follow(edition, Follow.Kind.BYLINE, byline.id()));
                });
            default -> Optional.empty();
        };
    }

    private static Follow follow(Edition edition, Follow.Kind kind, long id) {
        return new Follow(edition.code(), kind, Long.toString(id));
    }

    private Optional<Map<String, String>> shown(Follow follow) {
        var edition = follow.edition();
        return switch (follow.kind()) {
            case STORY ->
                doors.publications()
                        .find(edition, follow.subject())
                        .map(story ->
                                named(new Address.Article(edition, follow.subject(), story.slug()), story.headline()));
            case SECTION ->
                doors.sections()
                        .of(edition)
                        .find(Long.parseLong(follow.subject()))
                        .map(section -> named(Address.Shelf.SECTION, edition, section.slug(), section.name()));
            case TOPIC ->
                doors.topics().all(edition, List.of(Long.valueOf(follow.subject()))).stream()
                        .findFirst()
                        .map(topic -> named(Address.Shelf.TOPIC, edition, topic.slug(), topic.name()));
            case BYLINE ->
                doors.bylines().all(edition, List.of(Long.valueOf(follow.subject()))).stream()
                        .findFirst()
                        .map(byline -> named(Address.Shelf.BYLINE, edition, byline.slug(), byline.name()));
        };
    }

    private static Map<String, String> named(Address.Shelf shelf, String edition, String slug, String name) {
        return named(new Address.Listing(edition, shelf, slug, null), name);
    }

    private static Map<String, String> named(Address address, String name) {
        return Map.of("url", address.path(), "name", name);
    }
}
