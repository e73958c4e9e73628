package org.jarida.comment;

/** What became of a comment that was sent. */
public sealed interface Writing {
    /** @param shown whether others read it already; an editor does first, where not */
    record Written(Comment comment, boolean shown) implements Writing {}

    record Refused(Reason why) implements Writing {}

    /** Why a comment is not taken. */
    enum Reason {
        CLOSED("closed"),
        NO_NAME("no-name"),
        LONG_NAME("long-name"),
        /** Readers could take it for a byline, for the newspaper or for the newsroom. */
        TAKEN_NAME("taken-name"),
        NO_TEXT("no-text"),
        LONG_TEXT("long-text"),
        /** What it answers is not there any more. */
        NOTHING_TO_ANSWER("nothing-to-answer"),
        /** It was said before. */
        SAID_BEFORE("said-before"),
        /** More comments come in than anybody could read. */
        CROWDED("crowded");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** Its last word in message keys. */
        public String word() {
            return word;
        }
    }
}
