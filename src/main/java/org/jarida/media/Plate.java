package org.jarida.media;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * A picture's pixels in memory, row by row from the top: red, green and blue in sRGB, and alpha, not premultiplied,
 * where some of it shows through.
 */
record Plate(int width, int height, boolean translucent, byte[] samples) {
    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

    int bands() {
        return translucent ? 4 : 3;
    }

    /** As the encoders like it best: what they get is already in their order. */
    BufferedImage image() {
        return image(SRGB);
    }

    private BufferedImage image(ColorSpace space) {
        var offsets = translucent ? new int[] {0, 1, 2, 3} : new int[] {0, 1, 2};
        var model = new ComponentColorModel(
                space,
                translucent,
                false,
                translucent ? ComponentColorModel.TRANSLUCENT : ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_BYTE);
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * bands(), bands(), offsets, null);
        return new BufferedImage(model, raster, false, null);
    }

    /** The same picture where every sample is opaque, which many files with an alpha channel are. */
    Plate withoutNeedlessAlpha() {
        if (!translucent) {
            return this;
        }
        for (var i = 3; i < samples.length; i += 4) {
            if (samples[i] != -1) {
                return this;
            }
        }
        var opaque = new byte[width * height * 3];
        for (int from = 0, to = 0; to < opaque.length; from += 4, to += 3) {
            System.arraycopy(samples, from, opaque, to, 3);
        }
        return new Plate(width, height, false, opaque);
    }

    /** Samples that were measured by another profile, told in sRGB. */
    Plate inSrgb(ICC_Profile profile) {
        var result = new Plate(width, height, translucent, new byte[samples.length]);
        new ColorConvertOp(null).filter(image(new ICC_ColorSpace(profile)), result.image());
        return result;
    }

    /**
     * Turned as the camera was held.
     *
     * @param orientation 1 to 8, as Exif counts
     */
    Plate upright(int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return this;
        }
        var turned = orientation >= 5;
        var newWidth = turned ? height : width;
        var newHeight = turned ? width : height;
        var bands = bands();
        var result = new byte[samples.length];
        var to = 0;
        for (var y = 0; y < newHeight; y++) {
            for (var x = 0; x < newWidth; x++) {
                var fromX = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 4 -> x;
                    case 5, 6 -> y;
                    default -> width - 1 - y;
                };
                var fromY = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 8 -> x;
                    default -> height - 1 - x;
                };
                var from = (fromY * width + fromX) * bands;
                for (var band = 0; band < bands; band++) {
                    result[to++] = samples[from++];
                }
            }
        }
        return new Plate(newWidth, newHeight, translucent, result);
    }
}
