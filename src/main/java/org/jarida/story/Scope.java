package org.jarida.story;

/** Which of an edition's articles a list is made of. */
public sealed interface Scope {
    /** What a list of these is made from, for {@link org.jarida.base.Tags}. */
    String tag(String edition);

    record Everything() implements Scope {
        @Override
        public String tag(String edition) {
            return "latest:" + edition;
        }
    }

    record InSection(long id, String key) implements Scope {
        @Override
        public String tag(String edition) {
            return "section:" + key + ":" + edition;
        }
    }

    record OnTopic(long id) implements Scope {
        @Override
        public String tag(String edition) {
            return "topic:" + id + ":" + edition;
        }
    }

    record By(long byline) implements Scope {
        @Override
        public String tag(String edition) {
            return "by:" + byline + ":" + edition;
        }
    }

    record OfKind(Kind kind) implements Scope {
        @Override
        public String tag(String edition) {
            return "kind:" + kind.word() + ":" + edition;
        }
    }
}
