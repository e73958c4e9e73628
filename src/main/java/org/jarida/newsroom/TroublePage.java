package org.jarida.newsroom;

/** Why there is no page. */
public record TroublePage(Room room, String text, String incident) {}
