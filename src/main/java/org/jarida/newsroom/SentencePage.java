package org.jarida.newsroom;

/** A page that says one thing and leads on. */
public record SentencePage(Room room, String text, String href, String label) {}
