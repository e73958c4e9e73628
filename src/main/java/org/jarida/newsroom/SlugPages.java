package org.jarida.newsroom;

import java.util.Map;
import org.jarida.edition.Editions;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;

/** What a name's part of an address would be, while it is still being typed. */
final class SlugPages {
    private final Editions editions;

    SlugPages(Editions editions) {
        this.editions = editions;
    }

    void on(Routes routes) {
        routes.get("/newsroom/slug.json", Policy.staff(), this::slug);
    }

    private Reply slug(Visit visit) {
        var name = visit.query().get("name");
        return editions.find(visit.query().get("edition"))
                .<Reply>map(edition -> Reply.Json.of(Map.of(
                        "slug",
                        Slugs.of(name, edition.language()).map(Slug::text).orElse(""))))
                .orElse(new Reply.Missing());
    }
}
