package org.jarida.newsroom;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form that was sent: a sentence for each field. */
final class Wrong {
    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** The first that is said about a field stays. */
    void say(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    Map<String, String> sentences() {
        return Map.copyOf(sentences);
    }

    /** Ends an act in which something turned out to be wrong, so that nothing of it is kept. */
    void undoIfAny() {
        if (!isEmpty()) {
            throw new Undone();
        }
    }

    /** An act was begun and must not be kept: what is wrong is said already. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone() {
            super("refused", null, false, false);
        }
    }
}
