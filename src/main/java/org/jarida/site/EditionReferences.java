package org.jarida.site;

import org.jarida.edition.Edition;
import org.jspecify.annotations.Nullable;

/** A body's references, as an edition resolves them: its own article of a story first, another edition's otherwise. */
final class EditionReferences implements References {
    private static final String STORY = "story:";
    private final Doors doors;
    private final Edition edition;

    EditionReferences(Doors doors, Edition edition) {
        this.doors = doors;
        this.edition = edition;
    }

    @Override
    public @Nullable PictureView picture(String media) {
        return doors.illustrations().picture(media, edition);
    }

    @Override
    public @Nullable FilmView film(String media) {
        return doors.illustrations().film(media, edition);
    }

    @Override
    public @Nullable SoundView sound(String media) {
        return doors.illustrations().sound(media, edition);
    }

    @Override
    public @Nullable String address(String href) {
        if (!href.startsWith(STORY)) {
            return href;
        }
        var key = href.substring(STORY.length());
        return doors.publications()
                .find(edition.code(), key)
                .or(() -> doors.publications().ofStory(key).stream().findFirst())
                .map(Cards::path)
                .orElse(null);
    }
}
