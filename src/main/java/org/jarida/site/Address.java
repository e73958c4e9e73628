package org.jarida.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jarida.base.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Every address a reader can ask for: read from a path, and written as one. There is no other list of routes; a path
 * that is none of these is an old address or nothing.
 */
public sealed interface Address {
    /** The path, percent-encoded. */
    String path();

    /** {@code /}: offers all editions. */
    record Choice() implements Address {
        @Override
        public String path() {
            return "/";
        }
    }

    record Front(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition;
        }
    }

    record Article(String edition, String key, String slug) implements Address {
        @Override
        public String path() {
            return brief() + "/" + encoded(slug);
        }

        /** Leads to the article for ever, whatever it is called: short enough to be read out, printed, sent on. */
        String brief() {
            return "/" + edition + "/" + key;
        }
    }

    /** A list of articles: those of a section, of a topic or under a byline; the newest, or one month's. */
    record Listing(
            String edition,
            Shelf shelf,
            String slug,
            @Nullable YearMonth month) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/" + shelf.word + "/" + encoded(slug) + (month == null ? "" : month.path());
        }
    }

    enum Shelf {
        SECTION("section"),
        TOPIC("topic"),
        BYLINE("by");

        final String word;

        Shelf(String word) {
            this.word = word;
        }

        static Optional<Shelf> of(String word) {
            return List.of(values()).stream()
                    .filter(shelf -> shelf.word.equals(word))
                    .findFirst();
        }
    }

    /** A month of the edition's calendar. */
    record YearMonth(int year, int month) {
        String path() {
            return "/" + year + "/" + month;
        }
    }

    /** All articles of one month. */
    record Archive(String edition, @Nullable YearMonth month) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/archive" + (month == null ? "" : month.path());
        }
    }

    record Videos(String edition, @Nullable YearMonth month) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/videos" + (month == null ? "" : month.path());
        }
    }

    record Photos(String edition, @Nullable YearMonth month) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/photos" + (month == null ? "" : month.path());
        }
    }

    /**
     * All topics, or all bylines, that an edition has articles for, in the order of its letters. Where they are many: those
     * under one letter, in parts; the first part is 1.
     */
    record Names(String edition, Roll roll, @Nullable String letter, int part) implements Address {
        /** In place of a letter: names that begin with none of the edition's. */
        static final String OTHER = "other";

        Names(String edition, Roll roll) {
            this(edition, roll, null, 1);
        }

        static Optional<Address> of(String edition, Roll roll, List<String> after) {
            if (after.isEmpty()) {
                return Optional.of(new Names(edition, roll));
            } else if (after.size() == 1) {
                return Optional.of(new Names(edition, roll, after.getFirst(), 1));
            } else if (after.size() == 2 && after.getLast().matches("[2-9]|[1-9][0-9]{1,3}")) {
                return Optional.of(new Names(edition, roll, after.getFirst(), Integer.parseInt(after.getLast())));
            } else {
                return Optional.empty();
            }
        }

        @Override
        public String path() {
            return "/" + edition + "/" + roll.word
                    + (letter == null ? "" : "/" + encoded(letter))
                    + (part == 1 ? "" : "/" + part);
        }
    }

    enum Roll {
        TOPICS("topics"),
        PEOPLE("people");

        final String word;

        Roll(String word) {
            this.word = word;
        }
    }

    record Page(String edition, String slug) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/page/" + encoded(slug);
        }
    }

    /** What was put right. */
    record Corrections(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/corrections";
        }
    }

    /** What the reader has put aside, which only their browser knows. */
    record ReadingList(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/list";
        }
    }

    /** The latest of what the reader follows, put together by their browser. */
    record ForYou(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/for-you";
        }
    }

    /** What is at hand without a connection, which only the reader's browser knows. */
    record Offline(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/offline";
        }
    }

    /** What an edition says of itself as an app. */
    record Manifest(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/manifest.webmanifest";
        }
    }

    /** An edition's sign on a home screen. */
    record Icon(String edition, IconFile file) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/" + file.fileName;
        }
    }

    enum IconFile {
        DRAWN("icon.svg", "image/svg+xml", 0),
        SMALL("icon-192.png", "image/png", 192),
        LARGE("icon-512.png", "image/png", 512);

        final String fileName;
        final String type;
        final int pixels;

        IconFile(String fileName, String type, int pixels) {
            this.fileName = fileName;
            this.type = type;
            this.pixels = pixels;
        }

        static Optional<IconFile> of(String name) {
            return List.of(values()).stream()
                    .filter(file -> file.fileName.equals(name))
                    .findFirst();
        }
    }

    /** A search, whose words are in the query: as a page, as a feed, or as what could be meant while somebody types. */
    record Search(String edition, Form form) implements Address {
        enum Form {
            PAGE(""),
            FEED("/feed.atom"),
            SUGGESTIONS("/suggest");

            final String path;

            Form(String path) {
                this.path = path;
            }
        }

        Search(String edition) {
            this(edition, Form.PAGE);
        }

        static Optional<Address> of(String edition, List<String> after) {
            var path = after.isEmpty() ? "" : "/" + String.join("/", after);
            return Stream.of(Form.values())
                    .filter(form -> form.path.equals(path))
                    .findFirst()
                    .map(form -> new Search(edition, form));
        }

        @Override
        public String path() {
            return "/" + edition + "/search" + form.path;
        }
    }

    /** A feed of an edition, or of one of its lists. */
    record Feed(
            String edition, @Nullable Shelf shelf, @Nullable String slug, FeedFormat format) implements Address {
        @Override
        public String path() {
            return "/" + edition
                    + (shelf == null || slug == null ? "" : "/" + shelf.word + "/" + encoded(slug))
                    + "/feed." + format.ending;
        }
    }

    /** A story and what came after it on its topics, as a JSON Feed: for who follows it. */
    record StoryFeed(String edition, String key) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/" + key + "/feed.json";
        }
    }

    enum FeedFormat {
        ATOM("atom", "application/atom+xml"),
        RSS("rss", "application/rss+xml"),
        JSON("json", "application/feed+json");

        final String ending;
        final String type;

        FeedFormat(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    /** The map of maps. */
    record SitemapIndex() implements Address {
        @Override
        public String path() {
            return "/sitemap.xml";
        }
    }

    /** One edition's map, in parts of at most so many addresses; the first part is 1. */
    record Sitemap(String edition, int part) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/sitemap" + (part == 1 ? "" : "-" + part) + ".xml";
        }
    }

    /** What was published in the last two days, for news search. */
    record NewsSitemap(String edition) implements Address {
        @Override
        public String path() {
            return "/" + edition + "/sitemap-news.xml";
        }
    }

    /** The script that keeps pages for a reader who asked for it; at the root, since it may only answer below itself. */
    record Keeper() implements Address {
        @Override
        public String path() {
            return "/sw.js";
        }
    }

    record Robots() implements Address {
        @Override
        public String path() {
            return "/robots.txt";
        }
    }

    /** What a path asks for; its percent-encoding may be in any case, and a trailing slash does not matter. */
    static Optional<Address> of(String path) {
        var trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!trimmed.startsWith("/") || trimmed.length() > 3000) {
            return Optional.empty();
        }
        switch (trimmed) {
            case "/" -> {
                return Optional.of(new Choice());
            }
            case "/sitemap.xml" -> {
                return Optional.of(new SitemapIndex());
            }
            case "/sw.js" -> {
                return Optional.of(new Keeper());
            }
            case "/robots.txt" -> {
                return Optional.of(new Robots());
            }
            default -> {
                var parts = List.of(trimmed.substring(1).split("/", -1)).stream()
                        .map(Address::decoded)
                        .toList();
                return parts.size() <= 6 ? ofParts(parts.getFirst(), parts.subList(1, parts.size())) : Optional.empty();
            }
        }
    }

    private static Optional<Address> ofParts(String edition, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(new Front(edition));
        }
        var first = rest.getFirst();
        var shelf = Shelf.of(first);
        if (shelf.isPresent() && rest.size() >= 2) {
            return listing(edition, shelf.get(), rest.get(1), rest.subList(2, rest.size()));
        }
        var after = rest.subList(1, rest.size());
        return switch (first) {
            case "archive" -> month(after).map(month -> new Archive(edition, month.orElse(null)));
            case "videos" -> month(after).map(month -> new Videos(edition, month.orElse(null)));
            case "photos" -> month(after).map(month -> new Photos(edition, month.orElse(null)));
            case "topics" -> Names.of(edition, Roll.TOPICS, after);
            case "people" -> Names.of(edition, Roll.PEOPLE, after);
            case "page" -> after.size() == 1 ? Optional.of(new Page(edition, after.getFirst())) : Optional.empty();
            case "corrections" -> after.isEmpty() ? Optional.of(new Corrections(edition)) : Optional.empty();
            case "list" -> after.isEmpty() ? Optional.of(new ReadingList(edition)) : Optional.empty();
            case "for-you" -> after.isEmpty() ? Optional.of(new ForYou(edition)) : Optional.empty();
            case "offline" -> after.isEmpty() ? Optional.of(new Offline(edition)) : Optional.empty();
            case "manifest.webmanifest" -> after.isEmpty() ? Optional.of(new Manifest(edition)) : Optional.empty();
            case "icon.svg", "icon-192.png", "icon-512.png" ->
                after.isEmpty() ? IconFile.of(first).map(file -> new Icon(edition, file)) : Optional.empty();
            case "search" -> Search.of(edition, after);
            case "sitemap.xml" -> after.isEmpty() ? Optional.of(new Sitemap(edition, 1)) : Optional.empty();
            case "sitemap-news.xml" -> after.isEmpty() ? Optional.of(new NewsSitemap(edition)) : Optional.empty();
            default -> {
                if (after.isEmpty() && first.startsWith("feed.")) {
                    yield feed(edition, null, null, first);
                } else if (after.isEmpty() && first.matches("sitemap-[2-9][0-9]{0,3}\\.xml")) {
                    yield Optional.of(new Sitemap(edition, Integer.parseInt(first.substring(8, first.length() - 4))));
                } else if (Keys.isKey(first) && after.equals(List.of("feed.json"))) {
                    yield Optional.of(new StoryFeed(edition, first));
                } else if (Keys.isKey(first) && after.size() <= 1) {
                    yield Optional.of(new Article(edition, first, after.isEmpty() ? "" : after.getFirst()));
                } else {
                    yield Optional.empty();
                }
            }
        };
    }

    private static Optional<Address> listing(String edition, Shelf shelf, String slug, List<String> rest) {
        if (rest.size() == 1 && rest.getFirst().startsWith("feed.")) {
            return feed(edition, shelf, slug, rest.getFirst());
        }
        return month(rest).map(month -> new Listing(edition, shelf, slug, month.orElse(null)));
    }

    private static Optional<Address> feed(String edition, @Nullable Shelf shelf, @Nullable String slug, String file) {
        for (var format : FeedFormat.values()) {
            if (file.equals("feed." + format.ending)) {
                return Optional.of(new Feed(edition, shelf, slug, format));
            }
        }
        return Optional.empty();
    }

    /** Nothing, or a year and a month in plain digits without a leading zero; anything else is no address. */
    private static Optional<Optional<YearMonth>> month(List<String> parts) {
        if (parts.isEmpty()) {
            return Optional.of(Optional.empty());
        } else if (parts.size() == 2
                && parts.get(0).matches("[1-9][0-9]{3}")
                && parts.get(1).matches("[1-9]|1[0-2]")) {
            return Optional.of(
                    Optional.of(new YearMonth(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)))));
        } else {
            return Optional.empty();
        }
    }

    /** As RFC 3986 wants it in a path: what is not unreserved is percent-encoded, in capitals. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decoded(String part) {
        try {
            return Normalizer.normalize(
                    URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8), Normalizer.Form.NFC);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }
}
