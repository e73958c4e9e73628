package org.jarida.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a picture from its bytes: first only its header, so that its size is known before any of it is decoded. Each
 * type has its one decoder, chosen here and not by what else may be on the class path; of a moving picture the first
 * image counts.
 */
final class PictureReader implements AutoCloseable {
    private static final int MOST_SCANS = 100;
    private final ImageReader reader;
    private final MetadataMap map;
    private final int bytesPerPixel;

    private PictureReader(ImageReader reader, MetadataMap map, int bytesPerPixel) {
        this.reader = reader;
        this.map = map;
        this.bytesPerPixel = bytesPerPixel;
    }

    static PictureReader of(MediaType type, byte[] content) throws IOException {
        var map = MetadataMap.of(type, content);
        if (!map.complete() || map.scans() > MOST_SCANS) {
            throw new IOException("breaks off, or has too many scans to be a photograph");
        }
        var reader = provider(type).createReaderInstance();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)), false, true);
        return new PictureReader(reader, map, bytesPerPixel(type, content));
    }

    private static ImageReaderSpi provider(MediaType type) {
        return switch (type) {
            case JPEG -> registered(JPEGImageReaderSpi.class.getName());
            case PNG -> registered("com.sun.imageio.plugins.png.PNGImageReaderSpi");
            case GIF -> registered("com.sun.imageio.plugins.gif.GIFImageReaderSpi");
            case WEBP -> registered(WebPImageReaderSpi.class.getName());
            case MP4, WEBM, MP3, OGG, M4A, WAV, PDF -> throw new IllegalArgumentException("not a picture: " + type);
        };
    }

    private static ImageReaderSpi registered(String name) {
        return IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageReaderSpi.class,
                        provider -> provider.getClass().getName().equals(name),
                        true)
                .next();
    }

    /** What decoding takes: a progressive JPEG keeps its coefficients beside its pixels; PNG may have 16 bits a sample. */
    private static int bytesPerPixel(MediaType type, byte[] content) {
        return switch (type) {
            case PNG -> content.length > 24 && content[24] == 16 ? 8 : 4;
            case GIF -> 1;
            default -> 6;
        };
    }

    int width() throws IOException {
        return reader.getWidth(0);
    }

    int height() throws IOException {
        return reader.getHeight(0);
    }

    long memory() throws IOException {
        return (long) width() * height() * bytesPerPixel;
    }

    /** The picture, upright and in sRGB, with no side longer than this. */
    Plate read(int longestSide) throws IOException {
        var image = reader.read(0);
        var plate = Reduction.toFit(Rows.of(image), longestSide);
        var profile = profile(image);
        var measured = profile == null ? plate : plate.inSrgb(profile);
        return measured.withoutNeedlessAlpha().upright(map.orientation());
    }

    /** Whose colours they are, if not sRGB's: as the decoder says, or else as the file says. */
    private @Nullable ICC_Profile profile(BufferedImage image) {
        var model = image.getColorModel();
        if (model instanceof IndexColorModel || model.getColorSpace().getType() != ColorSpace.TYPE_RGB) {
            return null;
        } else if (!model.getColorSpace().isCS_sRGB() && model.getColorSpace() instanceof ICC_ColorSpace space) {
            return space.getProfile();
        }
        var profile = map.profile();
        if (profile == null) {
            return null;
        }
        try {
            var read = ICC_Profile.getInstance(profile);
            return read.getColorSpaceType() == ColorSpace.TYPE_RGB && read.getNumComponents() == 3 ? read : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
