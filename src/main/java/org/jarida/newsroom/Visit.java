package org.jarida.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jarida.desk.Account;
import org.jarida.desk.Session;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.logbook.Actor;
import org.jarida.web.Form;
import org.jarida.web.Load;
import org.jarida.web.Method;
import org.jarida.web.Misunderstood;
import org.jspecify.annotations.Nullable;

/** One request: who asks for what, in which language, and what they bring. */
final class Visit {
    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Asked asked;
    private final Map<String, String> places;
    private final @Nullable Session session;
    private final Language language;
    private final String formToken;
    private final Instant now;
    private final List<String> cookies = new ArrayList<>();
    private byte[] load = {};
    private @Nullable Path file;

    /** What the request line and its headers said. */
    record Asked(
            Method method,
            String path,
            Form query,
            Map<String, String> cookies,
            @Nullable String languages,
            @Nullable String agent,
            boolean forScript) {}

    Visit(
            Asked asked,
            Map<String, String> places,
            @Nullable Session session,
            Language language,
            String formToken,
            Instant now) {
        this.asked = asked;
        this.places = places;
        this.session = session;
        this.language = language;
        this.formToken = formToken;
        this.now = now;
    }

    Method method() {
        return asked.method();
    }

    String path() {
        return asked.path();
    }

    /** What stands in a place of the route's path. */
    String place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    Form query() {
        return asked.query();
    }

    @Nullable
    String agent() {
        return asked.agent();
    }

    @Nullable
    String cookie(String name) {
        return asked.cookies().get(name);
    }

    @Nullable
    Session session() {
        return session;
    }

    /** Whether one of our scripts asks, which wants to be told in JSON. */
    boolean asksForJson() {
        return asked.forScript();
    }

    /** Who asks. Only where the route's policy wants a session. */
    Account account() {
        return Objects.requireNonNull(session, "nobody is signed in").account();
    }

    Actor actor() {
        return account().actor();
    }

    boolean isSteppedUp() {
        return session != null && session.isSteppedUp(now);
    }

    Language language() {
        return language;
    }

    Words words() {
        return Words.ofNewsroom(language);
    }

    /** What each form of this page must bear. */
    String formToken() {
        return formToken;
    }

    Instant now() {
        return now;
    }

    Form form() {
        return Form.of(new String(load, StandardCharsets.UTF_8));
    }

    /** @throws Misunderstood when it is not what our scripts send */
    <T> T json(Class<T> type) {
        try {
            var value = JSON.readValue(load, type);
            if (value == null) {
                throw new Misunderstood("nothing was sent");
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw new Misunderstood("not understood: " + unreadable.getOriginalMessage());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** What was sent as a {@link Load#FILE}; gone when the visit ends. */
    Path file() {
        return Objects.requireNonNull(file, "no file was sent");
    }

    void brings(byte[] bytes) {
        load = bytes;
    }

    void brings(Path received) {
        file = received;
    }

    /** Gives the browser a cookie, or takes one away, with the answer. */
    void setCookie(String cookie) {
        cookies.add(cookie);
    }

    List<String> cookiesToSet() {
        return cookies;
    }
}
