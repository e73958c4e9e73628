package org.jarida.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded picture, read a row at a time as red, green, blue (and alpha) of 8 bits each, so that a large one needs no
 * second copy in memory.
 */
sealed interface Rows {
    int width();

    int height();

    boolean translucent();

    /** Fills {@code row} with three or four samples for each pixel. Any row, in any order. */
    void read(int y, byte[] row);

    static Rows of(Plate plate) {
        return new OfPlate(plate);
    }

    static Rows of(BufferedImage image) {
        var model = image.getColorModel();
        var grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY && !(model instanceof IndexColorModel);
        var bytes = image.getSampleModel() instanceof ComponentSampleModel
                && image.getRaster().getDataBuffer() instanceof DataBufferByte
                && !image.isAlphaPremultiplied();
        if (grey) {
            return new OfGrey(image, image.getRaster(), new int[image.getWidth() * 2]);
        } else if (bytes && !(model instanceof IndexColorModel) && model.getNumColorComponents() == 3) {
            return new OfBytes(image, (ComponentSampleModel) image.getSampleModel());
        } else if (model.getNumColorComponents() == 3 && model.getTransferType() == DataBuffer.TYPE_USHORT) {
            return new OfShorts(image, image.getRaster(), new int[image.getWidth() * 4]);
        } else {
            return new OfAny(image, new int[image.getWidth()]);
        }
    }

    record OfPlate(Plate plate) implements Rows {
        @Override
        public int width() {
            return plate.width();
        }

        @Override
        public int height() {
            return plate.height();
        }

        @Override
        public boolean translucent() {
            return plate.translucent();
        }

        @Override
        public void read(int y, byte[] row) {
            System.arraycopy(plate.samples(), y * row.length, row, 0, row.length);
        }
    }

    sealed interface OfImage extends Rows {
        BufferedImage image();

        @Override
        default int width() {
            return image().getWidth();
        }

        @Override
        default int height() {
            return image().getHeight();
        }

        @Override
        default boolean translucent() {
            return image().getColorModel().hasAlpha();
        }
    }

    record OfBytes(BufferedImage image, ComponentSampleModel model) implements OfImage {
        @Override
        public void read(int y, byte[] row) {
            var raster = image.getRaster();
            var buffer = (DataBufferByte) raster.getDataBuffer();
            var bands = translucent() ? 4 : 3;
            var stride = model.getPixelStride();
            for (var band = 0; band < bands; band++) {
                var bank = model.getBankIndices()[band];
                var data = buffer.getData(bank);
                var from =
                        model.getOffset(-raster.getSampleModelTranslateX(), y - raster.getSampleModelTranslateY(), band)
                                + buffer.getOffsets()[bank];
                for (var to = band; to < row.length; to += bands, from += stride) {
                    row[to] = data[from];
                }
            }
        }
    }

    /** Sixteen bits to a sample: the upper eight. */
    record OfShorts(BufferedImage image, Raster raster, int[] samples) implements OfImage {
        @Override
        public void read(int y, byte[] row) {
            raster.getPixels(0, y, width(), 1, samples);
            for (var i = 0; i < row.length; i++) {
                row[i] = (byte) (samples[i] >> 8);
            }
        }
    }

    /**
     * Java holds grey to be linear and would brighten it on the way to sRGB; files mean it as sRGB means it. So its
     * samples are taken as they are.
     */
    record OfGrey(BufferedImage image, Raster raster, int[] samples) implements OfImage {
        @Override
        public void read(int y, byte[] row) {
            raster.getPixels(0, y, width(), 1, samples);
            var translucent = translucent();
            var bits = raster.getSampleModel().getSampleSize(0);
            var from = 0;
            for (var to = 0; to < row.length; ) {
                var grey = eightBits(samples[from++], bits);
                row[to++] = grey;
                row[to++] = grey;
                row[to++] = grey;
                if (translucent) {
                    row[to++] = eightBits(samples[from++], bits);
                }
            }
        }

        private static byte eightBits(int sample, int bits) {
            return (byte) (bits > 8 ? sample >> (bits - 8) : sample * 255 / ((1 << bits) - 1));
        }
    }

    /** Palettes and what else there may be. */
    record OfAny(BufferedImage image, int[] argb) implements OfImage {
        @Override
        public void read(int y, byte[] row) {
            image.getRGB(0, y, width(), 1, argb, 0, width());
            var translucent = translucent();
            var to = 0;
            for (var pixel : argb) {
                row[to++] = (byte) (pixel >> 16);
                row[to++] = (byte) (pixel >> 8);
                row[to++] = (byte) pixel;
                if (translucent) {
                    row[to++] = (byte) (pixel >>> 24);
                }
            }
        }
    }
}
