package org.jarida.newsroom;

/** What somebody gets for what they asked. */
sealed interface Reply {
    /** A page: a template below {@code newsroom/} and the one typed object it takes. */
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

    /** Done; look there. Also how a form that was sent is answered, so that going back sends nothing twice. */
    record SeeOther(String location) implements Reply {}

    /** Something that was made elsewhere: a page of the newspaper, as it will be. */
    record Made(int status, String type, byte[] bytes) implements Reply {}

    /** There is no such thing, or nothing that this person may know of. */
    record Missing() implements Reply {}

    /** It is there, and they may not. */
    record Forbidden() implements Reply {}

    /** They may, once they have proved anew who they are. */
    record StepUp() implements Reply {}
}
