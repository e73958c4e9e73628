package org.jarida.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        var bytes = new ByteArrayOutputStream(1 << 14);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", feed.title());
            json.writeStringField("home_page_url", feed.page());
            json.writeStringField("feed_url", feed.self());
            json.writeStringField("description", feed.description());
            json.writeStringField("language", feed.edition().language().tag());
            var logo = feed.logo();
            if (logo != null) {
                json.writeStringField("icon", logo.src());
            }
            authors(json, List.of(new FeedEntry.Author(feed.edition().name(), feed.front())));
            json.writeArrayFieldStart("items");
            for (var entry : feed.entries()) {
                item(json, entry);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void item(JsonGenerator json, FeedEntry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("url", entry.url());
        json.writeStringField("title", entry.headline());
        if (!entry.summary().isEmpty()) {
            json.writeStringField("summary", entry.summary());
        }
        // An item has to have a content.
        if (entry.html() != null) {
            json.writeStringField("content_html", entry.html());
        } else {
            json.writeStringField("content_text", entry.summary().isEmpty() ? entry.headline() : entry.summary());
        }
        if (entry.picture() != null) {
            json.writeStringField("image", entry.picture().src());
        }
        json.writeStringField("date_published", PublicTime.iso(entry.published()));
        json.writeStringField("date_modified", PublicTime.iso(entry.updated()));
        // As JSON Feed 1.1 lets publishers add: a browser knows no Solar Hijri date as an edition writes it.
        json.writeObjectFieldStart("_jarida");
        json.writeStringField("day", entry.day());
        json.writeEndObject();
        authors(json, entry.authors());
        if (!entry.subjects().isEmpty()) {
            json.writeArrayFieldStart("tags");
            for (var subject : entry.subjects()) {
                json.writeString(subject);
            }
            json.writeEndArray();
        }
        if (!entry.recordings().isEmpty()) {
            json.writeArrayFieldStart("attachments");
            for (var recording : entry.recordings()) {
                json.writeStartObject();
                json.writeStringField("url", recording.url());
                json.writeStringField("mime_type", recording.type());
                json.writeNumberField("size_in_bytes", recording.bytes());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void authors(JsonGenerator json, List<FeedEntry.Author> authors) throws IOException {
        if (!authors.isEmpty()) {
            json.writeArrayFieldStart("authors");
            for (var author : authors) {
                json.writeStartObject();
                json.writeStringField("name", author.name());
                json.writeStringField("url", author.url());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
