package org.jarida.personal;

/**
 * Asks for one press, where a link leads: mail programs follow links too, but press nothing.
 *
 * @param path where the form goes
 */
public record PressPage(Room room, String path, String lead, String button) {}
