package org.jarida.personal;

import org.jarida.edition.Edition;
import org.jarida.site.Frame;
import org.jspecify.annotations.Nullable;

/** Furnishes pages: what stands around them, and those that say why there is none. */
final class Rooms {
    private final Framing framing;

    /** How a page's masthead and footer are had: its title, and its path below the edition's. */
    @FunctionalInterface
    interface Framing {
        Frame frame(Edition edition, String title, String below);
    }

    Rooms(Framing framing) {
        this.framing = framing;
    }

    Room room(Visit visit, String title, String below) {
        var edition = visit.edition();
        return new Room(framing.frame(edition, title, below), title, "/" + edition.code(), visit.formToken());
    }

    /**
     * @param title names the words of the title
     * @param key names those of the sentence
     */
    Reply sentence(Visit visit, int status, String title, String key, SentencePage.@Nullable Way way) {
        var words = visit.words();
        var room = room(visit, words.say(title), "/account");
        return new Reply.Page(status, "sentence", new SentencePage(room, words.say(key), way));
    }

    Reply missing(Visit visit) {
        return sentence(visit, 404, "own.missing-title", "own.missing", home(visit));
    }

    /** The form was made too long ago or elsewhere. */
    Reply stale(Visit visit) {
        return sentence(visit, 403, "own.stale-title", "own.stale", home(visit));
    }

    Reply tooLarge(Visit visit) {
        return sentence(visit, 413, "own.too-large-title", "own.too-large", home(visit));
    }

    Reply onlyHttps(Visit visit) {
        return sentence(visit, 403, "own.only-https-title", "own.only-https", home(visit));
    }

    Reply failed(Visit visit, String incident) {
        var words = visit.words();
        var room = room(visit, words.say("own.failed-title"), "/account");
        return new Reply.Page(500, "sentence", new SentencePage(room, words.say("own.failed", incident), home(visit)));
    }

    private static SentencePage.Way home(Visit visit) {
        return new SentencePage.Way(visit.path(""), visit.words().say("masthead.home"));
    }
}
