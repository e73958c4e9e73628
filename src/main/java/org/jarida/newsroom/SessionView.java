package org.jarida.newsroom;

/** A browser in which somebody is signed in. */
public record SessionView(String id, String device, When begun, When seen, boolean here) {}
