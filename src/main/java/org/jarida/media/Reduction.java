package org.jarida.media;

/**
 * Makes a picture smaller: each new pixel is a bicubic weighing (Catmull-Rom, widened by the scale) of all pixels it
 * stands for, down the columns first and then along the rows. It reads the source once, a row at a time, and holds only
 * the rows it is weighing.
 */
final class Reduction {
    private final Rows source;
    private final int width;
    private final int height;
    private final int bands;

    private Reduction(Rows source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.bands = source.translucent() ? 4 : 3;
    }

    /** To this width, in proportion; a picture that is narrower stays as it is. */
    static Plate toWidth(Rows source, int width) {
        if (width >= source.width()) {
            return new Reduction(source, source.width(), source.height()).copy();
        }
        var height = Math.max(1, (int) Math.round((double) source.height() * width / source.width()));
        return new Reduction(source, width, height).reduce();
    }

    /** So that no side is longer than this. */
    static Plate toFit(Rows source, int side) {
        if (source.height() <= source.width() || source.height() <= side) {
            return toWidth(source, side);
        }
        var width = Math.max(1, (int) Math.round((double) source.width() * side / source.height()));
        return new Reduction(source, width, side).reduce();
    }

    private Plate copy() {
        var samples = new byte[width * height * bands];
        var row = new byte[width * bands];
        for (var y = 0; y < height; y++) {
            source.read(y, row);
            System.arraycopy(row, 0, samples, y * row.length, row.length);
        }
        return new Plate(width, height, bands == 4, samples);
    }

    private Plate reduce() {
        var across = Weights.of(source.width(), width);
        var down = Weights.of(source.height(), height);
        var bytes = new byte[source.width() * bands];
        var window = new float[down.most()][bytes.length];
        var column = new float[bytes.length];
        var samples = new byte[width * height * bands];
        var read = 0;
        for (var y = 0; y < height; y++) {
            var first = down.first()[y];
            var weights = down.weights()[y];
            for (; read < first + weights.length; read++) {
                source.read(read, bytes);
                widen(bytes, window[read % window.length]);
            }
            java.util.Arrays.fill(column, 0);
            for (var k = 0; k < weights.length; k++) {
                add(column, window[(first + k) % window.length], weights[k]);
            }
            if (bands == 4) {
                acrossTranslucent(column, across, samples, y * width * 4);
            } else {
                acrossOpaque(column, across, samples, y * width * 3);
            }
        }
        return new Plate(width, height, bands == 4, samples);
    }

    /** Colours are weighed by how much of them is seen: premultiplied. */
    private void widen(byte[] from, float[] to) {
        if (bands == 3) {
            for (var i = 0; i < from.length; i++) {
                to[i] = from[i] & 0xFF;
            }
        } else {
            for (var i = 0; i < from.length; i += 4) {
                var alpha = from[i + 3] & 0xFF;
                to[i] = (from[i] & 0xFF) * alpha / 255f;
                to[i + 1] = (from[i + 1] & 0xFF) * alpha / 255f;
                to[i + 2] = (from[i + 2] & 0xFF) * alpha / 255f;
                to[i + 3] = alpha;
            }
        }
    }

    private static void add(float[] sum, float[] row, float weight) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += row[i] * weight;
        }
    }

    private void acrossOpaque(float[] row, Weights across, byte[] samples, int at) {
        for (var x = 0; x < width; x++) {
            var red = 0.5f;
            var green = 0.5f;
            var blue = 0.5f;
            var from = across.first()[x] * 3;
            for (var weight : across.weights()[x]) {
                red += row[from] * weight;
                green += row[from + 1] * weight;
                blue += row[from + 2] * weight;
                from += 3;
            }
            samples[at++] = (byte) Math.clamp((int) red, 0, 255);
            samples[at++] = (byte) Math.clamp((int) green, 0, 255);
            samples[at++] = (byte) Math.clamp((int) blue, 0, 255);
        }
    }

    private void acrossTranslucent(float[] row, Weights across, byte[] samples, int at) {
        for (var x = 0; x < width; x++) {
            var red = 0f;
            var green = 0f;
            var blue = 0f;
            var alpha = 0f;
            var from = across.first()[x] * 4;
            for (var weight : across.weights()[x]) {
                red += row[from] * weight;
                green += row[from + 1] * weight;
                blue += row[from + 2] * weight;
                alpha += row[from + 3] * weight;
                from += 4;
            }
            var seen = Math.clamp(alpha, 0f, 255f);
            var full = seen < 0.5f ? 0f : 255f / seen;
            samples[at++] = (byte) Math.clamp((int) (red * full + 0.5f), 0, 255);
            samples[at++] = (byte) Math.clamp((int) (green * full + 0.5f), 0, 255);
            samples[at++] = (byte) Math.clamp((int) (blue * full + 0.5f), 0, 255);
            samples[at++] = (byte) (seen + 0.5f);
        }
    }

    /** Which source pixels each new one is made of, and how much each counts; what counts for nothing is left out. */
    private record Weights(int[] first, float[][] weights, int most) {
        static Weights of(int from, int to) {
            var scale = (double) from / to;
            var first = new int[to];
            var weights = new float[to][];
            var most = 0;
            for (var i = 0; i < to; i++) {
                var middle = (i + 0.5) * scale;
                var start = Math.max(0, (int) Math.floor(middle - 2 * scale));
                var end = Math.min(from, (int) Math.ceil(middle + 2 * scale));
                var row = new float[end - start];
                var sum = 0.0;
                for (var k = 0; k < row.length; k++) {
                    row[k] = (float) catmullRom((start + k + 0.5 - middle) / scale);
                    sum += row[k];
                }
                for (var k = 0; k < row.length; k++) {
                    row[k] /= (float) sum;
                }
                first[i] = start;
                weights[i] = row;
                most = Math.max(most, row.length);
            }
            return new Weights(first, weights, most);
        }

        private static double catmullRom(double distance) {
            var x = Math.abs(distance);
            if (x < 1) {
                return 1.5 * x * x * x - 2.5 * x * x + 1;
            } else {
                return x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0;
            }
        }
    }
}
