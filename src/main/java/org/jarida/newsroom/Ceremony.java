package org.jarida.newsroom;

/** What a script hands to the browser's keeper of passkeys: JSON by WebAuthn, as text. */
record Ceremony(String options) {
    static Reply of(String options) {
        return Reply.Json.of(new Ceremony(options));
    }
}
