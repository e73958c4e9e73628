package org.jarida.site;

import java.util.List;
import org.jarida.edition.Edition;
import org.jarida.media.MediaLibrary;
import org.jarida.media.Medium;
import org.jarida.media.Rendition;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/** What is in the library of media, as pages show it. What has no file yet is not shown. */
public final class LibraryIllustrations implements Illustrations {
    static final String PREFIX = "/media/";
    private static final int SHARED_WIDTH = 1200;
    private final MediaLibrary library;

    public LibraryIllustrations(MediaLibrary library) {
        this.library = library;
    }

    @Override
    public @Nullable PictureView picture(String media, Edition edition) {
        return library.find(media, edition.code()).orElse(null) instanceof Medium.Picture picture
                ? view(picture)
                : null;
    }

    @Override
    public @Nullable FilmView film(String media, Edition edition) {
        return library.find(media, edition.code()).orElse(null) instanceof Medium.Film film
                ? new FilmView(
                        address(film.file()),
                        film.file().type().contentType(),
                        film.file().bytes(),
                        null,
                        caption(film.text().caption()),
                        credit(film.credit()))
                : null;
    }

    @Override
    public @Nullable SoundView sound(String media, Edition edition) {
        return library.find(media, edition.code()).orElse(null) instanceof Medium.Sound sound
                ? new SoundView(
                        address(sound.file()),
                        sound.file().type().contentType(),
                        sound.file().bytes(),
                        caption(sound.text().caption()),
                        credit(sound.credit()))
                : null;
    }

    private static PictureView view(Medium.Picture picture) {
        var fallback = picture.fallback();
        // The one address that feeds and old browsers get: large enough to share, no larger.
        var one = fallback.stream()
                .filter(rendition -> rendition.width() >= SHARED_WIDTH)
                .findFirst()
                .orElse(fallback.getLast());
        return new PictureView(
                address(one),
                one.width(),
                one.height(),
                sizes(picture.webp().isEmpty() ? fallback : picture.webp()),
                picture.text().alternative(),
                caption(picture.text().caption()),
                credit(picture.credit()),
                new PictureView.Focus(picture.focus().x(), picture.focus().y()));
    }

    private static List<PictureView.Size> sizes(List<Rendition> renditions) {
        return renditions.stream()
                .map(rendition -> new PictureView.Size(address(rendition), rendition.width(), rendition.bytes()))
                .toList();
    }

    static String address(Rendition rendition) {
        return PREFIX + rendition.fileName();
    }

    private static @Nullable RichText caption(String caption) {
        return caption.isEmpty() ? null : RichText.plain(caption);
    }

    private static @Nullable String credit(String credit) {
        return credit.isEmpty() ? null : credit;
    }
}
