import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Shapes that many pictures share. */
final class Forms {
    private Forms() {}

    static Shape oval(double cx, double cy, double rx, double ry) {
        return new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
    }

    static Shape all(Plate p) {
        return p.all();
    }

    static Shape box(double x, double y, double w, double h) {
        return new Rectangle2D.Double(x, y, w, h);
    }

    static Path2D poly(double... xy) {
        return Plate.path(xy);
    }

    /** A closed curve through the points. */
    static Path2D blob(double... xy) {
        return curve(true, xy);
    }

    static Path2D open(double... xy) {
        return curve(false, xy);
    }

    private static Path2D curve(boolean closed, double... xy) {
        int n = xy.length / 2;
        Path2D p = new Path2D.Double();
        p.moveTo(xy[0], xy[1]);
        for (int i = 0; i < (closed ? n : n - 1); i++) {
            int a = closed ? (i + n - 1) % n : Math.max(0, i - 1), b = i, c = (i + 1) % n;
            int d = closed ? (i + 2) % n : Math.min(n - 1, i + 2);
            p.curveTo(
                    xy[2 * b] + (xy[2 * c] - xy[2 * a]) / 6, xy[2 * b + 1] + (xy[2 * c + 1] - xy[2 * a + 1]) / 6,
                    xy[2 * c] - (xy[2 * d] - xy[2 * b]) / 6, xy[2 * c + 1] - (xy[2 * d + 1] - xy[2 * b + 1]) / 6,
                    xy[2 * c], xy[2 * c + 1]);
        }
        if (closed) p.closePath();
        return p;
    }

    static Shape stroke(Shape s, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(s);
    }

    /** A limb that tapers from one joint to the next. */
    static Area limb(double x1, double y1, double r1, double x2, double y2, double r2) {
        Area a = new Area(oval(x1, y1, r1, r1));
        a.add(new Area(oval(x2, y2, r2, r2)));
        double l = Math.hypot(x2 - x1, y2 - y1);
        if (l < 1e-6) return a;
        double nx = -(y2 - y1) / l, ny = (x2 - x1) / l;
        a.add(new Area(poly(
                x1 + nx * r1, y1 + ny * r1, x2 + nx * r2, y2 + ny * r2, x2 - nx * r2, y2 - ny * r2, x1 - nx * r1, y1 - ny * r1)));
        return a;
    }

    /** Joints and half-widths, three numbers each. */
    static Area chain(double... j) {
        Area a = new Area();
        for (int i = 0; i + 5 < j.length; i += 3) a.add(limb(j[i], j[i + 1], j[i + 2], j[i + 3], j[i + 4], j[i + 5]));
        return a;
    }

    static Area join(Shape... parts) {
        Area a = new Area();
        for (Shape s : parts) a.add(new Area(s));
        return a;
    }

    static Area cut(Shape from, Shape... parts) {
        Area a = new Area(from);
        for (Shape s : parts) a.subtract(new Area(s));
        return a;
    }

    static Area meet(Shape one, Shape other) {
        Area a = new Area(one);
        a.intersect(new Area(other));
        return a;
    }

    static Shape move(Shape s, double dx, double dy) {
        return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(s);
    }

    static Shape place(Shape s, double x, double y, double sx, double sy, double turn) {
        AffineTransform t = new AffineTransform();
        t.translate(x, y);
        t.rotate(turn);
        t.scale(sx, sy);
        return t.createTransformedShape(s);
    }

    /** The pointed arch of Herat's brickwork, standing on its base line. */
    static Path2D arch(double cx, double base, double width, double height) {
        double r = width / 2, spring = base - height * 0.62;
        Path2D p = new Path2D.Double();
        p.moveTo(cx - r, base);
        p.lineTo(cx - r, spring);
        p.curveTo(cx - r, spring - height * 0.22, cx - r * 0.55, base - height * 0.93, cx, base - height);
        p.curveTo(cx + r * 0.55, base - height * 0.93, cx + r, spring - height * 0.22, cx + r, spring);
        p.lineTo(cx + r, base);
        p.closePath();
        return p;
    }

    /** The outline of hills under a sky: closes at the foot of the plate. */
    static Path2D hills(double wide, double foot, double y, double amp, double scale, double salt, int octaves) {
        Path2D p = new Path2D.Double();
        p.moveTo(-30, foot);
        for (double x = -30; x <= wide + 30; x += 4) p.lineTo(x, y - amp * Noise.fbm(x / scale + salt, salt * 1.7, octaves));
        p.lineTo(wide + 30, foot);
        p.closePath();
        return p;
    }

    static Path2D crests(double wide, double foot, double y, double amp, double scale, double salt) {
        Path2D p = new Path2D.Double();
        p.moveTo(-30, foot);
        for (double x = -30; x <= wide + 30; x += 4) p.lineTo(x, y - amp * (Noise.ridged(x / scale + salt, salt * 1.7, 6) - 0.35));
        p.lineTo(wide + 30, foot);
        p.closePath();
        return p;
    }

    enum Dress {
        TUNIC,
        PAKOL,
        TURBAN,
        SHAWL,
        CHILD
    }

    /** A person seen small, standing on (x, y); {@code way} is the side the light comes from. */
    static void person(Plate p, double x, double y, double h, Dress dress, int cloth, int shade, int skin, double way, double lean) {
        double w0 = p.wobble;
        p.wobble = Math.min(w0, h * 0.008);
        AffineTransform t = new AffineTransform();
        t.translate(x, y);
        t.shear(-lean, 0);
        t.scale(h, h);
        Shape legs = t.createTransformedShape(join(
                blob(-0.10, -0.42, -0.02, -0.42, -0.03, -0.2, -0.05, -0.02, -0.13, -0.015, -0.11, -0.2),
                blob(0.02, -0.42, 0.11, -0.42, 0.12, -0.2, 0.12, -0.015, 0.04, -0.02, 0.03, -0.2)));
        Shape feet = t.createTransformedShape(join(oval(-0.10, -0.012, 0.055, 0.018), oval(0.10, -0.012, 0.055, 0.018)));
        Shape tunic = t.createTransformedShape(blob(
                -0.045, -0.855, 0.045, -0.855, 0.115, -0.82, 0.135, -0.72, 0.12, -0.55, 0.165, -0.30, 0.06, -0.27, -0.06, -0.265, -0.165, -0.30, -0.12, -0.55, -0.135,
                -0.72, -0.115, -0.82));
        Shape arms = t.createTransformedShape(join(
                chain(-0.115, -0.79, 0.035, -0.155, -0.62, 0.033, -0.14, -0.47, 0.026), chain(0.115, -0.79, 0.035, 0.16, -0.62, 0.033, 0.13, -0.48, 0.026)));
        Shape head = t.createTransformedShape(oval(0, -0.925, 0.052, 0.066));
        p.fill(feet, Ink.mix(shade, 0x16181D, 0.5));
        if (dress == Dress.SHAWL) {
            Shape drape = t.createTransformedShape(blob(
                    0, -1.0, 0.062, -0.965, 0.075, -0.89, 0.14, -0.80, 0.165, -0.62, 0.155, -0.42, 0.175, -0.2, 0.185, -0.03, 0, -0.015, -0.185, -0.03, -0.17, -0.2, -0.15, -0.42,
                    -0.165, -0.62, -0.14, -0.80, -0.075, -0.89, -0.062, -0.965));
            p.fill(drape, cloth);
            p.fill(drape, Ink.shade(x + way * h * 0.14, y, x - way * h * 0.16, y, shade, 0.95));
            p.fill(t.createTransformedShape(oval(0.012 * way, -0.925, 0.036, 0.05)), skin);
        } else {
            p.fill(legs, Ink.mix(cloth, shade, 0.45));
            p.fill(arms, Ink.mix(cloth, shade, 0.25));
            p.fill(tunic, cloth);
            p.fill(join(tunic, arms), Ink.shade(x + way * h * 0.12, y, x - way * h * 0.15, y, shade, 0.95));
            p.fill(head, skin);
            p.fill(head, Ink.shade(x + way * h * 0.05, y, x - way * h * 0.06, y, Ink.mix(skin, shade, 0.75), 0.9));
            switch (dress) {
                case PAKOL -> p.fill(t.createTransformedShape(join(oval(0, -0.985, 0.075, 0.028), oval(0, -1.0, 0.055, 0.03))), Ink.mix(shade, 0xB08A5A, 0.45));
                case TURBAN -> p.fill(t.createTransformedShape(join(oval(0, -0.98, 0.08, 0.045), oval(-0.02, -1.0, 0.055, 0.035), limb(-0.06, -0.96, 0.02, -0.09, -0.8, 0.012))),
                        Ink.mix(cloth, 0xEDE6D6, 0.7));
                default -> p.fill(t.createTransformedShape(blob(-0.056, -0.93, -0.045, -0.985, 0, -1.0, 0.045, -0.985, 0.056, -0.93, 0, -0.965)), Ink.mix(shade, 0x16181D, 0.7));
            }
        }
        p.wobble = w0;
    }

    /** A poplar: a spindle of foliage, lit from one side. */
    static void poplar(Plate p, double x, double base, double h, int dark, int light, double way) {
        double r = h * 0.085;
        p.fill(limb(x, base, h * 0.012, x, base - h * 0.3, h * 0.008), Ink.mix(dark, 0x3A2A20, 0.6));
        Shape crown = blob(x, base - h, x + r * 0.55, base - h * 0.75, x + r, base - h * 0.42, x + r * 0.6, base - h * 0.13, x, base - h * 0.08, x - r * 0.6, base - h * 0.13, x - r, base - h * 0.42,
                x - r * 0.55, base - h * 0.75);
        p.fill(crown, dark);
        p.dabs(stroke(crown, h * 0.03), 260, h * 0.045, h * 0.012, -1.5, 0.5, 0.03, Ink.flat(dark));
        p.dabs(crown, 300, h * 0.05, h * 0.012, -1.45, 0.45, 0.035, Ink.along(x - way * r * 0.6, base, dark, x + way * r, base, light));
    }
}
