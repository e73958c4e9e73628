package org.jarida.personal;

/** Where a link from a letter leads: one more press, because mail programs look at links too. */
public record FollowedLinkPage(Room room, String path) {}
