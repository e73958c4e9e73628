package org.jarida.story;

/** A page that stays: About, Contact; as one edition shows it. */
public record StandingPage(
        long id,
        String key,
        String edition,
        String title,
        String slug,
        String description,
        Body body,
        boolean inMenu) {}
