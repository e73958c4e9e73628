package org.jarida.newsroom;

import java.time.Duration;
import org.jarida.desk.Device;
import org.jarida.desk.Sessions;
import org.jarida.desk.SignedIn;
import org.jarida.language.Language;
import org.jarida.web.Cookies;
import org.jspecify.annotations.Nullable;

/** What all doors that lead in share: the session's cookie, the language, and where to go afterwards. */
record Entrance(Cookies cookies) {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Puts somebody who is in on their way. */
    Reply enter(Visit visit, SignedIn signedIn, String then) {
        admit(visit, signedIn);
        return new Reply.SeeOther(then);
    }

    void admit(Visit visit, SignedIn signedIn) {
        visit.setCookie(cookies.give(cookies.session(), signedIn.token(), Sessions.LONGEST));
    }

    void dismiss(Visit visit) {
        visit.setCookie(cookies.take(cookies.session()));
    }

    /** Somebody at the door chose a language: it stays in their browser. */
    void keepLanguage(Visit visit) {
        if (visit.query().has("language")) {
            visit.setCookie(cookies.give(cookies.language(), visit.language().tag(), YEAR));
        }
    }

    static String device(Visit visit) {
        return Device.of(visit.agent());
    }

    /** Where a form says to go afterwards: on this side of the house, or to the board. */
    static String then(String wished) {
        return wished.matches("/newsroom(/[A-Za-z0-9_.~-]+)*") ? wished : Routes.BOARD;
    }

    /** The one of our nine that a form names. */
    static Language language(String tag, Language otherwise) {
        return Language.NINE.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(otherwise);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
