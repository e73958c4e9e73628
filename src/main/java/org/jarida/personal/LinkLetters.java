package org.jarida.personal;

import org.jarida.base.Letter;
import org.jarida.base.Post;
import org.jarida.edition.Editions;
import org.jarida.language.Words;
import org.jarida.reader.LinkSent;

/** Letters that bring a link into an account: in the language of the edition it was asked for. */
final class LinkLetters {
    private final Editions editions;
    private final Post post;
    private final String origin;

    LinkLetters(Editions editions, Post post, String origin) {
        this.editions = editions;
        this.post = post;
        this.origin = origin;
    }

    void send(LinkSent link) {
        var edition = editions.find(link.edition()).orElseThrow();
        var words = Words.in(edition.language());
        var what = switch (link.why()) {
            case NEW_ACCOUNT -> "new-account";
            case SIGN_IN -> "sign-in";
            case NEW_ADDRESS -> "new-address";
        };
        post.send(new Letter(
                link.address(),
                words.say("account.letter." + what + "-subject", edition.name()),
                words.say("account.letter." + what, edition.name()) + "\n\n"
                        + origin + "/" + edition.code() + "/account/link/" + link.token() + "\n\n"
                        + words.say("account.letter.end") + "\n"));
    }
}
