package org.jarida.personal;

import java.util.Map;
import org.jarida.push.Browser;
import org.jarida.push.Browsers;
import org.jspecify.annotations.Nullable;

/** What a browser and an edition tell each other, so that the browser is told of breaking news, or no more. */
final class PushPages {
    private final Browsers browsers;

    PushPages(Browsers browsers) {
        this.browsers = browsers;
    }

    void on(Routes routes) {
        routes.get("/push", Policy.ANYBODY, this::key);
        routes.post("/push", Policy.ANYBODY, this::add);
        routes.post("/push/end", Policy.ANYBODY, this::end);
    }

    private boolean isOff(Visit visit) {
        return !browsers.isOn(visit.edition().code());
    }

    private Reply key(Visit visit) {
        return isOff(visit)
                ? new Reply.Missing()
                : Reply.Json.of(Map.of("key", browsers.key(), "token", visit.formToken()));
    }

    /** A subscription as browsers write it. */
    record Sent(@Nullable String endpoint, @Nullable Keys keys) {
        record Keys(@Nullable String p256dh, @Nullable String auth) {}
    }

    private Reply add(Visit visit) {
        if (isOff(visit)) {
            return new Reply.Missing();
        }
        var sent = visit.json(Sent.class);
        var keys = sent.keys() == null ? new Sent.Keys(null, null) : sent.keys();
        var browser = Browser.read(sent.endpoint(), keys.p256dh(), keys.auth());
        if (browser.isEmpty()) {
            return new Reply.Json(422, Map.of());
        }
        return new Reply.Json(browsers.add(visit.edition().code(), browser.get()) ? 200 : 429, Map.of());
    }

    private Reply end(Visit visit) {
        var endpoint = visit.json(Sent.class).endpoint();
        if (endpoint != null) {
            browsers.remove(visit.edition().code(), endpoint);
        }
        return isOff(visit) ? new Reply.Missing() : Reply.Json.of(Map.of());
    }
}
