package org.jarida.personal;

/** What somebody gets for what they asked. */
sealed interface Reply {
    /** A page: a template below {@code personal/} and the one typed object it takes. */
    record Page(int status, String template, Object page) implements Reply {
        static Page of(String template, Object page) {
            return new Page(200, template, page);
        }
    }

    /** For our own scripts. */
    record Json(int status, Object value) implements Reply {
        static Json of(Object value) {
            return new Json(200, value);
        }
    }

    /** A file to be saved. */
    record Download(String name, String type, byte[] bytes) implements Reply {}

    /** Done; look there. Also how a form that was sent is answered, so that going back sends nothing twice. */
    record SeeOther(String location) implements Reply {}

    /** Somebody leaves, and their browser is asked to keep no page of ours. There is nothing to look at. */
    record Left() implements Reply {}

    record Missing() implements Reply {}
}
