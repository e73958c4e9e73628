package org.jarida.site;

import org.jspecify.annotations.Nullable;

/**
 * Where a body's references lead in one edition. A body names media and stories by key; what is not there (any more) is
 * null, and the page does without it.
 */
public interface References {
    @Nullable
    PictureView picture(String media);

    @Nullable
    FilmView film(String media);

    @Nullable
    SoundView sound(String media);

    /** The address behind a link: for {@code story:KEY} the story's own, for any other link itself. */
    @Nullable
    String address(String href);
}
