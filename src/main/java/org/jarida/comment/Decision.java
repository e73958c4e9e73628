package org.jarida.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor makes of a comment. */
public enum Decision {
    APPROVE(Comment.State.SHOWN),
    HIDE(Comment.State.HIDDEN),
    REFUSE(Comment.State.REFUSED);

    private final Comment.State state;

    Decision(Comment.State state) {
        this.state = state;
    }

    Comment.State state() {
        return state;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Decision> of(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word().equals(word))
                .findFirst();
    }
}
