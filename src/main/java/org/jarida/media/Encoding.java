package org.jarida.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as files: nothing but the pixels, since no metadata is ever handed to a writer. */
final class Encoding {
    private static final ImageWriterSpi JPEG = ofThePlatform("jpeg");
    private static final ImageWriterSpi PNG = ofThePlatform("png");

    private Encoding() {}

    /** Progressive: a reader on a bad line sees all of the picture early. */
    static byte[] jpeg(Plate plate, float quality) {
        var writer = writer(JPEG);
        var settings = writer.getDefaultWriteParam();
        settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        return write(writer, plate, settings);
    }

    static byte[] png(Plate plate) {
        var writer = writer(PNG);
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0);
        return write(writer, plate, settings);
    }

    static byte[] webp(Plate plate, float quality) {
        return webp(plate, quality, WebPWriteParam.LOSSY_COMPRESSION);
    }

    static byte[] webpLossless(Plate plate) {
        return webp(plate, 0.75f, WebPWriteParam.LOSSLESS_COMPRESSION);
    }

    private static byte[] webp(Plate plate, float quality, int compression) {
        var writer = writer(new WebPImageWriterSpi());
        var settings = new WebPWriteParam(writer.getLocale());
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType(settings.getCompressionTypes()[compression]);
        settings.setCompressionQuality(quality);
        try {
            return write(writer, plate, settings);
        } finally {
            // The settings free native memory when they are collected, which must not be while the encoder reads it.
            Reference.reachabilityFence(settings);
        }
    }

    /** Whether this machine's kind has a WebP encoder; without one, pages show the fallback. */
    static boolean webpIsThere() {
        return Webp.THERE;
    }

    private static final class Webp {
        static final boolean THERE = tried();

        private static boolean tried() {
            try {
                return webp(new Plate(1, 1, false, new byte[3]), 0.5f).length > 0;
            } catch (LinkageError | RuntimeException missing) {
                System.getLogger(Encoding.class.getName())
                        .log(System.Logger.Level.WARNING, "no WebP encoder for this machine; JPEG only", missing);
                return false;
            }
        }
    }

    private static byte[] write(ImageWriter writer, Plate plate, ImageWriteParam settings) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(plate.image(), null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writer(ImageWriterSpi provider) {
        try {
            return provider.createWriterInstance();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ImageWriterSpi ofThePlatform(String format) {
        return IIORegistry.getDefaultInstance()
                .getServiceProviders(
                        ImageWriterSpi.class,
                        provider -> provider instanceof ImageWriterSpi writer
                                && "java.desktop"
                                        .equals(writer.getClass().getModule().getName())
                                && List.of(writer.getFormatNames()).contains(format),
                        true)
                .next();
    }
}
