package org.jarida.story;

/** How giving an article another address went. */
public sealed interface Readdressing permits Readdressing.Readdressed, Refused {
    record Readdressed(Article article) implements Readdressing {}
}
