package org.jarida.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * Shapes on a square ground, each of one colour ({@code #rrggbb}): what a sign is drawn from, as pixels of any size or as
 * SVG. No letters are set by fonts of the machine, so that a sign looks the same wherever it is drawn.
 *
 * @param side how many units the ground is wide
 */
public record Drawing(int side, String ground, List<Shape> shapes) {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** An outline, so many times as large as it was written, and moved from there. */
    public record Shape(Outline outline, String colour, double scale, double x, double y) {}

    /** A path of SVG that is made of M, h, v, l, q and z alone. */
    public record Outline(String path) {
        /** Where it lies: left, top, width and height. */
        public Rectangle2D bounds() {
            return shape().getBounds2D();
        }

        private Path2D shape() {
            var shape = new Path2D.Double();
            var steps = path.split("(?=[Mhvlqz])");
            for (var step : steps) {
                var numbers = numbers(step.substring(1));
                var from = shape.getCurrentPoint();
                switch (step.charAt(0)) {
                    case 'M' -> shape.moveTo(numbers[0], numbers[1]);
                    case 'h' -> shape.lineTo(from.getX() + numbers[0], from.getY());
                    case 'v' -> shape.lineTo(from.getX(), from.getY() + numbers[0]);
                    case 'l' -> shape.lineTo(from.getX() + numbers[0], from.getY() + numbers[1]);
                    case 'q' ->
                        shape.quadTo(
                                from.getX() + numbers[0],
                                from.getY() + numbers[1],
                                from.getX() + numbers[2],
                                from.getY() + numbers[3]);
                    case 'z' -> shape.closePath();
                    default -> throw new IllegalArgumentException("not a path: " + path);
                }
            }
            return shape;
        }

        private static double[] numbers(String text) {
            return text.isBlank()
                    ? new double[0]
                    : List.of(text.strip().split(" +|(?<=[0-9])(?=-)")).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray();
        }
    }

    /** As PNG, so many pixels wide and high. */
    public byte[] png(int pixels) {
        var image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(Color.decode(ground));
        canvas.fillRect(0, 0, pixels, pixels);
        canvas.scale((double) pixels / side, (double) pixels / side);
        for (var shape : shapes) {
            var place = new AffineTransform(shape.scale(), 0, 0, shape.scale(), shape.x(), shape.y());
            canvas.setColor(Color.decode(shape.colour()));
            canvas.fill(place.createTransformedShape(shape.outline().shape()));
        }
        canvas.dispose();
        return Encoding.png(new Plate(pixels, pixels, false, samples(image)));
    }

    private static byte[] samples(BufferedImage image) {
        var colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var samples = new byte[colours.length * 3];
        for (var i = 0; i < colours.length; i++) {
            samples[3 * i] = (byte) (colours[i] >> 16);
            samples[3 * i + 1] = (byte) (colours[i] >> 8);
            samples[3 * i + 2] = (byte) colours[i];
        }
        return samples;
    }

    public String svg() {
        var svg = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(side, side))
                .append("<path fill=\"%s\" d=\"M0 0h%dv%dh-%dz\"/>".formatted(ground, side, side, side));
        for (var shape : shapes) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path fill=\"%s\" transform=\"translate(%.2f %.2f) scale(%.4f)\" d=\"%s\"/>",
                    shape.colour(),
                    shape.x(),
                    shape.y(),
                    shape.scale(),
                    shape.outline().path()));
        }
        return svg.append("</svg>").toString();
    }
}
