package org.jarida.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jarida.base.Xml;
import org.jarida.base.Xml.Event;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) as a stream: one part at a time is in memory, whatever the size of the
 * file. A text longer than 16 million characters is refused.
 */
final class WxrReader {
    private static final int START = 512;
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2");
    private static final int LONGEST = 16_000_000;

    @FunctionalInterface
    interface Visitor {
        void visit(Wxr part) throws IOException;
    }

    private final Xml xml;
    private final Visitor visitor;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> site = new HashMap<>();
    private boolean siteTold;

    private WxrReader(Xml xml, Visitor visitor) {
        this.xml = xml;
        this.visitor = visitor;
    }

    /** Returns how many forbidden characters the file has. */
    static long read(Path file, Visitor visitor) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(bytes, visitor);
        }
    }

    static long read(InputStream bytes, Visitor visitor) throws IOException {
        refuseArchives(bytes);
        try (var xml = Xml.open(bytes)) {
            new WxrReader(xml, visitor).document();
            return xml.forbidden();
        }
    }

    private static void refuseArchives(InputStream bytes) throws IOException {
        if (bytes.markSupported()) {
            bytes.mark(START);
            var start = bytes.readNBytes(START);
            bytes.reset();
            var what = foreign(start);
            if (what != null) {
                throw new Xml.Broken(what, 1, 1);
            }
        }
    }

    /** What people hand in by mistake; null for what may be an export. */
    private static @Nullable String foreign(byte[] start) {
        if (start.length == 0) {
            return "the file is empty";
        } else if (start.length > 1
                && ((start[0] == 'P' && start[1] == 'K') || (start[0] == 0x1F && start[1] == (byte) 0x8B))) {
            return "this is a compressed file: unpack it first";
        } else if (start.length > 1 && (start[0] & 0xFE) == 0xFE && (start[1] & 0xFE) == 0xFE) {
            return null; // UTF-16, which the parser tells.
        }
        var text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "this is a web page, not an export of WordPress";
        }
        return text.isEmpty() || text.startsWith("<") ? null : "this is no XML, so no export of WordPress";
    }

    private void document() throws IOException {
        switch (nextElement()) {
            case START -> {
                if (!xml.name().equals("rss")) {
                    throw xml.broken("this is not a WordPress export: it begins with <" + xml.name() + ">, not <rss>");
                }
                inRss();
            }
            default -> throw xml.broken("this is not a WordPress export: it is empty");
        }
        while (xml.next() != Event.FINISHED) {
            // What follows must still be well-formed.
        }
    }

    private Event nextElement() throws IOException {
        while (true) {
            var event = xml.next();
            if (event == Event.START || event == Event.END || event == Event.FINISHED) {
                return event;
            }
        }
    }

    private void inRss() throws IOException {
        var channels = 0;
        while (nextElement() == Event.START) {
            if (xml.name().equals("channel")) {
                channels++;
                channel();
            } else {
                skip();
            }
        }
        if (channels == 0) {
            throw xml.broken("this is not a WordPress export: it has no <channel>");
        }
        tellSite();
    }

    private void channel() throws IOException {
        while (nextElement() == Event.START) {
            var name = xml.name();
            if (isWordPress()) {
                switch (name) {
                    case "wxr_version" -> version();
                    case "author" -> tell(author());
                    case "category" ->
                        tell(term(
                                "category",
                                "category_nicename",
                                "category_parent",
                                "cat_name",
                                "category_description"));
                    case "tag" -> tell(term("post_tag", "tag_slug", "tag_parent", "tag_name", "tag_description"));
                    case "term" -> tell(term("", "term_slug", "term_parent", "term_name", "term_description"));
                    default -> site.put(name, text());
                }
            } else if (name.equals("item")) {
                tell(item());
            } else if (xml.space().isEmpty() && !name.equals("image")) {
                site.put(name, text());
            } else {
                skip();
            }
        }
    }

    private void version() throws IOException {
        var version = text().strip();
        if (!VERSIONS.contains(version)) {
            throw xml.broken(
                    "version “" + shortened(version) + "” of the export is unknown: 1.0, 1.1 and 1.2 are read");
        }
        site.put("wxr_version", version);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    private void tell(Wxr part) throws IOException {
        tellSite();
        visitor.visit(part);
    }

    private void tellSite() throws IOException {
        if (!siteTold) {
            if (!site.containsKey("wxr_version")) {
                throw xml.broken("this is not a WordPress export: it is a feed (it has no wp:wxr_version)");
            }
            siteTold = true;
            var link = site("link");
            var base = site("base_blog_url");
            visitor.visit(new Wxr.Site(
                    site("wxr_version"),
                    site("title"),
                    base.isEmpty() ? link : base,
                    site("description"),
                    site("language"),
                    site("base_site_url")));
        }
    }

    private String site(String key) {
        return site.getOrDefault(key, "").strip();
    }

    private Wxr.Author author() throws IOException {
        var fields = fields(Set.of("author_email"));
        return new Wxr.Author(
                number(fields.get("author_id")),
                fields.get("author_login"),
                fields.get("author_display_name"),
                fields.get("author_first_name"),
                fields.get("author_last_name"));
    }

    private Wxr.Term term(String taxonomy, String slug, String parent, String name, String description)
            throws IOException {
        var fields = fields(Set.of());
        return new Wxr.Term(
                number(fields.get("term_id")),
                taxonomy.isEmpty() ? fields.get("term_taxonomy") : taxonomy,
                fields.get(slug),
                fields.get(parent),
                fields.get(name),
                fields.get(description),
                fields.meta);
    }

    /** What a flat element says: name and text of each child. */
    private static final class Fields extends HashMap<String, String> {
        private static final long serialVersionUID = 1;
        private final HashMap<String, String> meta = new HashMap<>();

        @Override
        public String get(Object key) {
            return getOrDefault(key, "").strip();
        }
    }

    private Fields fields(Set<String> unread) throws IOException {
        var fields = new Fields();
        while (nextElement() == Event.START) {
            var name = xml.name();
            if (name.endsWith("meta")) {
                meta(fields.meta);
            } else if (unread.contains(name)) {
                skip();
            } else {
                fields.put(name, text());
            }
        }
        return fields;
    }

    private void meta(Map<String, String> meta) throws IOException {
        var key = "";
        var value = "";
        while (nextElement() == Event.START) {
            switch (xml.name()) {
                case "meta_key" -> key = text().strip();
                case "meta_value" -> value = text();
                default -> skip();
            }
        }
        if (!key.isEmpty() && !key.startsWith("_oembed")) {
            meta.putIfAbsent(key, value);
        }
    }

    private Wxr.Item item() throws IOException {
        var line = xml.line();
        var fields = new HashMap<String, String>();
        var terms = new ArrayList<Wxr.Filed>();
        var meta = new HashMap<String, String>();
        var comments = new ArrayList<Wxr.Comment>();
        while (nextElement() == Event.START) {
            var name = xml.name();
            if (isWordPress()) {
                switch (name) {
                    case "postmeta" -> meta(meta);
                    case "comment" -> comments.add(comment());
                    default -> fields.put(name, text());
                }
            } else if (name.equals("category")) {
                filed(terms);
            } else if (name.equals("encoded")) {
                fields.put(xml.space().contains("excerpt") ? "excerpt" : "content", text());
            } else {
                fields.put(name, text());
            }
        }
        return item(fields, terms, meta, comments, line);
    }

    private static Wxr.Item item(
            Map<String, String> fields,
            List<Wxr.Filed> terms,
            Map<String, String> meta,
            List<Wxr.Comment> comments,
            int line) {
        return new Wxr.Item(
                number(field(fields, "post_id")),
                field(fields, "post_type").isEmpty() ? "post" : field(fields, "post_type"),
                field(fields, "title"),
                field(fields, "link"),
                field(fields, "guid"),
                field(fields, "creator"),
                fields.getOrDefault("content", ""),
                fields.getOrDefault("excerpt", ""),
                field(fields, "pubDate"),
                field(fields, "post_date"),
                field(fields, "post_date_gmt"),
                field(fields, "post_modified"),
                field(fields, "post_modified_gmt"),
                field(fields, "post_name"),
                field(fields, "status"),
                number(field(fields, "post_parent")),
                !field(fields, "post_password").isEmpty(),
                field(fields, "is_sticky").equals("1"),
                field(fields, "attachment_url"),
                terms,
                meta,
                comments,
                line);
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private void filed(List<Wxr.Filed> terms) throws IOException {
        var domain = xml.attribute("domain");
        var slug = xml.attribute("nicename");
        var name = text().strip();
        // Version 1.0 names each category twice, once without a domain, and calls tags "tag".
        if (domain != null && slug != null) {
            terms.add(new Wxr.Filed(domain.equals("tag") ? "post_tag" : domain, slug, name));
        }
    }

    private Wxr.Comment comment() throws IOException {
        var fields =
                fields(Set.of("comment_author_email", "comment_author_IP", "comment_author_url", "comment_user_id"));
        return new Wxr.Comment(
                number(fields.get("comment_id")),
                fields.get("comment_author"),
                fields.get("comment_date"),
                fields.get("comment_date_gmt"),
                fields.get("comment_content"),
                fields.get("comment_approved"),
                fields.get("comment_type"),
                number(fields.get("comment_parent")));
    }

    /** All text inside the element that was just opened. */
    private String text() throws IOException {
        text.setLength(0);
        var open = xml.depth();
        while (true) {
            switch (xml.next()) {
                case TEXT -> {
                    xml.appendText(text);
                    if (text.length() > LONGEST) {
                        throw xml.broken("a text of more than " + LONGEST + " characters");
                    }
                }
                case END -> {
                    if (xml.depth() < open) {
                        return text.toString();
                    }
                }
                case FINISHED -> throw xml.broken("the file ends inside an element");
                case START, OTHER -> {}
            }
        }
    }

    private void skip() throws IOException {
        var open = xml.depth();
        while (true) {
            var event = xml.next();
            if (event == Event.FINISHED || (event == Event.END && xml.depth() < open)) {
                return;
            }
        }
    }

    private boolean isWordPress() {
        var space = xml.space();
        return space.contains("wordpress.org/export/") && !space.endsWith("/excerpt/");
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
