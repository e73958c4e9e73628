package org.jarida.newsroom;

/** @param asked whether a name was sent, of which nobody says whether it is anybody's */
public record LostPassphrasePage(Room room, boolean asked) {}
