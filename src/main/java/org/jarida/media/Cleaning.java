package org.jarida.media;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes out of films and sounds what they say beside picture and sound: places, devices, programs, names, dates,
 * pictures of covers, tracks of positions. The streams themselves are not touched and so keep what an encoder wrote
 * into them, mostly its own name and settings (H.264's user data). A PDF stays as it came, with what its own metadata
 * say: who hands one in is to know.
 */
final class Cleaning {
    private Cleaning() {}

    /** How large a film is shown; 0 and 0 for what is not seen. */
    record Size(int width, int height) {
        static final Size NONE = new Size(0, 0);
    }

    /**
     * Changes the file in its place.
     *
     * @throws BrokenMedia when it is not built as its type must be
     */
    static Size clean(MediaType type, Path file) throws IOException {
        return switch (type) {
            case MP4 -> Mp4Cleaning.clean(file);
            case WEBM -> WebmCleaning.clean(file);
            case M4A -> {
                Mp4Cleaning.clean(file);
                yield Size.NONE;
            }
            case MP3 -> soundOnly(Mp3Cleaning::clean, file);
            case OGG -> soundOnly(OggCleaning::clean, file);
            case WAV -> soundOnly(WavCleaning::clean, file);
            case PDF -> Size.NONE;
            case JPEG, PNG, GIF, WEBP -> throw new IllegalArgumentException("pictures go to the darkroom");
        };
    }

    private interface Wash {
        void clean(Path file) throws IOException;
    }

    private static Size soundOnly(Wash wash, Path file) throws IOException {
        wash.clean(file);
        return Size.NONE;
    }
}
