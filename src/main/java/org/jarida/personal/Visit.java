package org.jarida.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jarida.edition.Edition;
import org.jarida.language.Words;
import org.jarida.reader.Reader;
import org.jarida.web.Form;
import org.jarida.web.Misunderstood;
import org.jspecify.annotations.Nullable;

/** One request: for what, in which edition, from which reader if they signed in, and what they bring. */
final class Visit {
    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Edition edition;
    private final Map<String, String> places;
    private final Form query;
    private final ReaderCookie cookie;
    private final @Nullable String session;
    private final @Nullable Reader reader;
    private final boolean fresh;
    private final String formToken;
    private final Turnstile.Passer passer;
    private final Instant now;
    private final List<String> cookies = new ArrayList<>();
    private byte[] load = {};

    Visit(
            Edition edition,
            Map<String, String> places,
            Form query,
            ReaderCookie cookie,
            @Nullable String session,
            @Nullable Reader reader,
            boolean fresh,
            String formToken,
            Turnstile.Passer passer,
            Instant now) {
        this.edition = edition;
        this.places = places;
        this.query = query;
        this.cookie = cookie;
        this.session = session;
        this.reader = reader;
        this.fresh = fresh;
        this.formToken = formToken;
        this.passer = passer;
        this.now = now;
    }

    Edition edition() {
        return edition;
    }

    /** A path of ours in this edition: {@code /account} is {@code /fa/account}. */
    String path(String below) {
        return "/" + edition.code() + below;
    }

    /** What stands in a place of the route's path. */
    String place(String name) {
        return Objects.requireNonNull(places.get(name), name);
    }

    Form query() {
        return query;
    }

    boolean isSignedIn() {
        return reader != null;
    }

    /** Who asks. Only where the route's policy wants a reader, or after {@link #isSignedIn}. */
    Reader reader() {
        return Objects.requireNonNull(reader, "nobody is signed in");
    }

    /** The token of their session. */
    String session() {
        return Objects.requireNonNull(session, "nobody is signed in");
    }

    boolean isFresh() {
        return fresh;
    }

    Words words() {
        return Words.in(edition.language());
    }

    /** What each form of this page must bear. */
    String formToken() {
        return formToken;
    }

    /** Who asks, as far as limits need to know. */
    Turnstile.Passer passer() {
        return passer;
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

    void brings(byte[] bytes) {
        load = bytes;
    }

    /** Their browser is to show who they are from now on. */
    void signIn(String token, Duration forSoLong) {
        cookies.add(cookie.give(token, forSoLong));
    }

    void signOut() {
        cookies.add(cookie.take());
    }

    List<String> cookiesToSet() {
        return cookies;
    }
}
