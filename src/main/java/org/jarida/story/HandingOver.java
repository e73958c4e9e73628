package org.jarida.story;

/** How handing an article on, or sending it back, went. */
public sealed interface HandingOver permits HandingOver.HandedOver, Refused {
    record HandedOver(Article article) implements HandingOver {}
}
