package org.jarida.site;

import org.jarida.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Pictures, films and sounds by their media keys, as an edition shows them; null for what cannot be shown (yet). */
public interface Illustrations {
    @Nullable
    PictureView picture(String media, Edition edition);

    @Nullable
    FilmView film(String media, Edition edition);

    @Nullable
    SoundView sound(String media, Edition edition);
}
