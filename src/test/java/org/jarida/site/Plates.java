package org.jarida.site;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Pictures for the showcase: the sample newsroom's own where they are, else hills under a sky, the same for the same
 * name; upright when the name says so.
 */
final class Plates implements Showcase.Pictures {
    private final Path folder;
    private final Map<String, PictureView> known = new HashMap<>();

    Plates(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public PictureView picture(String name, String alternative) {
        return known.computeIfAbsent(name, this::found).saying(alternative);
    }

    private PictureView found(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                var sample = Path.of("sample/media").resolve(name);
                if (Files.exists(sample)) {
                    Files.copy(sample, file);
                } else {
                    ImageIO.write(drawn(name), name.endsWith(".png") ? "png" : "jpeg", file.toFile());
                }
            }
            var image = ImageIO.read(file.toFile());
            return new PictureView(
                    "media/" + name,
                    image.getWidth(),
                    image.getHeight(),
                    List.of(),
                    "",
                    null,
                    name.startsWith("portrait") ? null : "Laila Sabri",
                    PictureView.Focus.MIDDLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bar on nothing, as a PNG: what a sign may look like. */
    static byte[] sign(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(width / 8, height / 4, width * 3 / 4, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(String name) {
        var random = new Random(name.hashCode());
        var wide = name.startsWith("ad-");
        var upright = name.startsWith("upright") || name.startsWith("portrait");
        var width = upright ? 800 : 1400;
        var height = wide ? 200 : upright ? (name.startsWith("portrait") ? 800 : 1100) : 933;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var hue = random.nextFloat();
        pen.setColor(Color.getHSBColor(hue, .25f, .9f));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.getHSBColor(hue + .45f, .4f, .95f));
        pen.fillOval(random.nextInt(width), height / 6, height / 5, height / 5);
        for (var ridge = 0; ridge < 5; ridge++) {
            var line = new Path2D.Float();
            line.moveTo(0, height);
            for (var x = 0; x <= width + 80; x += 80) {
                line.lineTo(x, height * (.35 + ridge * .13) + random.nextInt(height / 7));
            }
            line.lineTo(width, height);
            pen.setColor(Color.getHSBColor(hue + ridge * .03f, .3f + ridge * .08f, .75f - ridge * .12f));
            pen.fill(line);
        }
        pen.dispose();
        return image;
    }
}
