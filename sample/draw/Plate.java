import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A sheet that takes paint: measured in units of the finished picture, drawn at any scale. */
final class Plate {
    enum Mix {
        NORMAL,
        MULTIPLY,
        SCREEN
    }

    final int wide, high, w, h;
    final double k;
    final BufferedImage image;
    final int[] px;
    final Random dice;
    double wobble = 2.6;

    Plate(int wide, int high, double k, long seed) {
        this.wide = wide;
        this.high = high;
        this.k = k;
        w = (int) Math.round(wide * k);
        h = (int) Math.round(high * k);
        image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        px = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        dice = new Random(seed);
    }

    double d(double from, double to) {
        return from + (to - from) * dice.nextDouble();
    }

    Graphics2D pen() {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(k, k);
        return g;
    }

    Rectangle2D all() {
        return new Rectangle2D.Double(-20, -20, wide + 40, high + 40);
    }

    void wash(Ink ink) {
        fill(all(), ink, Mix.NORMAL);
    }

    void wash(Ink ink, Mix mix) {
        fill(all(), ink, mix);
    }

    void fill(Shape s, int colour) {
        fill(s, Ink.flat(colour).mottle(0.05, 1.3, 1.3), Mix.NORMAL);
    }

    void fill(Shape s, Ink ink) {
        fill(s, ink, Mix.NORMAL);
    }

    void fill(Shape s, Ink ink, Mix mix) {
        Rectangle2D b = s.getBounds2D();
        int pad = (int) Math.ceil(wobble * 2 * k) + 2;
        int x0 = Math.max(0, (int) (b.getMinX() * k) - pad), y0 = Math.max(0, (int) (b.getMinY() * k) - pad);
        int x1 = Math.min(w, (int) (b.getMaxX() * k) + pad), y1 = Math.min(h, (int) (b.getMaxY() * k) + pad);
        if (x1 <= x0 || y1 <= y0) return;
        int mw = x1 - x0, mh = y1 - y0;
        BufferedImage mask = new BufferedImage(mw, mh, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(-x0, -y0);
        g.scale(k, k);
        g.setColor(Color.WHITE);
        g.fill(s);
        g.dispose();
        byte[] m = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        float[] c = new float[4];
        for (int y = 0; y < mh; y++) {
            double uy = (y + y0) / k;
            for (int x = 0; x < mw; x++) {
                double ux = (x + x0) / k;
                double cover;
                if (wobble > 0) {
                    double sx = x + wobble * k * Noise.soft(ux * 0.95, uy * 0.95);
                    double sy = y + wobble * k * Noise.soft(ux * 0.95 + 511, uy * 0.95 + 217);
                    int ix = (int) Math.floor(sx), iy = (int) Math.floor(sy);
                    if (ix < 0 || iy < 0 || ix >= mw - 1 || iy >= mh - 1) {
                        ix = Math.clamp(ix, 0, mw - 1);
                        iy = Math.clamp(iy, 0, mh - 1);
                        cover = (m[iy * mw + ix] & 255) / 255.0;
                    } else {
                        double fx = sx - ix, fy = sy - iy;
                        int o = iy * mw + ix;
                        cover = (((m[o] & 255) * (1 - fx) + (m[o + 1] & 255) * fx) * (1 - fy)
                                        + ((m[o + mw] & 255) * (1 - fx) + (m[o + mw + 1] & 255) * fx) * fy)
                                / 255;
                    }
                } else cover = (m[y * mw + x] & 255) / 255.0;
                if (cover <= 0.003) continue;
                ink.at(ux, uy, c);
                float a = (float) (c[3] * cover);
                if (a <= 0.002f) continue;
                blend((y + y0) * w + x + x0, c, a, mix);
            }
        }
    }

    private void blend(int o, float[] c, float a, Mix mix) {
        int p = px[o];
        float r = (p >> 16 & 255) / 255f, g = (p >> 8 & 255) / 255f, b = (p & 255) / 255f;
        float sr = c[0], sg = c[1], sb = c[2];
        if (mix == Mix.MULTIPLY) {
            sr *= r;
            sg *= g;
            sb *= b;
        } else if (mix == Mix.SCREEN) {
            sr = 1 - (1 - sr) * (1 - r);
            sg = 1 - (1 - sg) * (1 - g);
            sb = 1 - (1 - sb) * (1 - b);
        }
        px[o] = pack(r + (sr - r) * a, g + (sg - g) * a, b + (sb - b) * a);
    }

    static int pack(float r, float g, float b) {
        return Math.clamp(Math.round(r * 255), 0, 255) << 16
                | Math.clamp(Math.round(g * 255), 0, 255) << 8
                | Math.clamp(Math.round(b * 255), 0, 255);
    }

    void line(Shape s, double width, int colour, double alpha) {
        Graphics2D g = pen();
        g.setColor(new Color(colour >> 16 & 255, colour >> 8 & 255, colour & 255, (int) (255 * alpha)));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(s);
        g.dispose();
    }

    /** Short strokes of a loaded brush strewn over a shape, coloured by the ink beneath the brush. */
    void dabs(Shape area, int count, double length, double width, double angle, double spread, double jitter, Ink ink) {
        Rectangle2D b = area.getBounds2D();
        Graphics2D g = pen();
        AffineTransform base = g.getTransform();
        float[] c = new float[4];
        for (int i = 0; i < count; i++) {
            double x = d(b.getMinX(), b.getMaxX()), y = d(b.getMinY(), b.getMaxY());
            double s = d(0.6, 1.25), turn = angle + d(-spread, spread), bright = d(-jitter, jitter);
            if (!area.contains(x, y)) continue;
            ink.at(x, y, c);
            g.setTransform(base);
            g.translate(x, y);
            g.rotate(turn);
            g.setColor(new Color(
                    (float) Math.clamp(c[0] + bright, 0, 1),
                    (float) Math.clamp(c[1] + bright, 0, 1),
                    (float) Math.clamp(c[2] + bright * 0.9, 0, 1),
                    (float) Math.clamp(c[3], 0, 1)));
            g.fill(new Ellipse2D.Double(-length * s / 2, -width * s / 2, length * s, width * s));
        }
        g.dispose();
    }

    /** Kuwahara's filter: flat touches of colour with firm edges, as gouache dries. */
    void settle(double units) {
        int r = Math.max(1, (int) Math.round(units * k));
        int sw = w + 1;
        double[][] sum = new double[4][sw * (h + 1)];
        for (int y = 0; y < h; y++) {
            double a = 0, b = 0, c = 0, q = 0;
            for (int x = 0; x < w; x++) {
                int p = px[y * w + x];
                double cr = p >> 16 & 255, cg = p >> 8 & 255, cb = p & 255, l = 0.3 * cr + 0.59 * cg + 0.11 * cb;
                a += cr;
                b += cg;
                c += cb;
                q += l * l;
                int o = (y + 1) * sw + x + 1;
                sum[0][o] = sum[0][o - sw] + a;
                sum[1][o] = sum[1][o - sw] + b;
                sum[2][o] = sum[2][o - sw] + c;
                sum[3][o] = sum[3][o - sw] + q;
            }
        }
        double[] v = new double[4];
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) {
                double tr = 0, tg = 0, tb = 0, tw = 0;
                for (int part = 0; part < 4; part++) {
                    int xa = Math.max(0, (part & 1) == 0 ? x - r : x), xb = Math.min(w, ((part & 1) == 0 ? x : x + r) + 1);
                    int ya = Math.max(0, (part & 2) == 0 ? y - r : y), yb = Math.min(h, ((part & 2) == 0 ? y : y + r) + 1);
                    double n = (xb - xa) * (double) (yb - ya);
                    for (int ch = 0; ch < 4; ch++)
                        v[ch] = (sum[ch][yb * sw + xb] - sum[ch][ya * sw + xb] - sum[ch][yb * sw + xa] + sum[ch][ya * sw + xa]) / n;
                    double l = 0.3 * v[0] + 0.59 * v[1] + 0.11 * v[2];
                    double var = Math.max(0, v[3] - l * l) + 2;
                    double weight = 1 / (var * var * var);
                    tr += v[0] * weight;
                    tg += v[1] * weight;
                    tb += v[2] * weight;
                    tw += weight;
                }
                px[y * w + x] = (int) (tr / tw + 0.5) << 16 | (int) (tg / tw + 0.5) << 8 | (int) (tb / tw + 0.5);
            }
    }

    /** Tooth of the sheet, and the slightly uneven coat of a hand-inked roller. */
    void paper(double tooth) {
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) {
                double ux = x / k, uy = y / k;
                double n = tooth * (0.55 * Noise.grain(ux * 0.62, uy * 0.62) + 0.75 * Noise.soft(ux * 0.55 + 77, uy * 0.55));
                double edge = Math.hypot((ux / wide - 0.5) * 1.5, (uy / high - 0.5) * 1.5);
                double m = 1 - 0.10 * Ink.step(0.55, 1.1, edge);
                int p = px[y * w + x];
                float r = (p >> 16 & 255) / 255f, g = (p >> 8 & 255) / 255f, b = (p & 255) / 255f;
                // black ink never prints fully black on this paper
                px[y * w + x] = pack(
                        (float) ((0.030 + r * 0.958) * m + n), (float) ((0.030 + g * 0.950) * m + n), (float) ((0.036 + b * 0.926) * m + n * 0.9));
            }
    }

    int sample(double x, double y) {
        return px[Math.clamp((int) (y * k), 0, h - 1) * w + Math.clamp((int) (x * k), 0, w - 1)] & 0xffffff;
    }

    void save(Path file, int most) throws Exception {
        if (file.toString().endsWith(".png")) {
            ImageIO.write(image, "png", file.toFile());
            return;
        }
        for (float quality = 0.82f; ; quality -= 0.03f) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            File out = file.toFile();
            Files.deleteIfExists(file);
            try (var stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image, null, null), how);
            }
            writer.dispose();
            if (out.length() <= most || quality < 0.6f) {
                System.out.printf("%s %d KB q%.2f%n", file.getFileName(), out.length() / 1024, quality);
                return;
            }
        }
    }

    static Path2D path(double... xy) {
        Path2D p = new Path2D.Double();
        p.moveTo(xy[0], xy[1]);
        for (int i = 2; i + 1 < xy.length; i += 2) p.lineTo(xy[i], xy[i + 1]);
        p.closePath();
        return p;
    }
}
