package org.jarida;

import org.jarida.edition.Edition;
import org.jarida.site.FilmView;
import org.jarida.site.Illustrations;
import org.jarida.site.PictureView;
import org.jarida.site.SoundView;

/** For tests that are about words. */
final class NoIllustrations implements Illustrations {
    @Override
    public PictureView picture(String media, Edition edition) {
        return null;
    }

    @Override
    public FilmView film(String media, Edition edition) {
        return null;
    }

    @Override
    public SoundView sound(String media, Edition edition) {
        return null;
    }
}
