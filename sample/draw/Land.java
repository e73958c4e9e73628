import java.awt.Shape;
import java.awt.geom.Path2D;

/** Landscapes: the pass, the valley, the glacier, the steppe. */
final class Land {
    private Land() {}

    static void snowPass(Plate p) {
        p.wash(Ink.down(0, 0x8FA9C4, 380, 0xC3CFD8, 640, 0xEBDCCB, 800, 0xF3E6D6).mottle(0.05, 0.5, 2.2));
        p.wash(Ink.drift(0xF6EFE4, 520, 120, 0.0, 0.35, 0.75, 4.2).between(900, 250));
        Relief r = new Relief();
        r.horizon = 760;
        r.focal = 2300;
        r.eyeY = 1.5;
        r.far = 70;
        r.haze = 26;
        r.hazeColour = 0xD9DCE0;
        r.sunX = 0.8;
        r.sunY = 0.42;
        r.sunZ = -0.1;
        Relief.Ground g = (x, z) -> {
            double valley = road(z);
            double side = Math.abs(x - valley);
            double rise = Math.pow(Math.max(0, side - 0.12), 1.15) * 0.85;
            double rock = Noise.ridged(x * 0.17 + 4, z * 0.17 + 2, 6) * (0.25 + Math.min(4.6, rise * 0.9)) + 0.06 * Noise.fbm(x * 2, z * 2, 3);
            double h = Math.min(rise, 2.2) * 0.55 + rock + 0.028 * z - 0.35;
            double flat = 0.03 * z + 0.02 * Math.sin(z);
            return flat + (h - flat) * Ink.step(0.09, 0.5, side) ;
        };
        r.draw(p, g, (x, z, h, light, level) -> {
            double side = Math.abs(x - road(z));
            if (side < 0.075) return Ink.mix(0x4A5361, 0x8C94A0, Ink.step(0.2, 0.8, light));
            boolean edge = side < 0.105;
            double snow = level + 0.22 * Noise.fbm(x * 1.7, z * 1.7, 4) + Math.min(0.25, h * 0.06);
            if (snow > 0.68 || edge) return Relief.tones(light * 1.05, x, z, 0x6F8BB4, 0xB9C9DC, 0xFCF6EA);
            return Relief.tones(light, x, z, 0x2B3550, 0x5F6072, 0xB59A86);
        });
        p.settle(4);
        // the gallery over the road and a lorry with its lamps lit
        p.wash(Ink.drift(0xF4EEE6, 700, 90, 0.05, 0.4, 0.5, 8.4).between(400, 760));
        double bx = 1172, by = 1158;
        lorry(p, bx, by, 1.15);
        for (int i = 0; i < 330; i++) {
            double s = p.d(2.2, 7) * (i % 23 == 0 ? 1.8 : 1), x = p.d(0, 2400), y = p.d(0, 1600);
            p.fill(Forms.oval(x, y, s, s * 1.05), Ink.flat(0xFFFBF2).fade(p.d(0.45, 0.9)));
        }
    }

    private static double road(double z) {
        return 0.55 * Math.sin(z * 0.42 + 2.4) * Math.min(1, z * 0.16) - 0.25 + 0.06 * z;
    }

    private static void lorry(Plate p, double x, double y, double s) {
        p.fill(Forms.oval(x, y + 4 * s, 74 * s, 12 * s), Ink.flat(0x3C4A66).fade(0.6));
        p.fill(Forms.box(x - 52 * s, y - 112 * s, 104 * s, 96 * s), 0xA3142B);
        p.fill(Forms.box(x - 52 * s, y - 112 * s, 104 * s, 20 * s), 0xD99A1C);
        for (int i = 0; i < 5; i++) p.fill(Forms.oval(x - 40 * s + i * 20 * s, y - 102 * s, 6 * s, 6 * s), i % 2 == 0 ? 0xFBF9F4 : 0x1E3F94);
        p.fill(Forms.box(x - 42 * s, y - 84 * s, 84 * s, 36 * s), 0x26324A);
        p.fill(Forms.box(x - 42 * s, y - 84 * s, 30 * s, 36 * s), 0x49597A);
        p.fill(Forms.box(x - 54 * s, y - 24 * s, 108 * s, 16 * s), 0x2A2E38);
        p.fill(Forms.join(Forms.box(x - 46 * s, y - 12 * s, 20 * s, 18 * s), Forms.box(x + 26 * s, y - 12 * s, 20 * s, 18 * s)), 0x16181D);
        for (int side = -1; side <= 1; side += 2) {
            p.fill(Forms.oval(x + side * 38 * s, y - 32 * s, 9 * s, 9 * s), 0xFFF1C4);
            p.wash(Ink.glow(x + side * 38 * s, y - 32 * s, 150 * s, 110 * s, 0xFFDF9A, 0.75, 2.4), Plate.Mix.SCREEN);
        }
        p.fill(Forms.poly(x - 46 * s, y - 10 * s, x + 46 * s, y - 10 * s, x + 120 * s, y + 200 * s, x - 150 * s, y + 200 * s), Ink.down(y - 10 * s, 0xFFE7B0, y + 200 * s, 0xFFE7B0).fade(0.4).between(y + 200 * s, y - 20), Plate.Mix.SCREEN);
        p.fill(Forms.box(x - 50 * s, y - 122 * s, 100 * s, 12 * s), 0xF7F3EA);
    }

    static void cliffs(Plate p, double top, double foot, int light, int dark) {
        Path2D c = new Path2D.Double();
        c.moveTo(-30, foot);
        for (double x = -30; x <= 2430; x += 5) c.lineTo(x, top - 46 * Noise.fbm(x / 330.0 + 2, 3, 5) - 26 * Noise.ridged(x / 120.0, 8, 4));
        c.lineTo(2430, foot);
        c.closePath();
        p.fill(c, Ink.down(top - 60, light, foot, Ink.mix(light, dark, 0.35)).mottle(0.09, 0.5, 0.9));
        // buttresses: upright folds, lit from the left
        Ink folds = (x, y, o) -> {
            double bend = 0.35 * Noise.fbm(y / 190, x / 300, 3) + 0.5 * Noise.fbm(x / 420, 4, 2);
            double fold = Noise.ridged(x / 240 + bend, y / 520, 5);
            double n = Noise.ridged((x + 18) / 240 + bend, (y - 8) / 520, 5) - fold;
            float[] f = Ink.rgb(dark);
            o[0] = f[0];
            o[1] = f[1];
            o[2] = f[2];
            o[3] = (float) (0.62 * Ink.step(0.0, 0.09, -n + 0.03 * Noise.grain(x * 0.6, y * 0.6) - 0.015) * Ink.step(-0.5, 0.3, Noise.fbm(x / 300, y / 200 + 9, 3)));
        };
        p.fill(c, folds);
        for (int i = 0; i < 9; i++) {
            double y = top + 50 + (foot - top - 60) * i / 9;
            p.fill(c, (x, yy, o) -> {
                Ink.flat(dark).at(x, yy, o);
                double d = Math.abs(yy - y - 16 * Noise.fbm(x / 260, y, 3));
                o[3] = (float) (0.22 * Ink.step(7, 2, d) * Ink.step(-0.15, 0.25, Noise.fbm(x / 120, y, 3)));
            });
        }
    }

    static void niche(Plate p, double x, double base, double w, double h, int dark, int lit) {
        Shape n = Forms.blob(x - w / 2, base, x - w * 0.52, base - h * 0.55, x - w * 0.44, base - h * 0.72, x - w * 0.3, base - h * 0.78, x - w * 0.24, base - h * 0.93, x, base - h, x + w * 0.24, base - h * 0.93, x + w * 0.3,
                base - h * 0.78, x + w * 0.44, base - h * 0.72, x + w * 0.52, base - h * 0.55, x + w / 2, base, x, base + h * 0.01);
        p.fill(n, Ink.down(base - h, Ink.mix(dark, 0x16181D, 0.45), base, dark).mottle(0.06, 1, 1));
        p.fill(n, Ink.shade(x + w * 0.05, base, x + w * 0.5, base - h * 0.1, lit, 0.9));
    }

    static void valley(Plate p) {
        p.wash(Ink.down(0, 0x4C6AA0, 260, 0x9A9DB8, 480, 0xE2B29A, 640, 0xF3CFA0).mottle(0.05, 0.4, 2.4));
        p.wash(Ink.drift(0xF4C9A8, 620, 70, 0.02, 0.4, 0.7, 3.1).between(700, 200));
        p.fill(Forms.crests(2400, 1600, 520, 330, 900, 5.2), Ink.down(300, 0xB98D96, 640, 0xD4A493).mottle(0.05, 1, 1));
        Shape snow = Forms.crests(2400, 1600, 520, 330, 900, 5.2);
        p.fill(snow, Ink.drift(0xF6DCCB, 160, 120, -0.05, 0.15, 0.85, 2.2).between(520, 330));
        p.fill(Forms.crests(2400, 1600, 640, 220, 640, 1.7), Ink.down(520, 0x8E6C7E, 780, 0xBF8C79).mottle(0.06, 1, 1));
        cliffs(p, 700, 1010, 0xD59265, 0x7A4A48);
        niche(p, 700, 985, 92, 230, 0x4A2D38, 0x8F5A4A);
        niche(p, 1690, 985, 74, 168, 0x4A2D38, 0x8F5A4A);
        for (int i = 0; i < 60; i++) {
            double x = p.d(150, 2250), y = p.d(820, 975), s = p.d(6, 15);
            p.fill(Forms.oval(x, y, s, s * 1.2), Ink.flat(0x53323A));
        }
        p.settle(4);
        // the valley floor: strips of field, a river, poplars
        Path2D floor = Forms.hills(2400, 1640, 1000, 26, 600, 6, 3);
        p.fill(floor, Ink.down(980, 0x9A8450, 1600, 0x4B5238).mottle(0.08, 0.4, 2));
        int[] fields = {0x8E8A45, 0xC39A45, 0x5E6E40, 0xA6743F, 0x76803F, 0xD0AE5A, 0x4E6242, 0x8C5F3C};
        double y = 1012;
        int pick = 0;
        for (int row = 0; row < 9; row++) {
            double hgt = 18 + row * 13, x = -80 - row * 40;
            while (x < 2480) {
                double w = p.d(160, 420) * (0.7 + row * 0.16), skew = 60 + row * 26;
                Shape f = Forms.blob(x + skew, y + 2, x + skew + w * 0.5, y - 4, x + w + skew - 8, y + 2, x + w - 8, y + hgt - 4, x + w * 0.5, y + hgt, x + 4, y + hgt - 4);
                int colour = Ink.mix(fields[(pick++ * 5 + row * 3) % fields.length], 0x3E4B46, 0.05 * row);
                p.fill(f, Ink.flat(colour).mottle(0.06, 0.4, 2));
                p.fill(f, Ink.shade(x, y, x + w + skew, y + hgt * 2, Ink.mix(colour, 0x2B3140, 0.6), 0.6));
                x += w;
            }
            y += hgt;
        }
        Path2D river = Forms.open(2460, 1150, 2050, 1120, 1650, 1175, 1380, 1235, 1500, 1330, 1560, 1420, 1330, 1520, 1180, 1640);
        p.fill(Forms.stroke(river, 34), 0x3D4C55);
        p.fill(Forms.stroke(river, 26), Ink.down(1100, 0xF0C79C, 1600, 0x7F9BBE));
        for (int i = 0; i < 26; i++) {
            double t = i / 25.0, x = 120 + t * 1200 + p.d(-30, 30), b = 1050 + 60 * Math.sin(i * 1.9) + t * 60;
            Forms.poplar(p, x, b, p.d(120, 185), 0x3F4A38, 0xC9A24A, 1);
        }
        for (int i = 0; i < 9; i++) Forms.poplar(p, 1900 + i * 62 + p.d(-14, 14), 1330 + i * 22, p.d(330, 470), 0x2C3835, 0xC08A38, -1);
        // houses of clay with one lamp already lit
        for (int i = 0; i < 7; i++) {
            double x = 250 + i * 112, b = 1210 + 24 * Math.sin(i * 2.3), w = p.d(80, 130), h = p.d(52, 90);
            p.fill(Forms.box(x, b - h, w, h), Ink.along(x, 0, 0x7F5546, x + w, 0, 0xD69A68));
            p.fill(Forms.poly(x + w, b - h, x + w + 34, b - h - 10, x + w + 34, b - 8, x + w, b), 0xE4B078);
            p.fill(Forms.box(x + w * 0.3, b - h * 0.55, 16, 22), i == 3 ? 0xFFE3A0 : 0x4A3038);
            if (i == 3) p.wash(Ink.glow(x + w * 0.3 + 8, b - h * 0.5, 110, 90, 0xFFC870, 0.7, 2), Plate.Mix.SCREEN);
        }
        p.fill(Forms.hills(2400, 1640, 1520, 60, 500, 12, 4), Ink.down(1450, 0x35363A, 1600, 0x22252C).mottle(0.06, 1, 1));
        p.dabs(Forms.hills(2400, 1640, 1512, 62, 500, 12, 4), 700, 46, 5, -1.45, 0.4, 0.05, Ink.flat(0x4A4636));
        Forms.person(p, 1010, 1520, 130, Forms.Dress.PAKOL, 0x6E6256, 0x2A2B33, 0x8A5A44, 1, 0);
        Forms.person(p, 1075, 1526, 118, Forms.Dress.SHAWL, 0xA3142B, 0x3D1522, 0xA8745A, 1, 0);
        p.wash(Ink.glow(2200, 560, 1700, 900, 0xFFC98A, 0.34, 1.6), Plate.Mix.SCREEN);
    }

    static void trench(Plate p) {
        p.wash(Ink.down(0, 0x7FA3C4, 330, 0xCFD6CF, 480, 0xF0E2C4).mottle(0.05, 0.5, 2));
        p.wash(Ink.drift(0xFBF4E4, 420, 90, 0.02, 0.4, 0.85, 6.6).between(480, 150));
        cliffs(p, 300, 660, 0xDDA877, 0x9A6350);
        niche(p, 560, 640, 130, 290, 0x55333A, 0x9A6350);
        niche(p, 1980, 640, 92, 200, 0x55333A, 0x9A6350);
        for (int i = 0; i < 40; i++) p.fill(Forms.oval(p.d(100, 2300), p.d(470, 610), p.d(6, 13), p.d(8, 17)), Ink.flat(0x6B433F));
        p.settle(4);
        p.fill(Forms.hills(2400, 1640, 650, 24, 700, 3, 3), Ink.down(630, 0xC9A26E, 1600, 0xB98452).mottle(0.08, 0.4, 1.4));
        for (int i = 0; i < 16; i++) Forms.poplar(p, 760 + i * 64 + p.d(-12, 12), 672 + p.d(-5, 6), p.d(70, 118), 0x4F5E3E, 0xA9A24E, -1);
        // the grid of squares in perspective
        double hor = 520, vx = 1250;
        double[] xs = {-2.6, -1.55, -0.5, 0.55, 1.6, 2.65}, zs = {1.0, 1.5, 2.2, 3.2, 4.6};
        for (int r = zs.length - 2; r >= 0; r--)
            for (int c = 0; c < xs.length - 1; c++) {
                double depth = 0.16 + 0.12 * ((r * 3 + c * 5) % 4), m = 0.07;
                double xa = xs[c] + m, xb = xs[c + 1] - m, za = zs[r] + m * 0.8, zb = zs[r + 1] - m * 1.2;
                double[] a = at(xa, 0, za, vx, hor), b = at(xb, 0, za, vx, hor), d = at(xb, 0, zb, vx, hor), e = at(xa, 0, zb, vx, hor);
                Path2D mouth = Forms.poly(a[0], a[1], b[0], b[1], d[0], d[1], e[0], e[1]);
                if ((r * 5 + c * 3) % 7 == 1) continue;
                double[] fa = at(xa, -depth, za, vx, hor), fb = at(xb, -depth, za, vx, hor), fd = at(xb, -depth, zb, vx, hor), fe = at(xa, -depth, zb, vx, hor);
                p.fill(mouth, 0x8E5C3E);
                Shape floor = Forms.meet(mouth, Forms.poly(fa[0], fa[1], fb[0], fb[1], fd[0], fd[1], fe[0], fe[1]));
                Shape back = Forms.meet(mouth, Forms.poly(e[0], e[1], d[0], d[1], fd[0], fd[1], fe[0], fe[1]));
                Shape right = Forms.meet(mouth, Forms.poly(b[0], b[1], d[0], d[1], fd[0], fd[1], fb[0], fb[1]));
                Shape left = Forms.meet(mouth, Forms.poly(a[0], a[1], e[0], e[1], fe[0], fe[1], fa[0], fa[1]));
                p.fill(back, Ink.down(e[1], 0xC08A5C, fe[1], 0x84533B).mottle(0.1, 0.3, 2));
                p.fill(right, Ink.down(d[1], 0xD9A56F, fb[1], 0xA56C46).mottle(0.1, 1, 1));
                p.fill(left, Ink.down(e[1], 0x6B4238, fa[1], 0x4A2E30).mottle(0.06, 1, 1));
                p.fill(floor, Ink.flat(0xB27E52).mottle(0.1, 1, 1));
                p.fill(floor, Ink.shade(fa[0] + (fb[0] - fa[0]) * 0.55, fa[1], fa[0] + (fb[0] - fa[0]) * 0.25, fa[1], 0x52343A, 0.85));
                if ((r + c) % 3 == 0)
                    for (int i = 0; i < 9; i++) {
                        double[] q = at(xa + (xb - xa) * p.d(0.5, 0.92), -depth, za + (zb - za) * p.d(0.2, 0.85), vx, hor);
                        p.fill(Forms.oval(q[0], q[1], p.d(5, 15), p.d(3, 7)), i % 3 == 0 ? 0x3E7F86 : 0x7A4636);
                    }
            }
        for (double z : zs) {
            double[] a = at(-2.8, 0.05, z, vx, hor), b = at(2.85, 0.05, z, vx, hor);
            p.line(Forms.open(a[0], a[1], (a[0] + b[0]) / 2, a[1] + 2, b[0], b[1]), 3.2 / z + 1, 0xFBF6E8, 0.95);
        }
        for (double x : xs) {
            double[] a = at(x, 0.05, 0.92, vx, hor), b = at(x, 0.05, 4.7, vx, hor);
            p.line(Forms.open(a[0], a[1], b[0], b[1]), 2.6, 0xFBF6E8, 0.95);
            for (double z : zs) {
                double[] f = at(x, 0, z, vx, hor), t = at(x, 0.13, z, vx, hor);
                p.line(Forms.open(f[0], f[1], t[0], t[1]), 9 / z + 1.5, 0xA3142B, 1);
            }
        }
        // those who dig
        person(p, -1.05, 1.62, 0xE7DDC6, 0x5B5F74, Forms.Dress.PAKOL, vx, hor);
        person(p, 1.0, 2.0, 0x1E3F94, 0x16204A, Forms.Dress.SHAWL, vx, hor);
        person(p, 1.3, 3.3, 0xD6C9AE, 0x5B5F74, Forms.Dress.TURBAN, vx, hor);
        person(p, -0.42, 3.3, 0x8A6B52, 0x3D3038, Forms.Dress.PAKOL, vx, hor);
        person(p, -2.2, 4.3, 0xA3142B, 0x4A1020, Forms.Dress.SHAWL, vx, hor);
        p.wash(Ink.shade(1500, 1250, 2700, 1900, 0x4A2E30, 0.35));
    }

    private static double[] at(double x, double y, double z, double vx, double hor) {
        return new double[] {vx + x * 900 / z, hor + (0.98 - y) * 900 / z};
    }

    private static void person(Plate p, double x, double z, int cloth, int shade, Forms.Dress dress, double vx, double hor) {
        double[] f = at(x, 0, z, vx, hor);
        double h = 640 / z;
        p.fill(Forms.poly(f[0] - h * 0.1, f[1], f[0] + h * 0.12, f[1] - h * 0.02, f[0] + h * 0.95, f[1] + h * 0.10, f[0] + h * 0.8, f[1] + h * 0.17), Ink.flat(0x5A3A38).fade(0.55));
        Forms.person(p, f[0], f[1], h, dress, cloth, shade, 0x9A674C, -1, 0);
    }

    static void railway(Plate p) {
        p.wash(Ink.down(0, 0x3F6799, 420, 0x8DB0C6, 760, 0xE3DCC0, 980, 0xF5D99A).mottle(0.05, 0.4, 2.4));
        // towering summer cloud, in flat planes
        Shape cloud = Forms.join(Forms.oval(1650, 560, 330, 170), Forms.oval(1450, 640, 260, 120), Forms.oval(1880, 640, 300, 130), Forms.oval(1740, 430, 200, 140), Forms.oval(1580, 470, 150, 110), Forms.oval(2050, 690, 260, 90),
                Forms.oval(1250, 700, 240, 70));
        double w0 = p.wobble;
        p.wobble = 26;
        p.fill(cloud, Ink.down(300, 0xFFF6E2, 760, 0xE9C9A0).mottle(0.06, 0.8, 0.8).between(830, 560));
        p.fill(cloud, Ink.shade(1600, 430, 1900, 800, 0xA9A3B0, 0.6).between(860, 600));
        Shape small = Forms.join(Forms.oval(430, 720, 220, 50), Forms.oval(560, 690, 130, 55), Forms.oval(330, 740, 170, 36));
        p.fill(small, Ink.flat(0xFBEBCB).between(790, 650));
        p.wobble = w0;
        p.fill(Forms.hills(2400, 1640, 960, 60, 900, 4, 4), Ink.flat(0xA9A79A).mottle(0.04, 1, 1));
        p.fill(Forms.hills(2400, 1640, 985, 40, 500, 9, 4), Ink.flat(0xB6A47E).mottle(0.04, 1, 1));
        p.settle(4);
        p.fill(Forms.hills(2400, 1640, 1000, 10, 700, 2, 3), Ink.down(990, 0xD8BB72, 1250, 0xC0923F, 1600, 0x7F5A2C).mottle(0.09, 0.2, 2.6));
        for (int i = 0; i < 8; i++) p.wash(Ink.drift(i % 2 == 0 ? 0x8C7A3C : 0xE6C878, 900, 26 + i * 8, 0.05, 0.3, 0.5, i * 3.3).between(1010 + i * 30, 1060 + i * 60));
        // track and train run to a point on the right
        double vx = 2020, vy = 1000;
        p.fill(Forms.poly(vx - 4, vy, vx + 4, vy, 1150, 1640, -520, 1640), Ink.down(1000, 0xB9A27C, 1600, 0x6B5A4C).mottle(0.1, 1, 1));
        double ax = 620, ay = 1640;
        for (int i = 0; i < 58; i++) {
            double t = 1 / (1 + i * 0.24);
            double cx = vx + (340 - vx) * t, cy = vy + (1640 - vy) * t;
            p.fill(Forms.poly(cx - 420 * t, cy, cx + 420 * t, cy + 10 * t, cx + 420 * t, cy + 46 * t, cx - 420 * t, cy + 34 * t), 0x4A3A34);
        }
        for (int side = -1; side <= 1; side += 2)
            p.fill(Forms.poly(vx, vy, vx + 1, vy, 340 + side * 270 + 16, 1640, 340 + side * 270 - 16, 1640), Ink.down(1000, 0xF3DDB0, 1600, 0x8C8F98));
        // wagons, far to near; the locomotive nearest
        int[] colours = {0xA3142B, 0x6B4A3A, 0x1E3F94, 0xB5622F, 0x4F5E52, 0x7C2A30, 0xC88A2A, 0x3A4A6E};
        for (int i = 22; i >= 0; i--) {
            double far = wagon(i + 0.93), near = wagon(i);
            Shape side = Forms.poly(tx(near, vx, 610), ty(near, vy, 0.0), tx(far, vx, 610), ty(far, vy, 0.0), tx(far, vx, 610), ty(far, vy, 1), tx(near, vx, 610), ty(near, vy, 1));
            int colour = Ink.mix(colours[(i * 3) % colours.length], 0xD9C39A, 1 - Math.pow(near / wagon(0), 0.35));
            p.fill(Forms.poly(tx(near, vx, 610), ty(near, vy, -0.2), tx(far, vx, 610), ty(far, vy, -0.2), tx(far, vx, 610), ty(far, vy, 0.05), tx(near, vx, 610), ty(near, vy, 0.05)), Ink.mix(0x2A2830, 0xB9A27C, 0.5 * (1 - near / wagon(0))));
            p.fill(side, Ink.flat(colour).mottle(0.07, 2, 0.6));
            for (int v = 1; v < 9; v++) {
                double t = near + (far - near) * v / 9;
                p.line(Forms.open(tx(t, vx, 610), ty(t, vy, 0.04), tx(t, vx, 610), ty(t, vy, 0.97)), 9 * t, Ink.mix(colour, 0x16181D, 0.35), 0.6);
            }
            p.fill(Forms.poly(tx(near, vx, 610), ty(near, vy, 1), tx(far, vx, 610), ty(far, vy, 1), tx(far, vx, 610), ty(far, vy, 0.94), tx(near, vx, 610), ty(near, vy, 0.94)), Ink.mix(colour, 0xFBE9C0, 0.5));
            Shape end = Forms.poly(tx(near, vx, 610), ty(near, vy, -0.12), tx(near, vx, 610), ty(near, vy, 1), tx(near, vx, 70), ty(near, vy, 1), tx(near, vx, 70), ty(near, vy, -0.12));
            p.fill(end, Ink.mix(colour, 0x16181D, 0.55));
            if (i == 0) engine(p, near, vx, vy);
        }
        p.wash(Ink.glow(2060, 1000, 900, 420, 0xFFE2A2, 0.6, 1.8), Plate.Mix.SCREEN);
        // grass in the foreground
        for (int i = 0; i < 900; i++) {
            double x = p.d(900, 2450), y = p.d(1180, 1640), s = (y - 1000) / 640;
            if (x < 1150 + (1640 - y) * 1.2) continue;
            double lean = p.d(-14, 26) * s;
            p.line(Forms.open(x, y, x + lean * 0.4, y - 26 * s, x + lean, y - 56 * s), 4.5 * s, i % 3 == 0 ? 0xF0D68E : i % 3 == 1 ? 0x8A6A2E : 0x5F5A30, 0.85);
        }
    }

    private static double wagon(double i) {
        return 0.74 / (1 + i * 0.42);
    }

    private static double tx(double t, double vx, double off) {
        return vx + (340 + off - 270 - vx) * t;
    }

    private static double ty(double t, double vy, double up) {
        return vy + (600 - up * 760) * t;
    }

    private static void engine(Plate p, double t, double vx, double vy) {
        double xl = tx(t, vx, 70), xr = tx(t, vx, 610), w = xr - xl;
        double top = ty(t, vy, 1.05), foot = ty(t, vy, -0.14), h = foot - top;
        Shape face = Forms.blob(xl, foot - 10, xl - 4, top + h * 0.3, xl + w * 0.1, top + h * 0.02, xl + w * 0.5, top - h * 0.03, xr - w * 0.1, top + h * 0.02, xr + 4, top + h * 0.3, xr, foot - 10, xl + w * 0.5, foot);
        p.fill(face, Ink.down(top, 0x2E58A8, foot, 0x1B2F6A).mottle(0.06, 1, 1));
        p.fill(face, Ink.shade(xl + w * 0.9, top, xl - w * 0.1, foot, 0x101A3C, 0.9));
        Shape band = Forms.meet(face, Forms.box(xl - 10, top + h * 0.52, w + 20, h * 0.16));
        p.fill(band, 0xD99A1C);
        p.fill(Forms.meet(face, Forms.box(xl - 10, top + h * 0.66, w + 20, h * 0.03)), 0xFBF3DC);
        p.fill(Forms.blob(xl + w * 0.08, top + h * 0.42, xl + w * 0.12, top + h * 0.16, xl + w * 0.48, top + h * 0.12, xl + w * 0.48, top + h * 0.42), Ink.down(top, 0xBBD3DE, top + h * 0.4, 0x35456A));
        p.fill(Forms.blob(xl + w * 0.53, top + h * 0.42, xl + w * 0.53, top + h * 0.12, xl + w * 0.88, top + h * 0.16, xl + w * 0.92, top + h * 0.42), Ink.down(top, 0xE7E6D4, top + h * 0.4, 0x6F86A2));
        for (double u : new double[] {0.17, 0.83}) {
            p.fill(Forms.oval(xl + w * u, top + h * 0.76, 26, 26), 0x16181D);
            p.fill(Forms.oval(xl + w * u, top + h * 0.76, 19, 19), 0xFFF2C8);
            p.wash(Ink.glow(xl + w * u, top + h * 0.76, 150, 120, 0xFFE6A8, 0.6, 2.2), Plate.Mix.SCREEN);
        }
        p.fill(Forms.box(xl + w * 0.02, foot - h * 0.11, w * 0.96, h * 0.09), 0xA3142B);
        p.fill(Forms.poly(xl + w * 0.12, foot - 6, xr - w * 0.12, foot - 6, xr - w * 0.2, foot + h * 0.08, xl + w * 0.2, foot + h * 0.08), 0x1C1D26);
    }

    static void glacier(Plate p) {
        p.wash(Ink.down(0, 0x2F5C97, 330, 0x7FA6C8, 620, 0xD5DEDC).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xF4F3EA, 640, 70, 0.08, 0.42, 0.7, 5.5).between(620, 120));
        Relief r = new Relief();
        r.horizon = 560;
        r.focal = 2000;
        r.eyeY = 1.75;
        r.far = 60;
        r.haze = 34;
        r.hazeColour = 0xC7D6E0;
        r.sunX = -0.62;
        r.sunY = 0.62;
        r.sunZ = -0.5;
        Relief.Ground g = (x, z) -> {
            double c = tongue(z), side = Math.abs(x - c), wide = 1.5 + 0.06 * z;
            double ice = 0.045 * z + 0.1 * (1 - Math.min(1, side * side / (wide * wide))) - 0.02 * Math.abs(Noise.at(x * 2.6 + z * 0.5, z * 3.2)) + 0.02 * Noise.fbm(x, z, 3);
            double wall = 0.045 * z + Math.pow(Math.max(0, side - wide), 1.1) * 0.72 * (0.55 + Noise.ridged(x * 0.22 + 7, z * 0.2 + 3, 6)) + 0.05 * Noise.fbm(x * 4, z * 4, 3);
            double back = z > 20 ? (z - 20) * 0.16 * Noise.ridged(x * 0.14 + 1, z * 0.13 + 5, 6) : 0;
            return ice + (wall - ice) * Ink.step(wide - 0.08, wide + 0.12, side) + Math.min(back, 5);
        };
        r.draw(p, g, (x, z, h, light, level) -> {
            double side = Math.abs(x - tongue(z)), wide = 1.5 + 0.06 * z;
            if (side < wide && z < 26) {
                double bow = z * 1.7 - 0.55 * side * side / wide + 0.5 * Noise.fbm(x * 0.9, z * 0.9, 3);
                double crack = Math.abs(bow - Math.rint(bow)) * 0.5 + (Noise.fbm(x * 1.3 + 8, z * 1.1, 3) < 0.03 ? 1 : 0);
                double moraine = Math.abs(x - tongue(z) + wide * (0.42 + 0.05 * Noise.at(z * 0.8, 3)));
                double rough = Noise.fbm(x * 1.6 + 3, z * 1.1, 4);
                int ice = Relief.tones(light * 0.62 + 0.5 * rough + 0.04, x, z, 0x6FA3C4, 0xBEDCE6, 0xF6FBF8);
                double open = 0.05 * Ink.step(0.1, 0.9, side / wide) + 0.015;
                if (crack < open && side < wide * 0.86) ice = Ink.mix(0x2A6C9C, ice, Ink.step(open * 0.35, open, crack));
                double till = 0.06 + 0.05 * Noise.fbm(x * 5, z * 5, 3);
                if (moraine < till) ice = Ink.mix(0x7C7880, ice, Ink.step(till * 0.5, till, moraine) * 0.8 + 0.1);
                double rubble = side / wide + 0.16 * Noise.fbm(x * 1.4, z * 1.4, 4);
                if (rubble > 0.93) ice = Ink.mix(ice, Relief.tones(light + 0.3 * rough, x, z, 0x5A5866, 0x8A8488, 0xC9BDB4), 0.85);
                return ice;
            }
            double snow = level + 0.25 * Noise.fbm(x * 1.4, z * 1.4, 4) + Math.min(0.55, h * 0.12) - 0.28;
            if (snow > 0.58) return Relief.tones(light * 1.1, x, z, 0x7693BF, 0xC2D2E4, 0xFFFAF0);
            return Relief.tones(light, x, z, 0x2C3148, 0x6A5F66, 0xC09478);
        });
        p.settle(4);
        // survey stakes up the middle, and two who read them
        double[][] stakes = {{-0.1, 2.1}, {0.12, 3.1}, {0.05, 4.4}, {0.22, 6.2}, {0.2, 8.6}, {0.36, 12}};
        for (double[] s : stakes) {
            double x = tongue(s[1]) + s[0], y = g.height(x, s[1]);
            double sx = 1200 + x * r.focal / s[1], sy = r.horizon - (y - r.eyeY) * r.focal / s[1], l = 0.27 * r.focal / s[1];
            p.fill(Forms.poly(sx, sy, sx + l * 1.1, sy + l * 0.1, sx + l * 1.1, sy + l * 0.13, sx, sy + l * 0.05), Ink.flat(0x3B6A98).fade(0.6));
            for (int b = 0; b < 6; b++) p.line(Forms.open(sx, sy - l * b / 6, sx, sy - l * (b + 0.92) / 6), l * 0.035 + 1.5, b % 2 == 0 ? 0xA3142B : 0xFBF9F4, 1);
            p.fill(Forms.poly(sx, sy - l, sx + l * 0.3, sy - l * 0.9, sx, sy - l * 0.8), 0xD99A1C);
        }
        double px = 1530, py = 1330;
        p.fill(Forms.poly(px - 10, py, px + 40, py + 6, px + 330, py + 44, px + 300, py + 70), Ink.flat(0x3B6A98).fade(0.6));
        Forms.person(p, px, py, 290, Forms.Dress.PAKOL, 0xC23A2A, 0x4A1426, 0xA06C52, -1, 0.03);
        Forms.person(p, px + 130, py + 26, 280, Forms.Dress.PAKOL, 0x2A4A86, 0x14203E, 0xA06C52, -1, -0.02);
        p.line(Forms.open(px + 50, py - 150, px + 76, py - 120, px + 84, py - 136), 12, 0x24314F, 1);
    }

    private static double tongue(double z) {
        return -0.2 + 1.5 * Math.sin(z * 0.19 + 0.5) * Math.min(1, z * 0.06) - 0.01 * z;
    }

    static void lake(Plate p) {
        p.wash(Ink.down(0, 0x35527F, 300, 0x8A92B0, 520, 0xE3B7A0, 640, 0xF4D3AE).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xF7D9C0, 640, 60, 0.05, 0.4, 0.7, 2.5).between(640, 150));
        Relief r = new Relief();
        r.horizon = 640;
        r.focal = 2000;
        r.eyeY = 0.62;
        r.far = 60;
        r.haze = 30;
        r.hazeColour = 0xD9B9AE;
        r.sunX = 0.75;
        r.sunY = 0.36;
        r.sunZ = -0.5;
        Relief.Ground g = (x, z) -> {
            double back = Math.max(0, z - 9.5 - 0.9 * Math.sin(x * 0.5));
            double crest = Noise.ridged(x * 0.11 + 3.6, z * 0.1 + 9, 6);
            double far = Math.min(back * 0.3, 1.5 + 0.02 * z) * (0.12 + 2.1 * crest * crest);
            double side = Math.min(1.5, Math.pow(Math.max(0, Math.abs(x + 0.6) - 2.3 - 0.16 * z), 1.1) * 0.42) * (0.35 + 1.3 * Noise.ridged(x * 0.25 + 9, z * 0.22 + 1, 6));
            double nearBank = Math.max(0, 2.1 + 0.5 * Noise.fbm(x * 0.7 + 5, 1, 3) + 0.22 * x - z) * 0.17 * (1 + 0.35 * Noise.fbm(x * 3, z * 3, 3));
            double land = Math.max(Math.min(far, 6), Math.max(side, nearBank));
            return land < 0.012 ? 0 : land + 0.02 * Noise.fbm(x * 3, z * 3, 3);
        };
        r.draw(p, g, (x, z, h, light, level) -> {
            if (h <= 0) return 0x010101;
            if (z < 3.4) return Relief.tones(light * 0.8 + 0.35 * Noise.fbm(x * 7, z * 7, 3) + 0.1, x, z, 0x33304A, 0x5E4C58, 0x94706A);
            double snow = level + 0.25 * Noise.fbm(x * 1.4, z * 1.4, 4) + Math.min(0.6, h * 0.2) - 0.5;
            if (snow > 0.55) return Relief.tones(light * 1.3, x, z, 0x7079A6, 0xC4B4C6, 0xFFE4C8);
            return Relief.tones(light * 1.25, x, z, 0x2A2C45, 0x6A5160, 0xD08E6A);
        });
        // still water gives the mountains back
        int[] copy = p.px.clone();
        lakeWater(p, r, g, copy);
        p.settle(4);
        for (int i = 0; i < 60; i++) {
            double y = 850 + Math.pow(p.d(0, 1), 1.5) * 500, x = p.d(0, 2400), l = p.d(60, 300) * (y - 700) / 400;
            int c = p.sample(Math.clamp(x, 5, 2390), y);
            p.fill(Forms.blob(x, y, x + l * 0.5, y - 2.4, x + l, y, x + l * 0.5, y + 2.4), Ink.flat(Ink.mix(c, 0xF3DCC6, 0.4)).fade(0.6));
        }
        // tent of the survey party, lamp within
        double tx = 560, ty = 1400;
        p.fill(Forms.oval(tx + 30, ty + 6, 250, 26), Ink.flat(0x20223A).fade(0.6));
        p.fill(Forms.blob(tx - 190, ty, tx - 60, ty - 150, tx, ty - 190, tx + 70, ty - 150, tx + 220, ty), Ink.along(tx - 190, 0, 0xB5622F, tx + 220, 0, 0xF2B04A).mottle(0.06, 1, 1));
        p.fill(Forms.poly(tx - 34, ty, tx, ty - 150, tx + 44, ty), Ink.down(ty - 150, 0xFFE9B0, ty, 0xFFD070));
        p.line(Forms.open(tx, ty - 188, tx + 80, ty - 110, tx + 218, ty), 5, 0x7A3A20, 0.8);
        p.wash(Ink.glow(tx + 10, ty - 60, 420, 260, 0xFFC060, 0.6, 2), Plate.Mix.SCREEN);
        Forms.person(p, tx + 330, ty + 26, 190, Forms.Dress.PAKOL, 0x3A4568, 0x191C30, 0x9A6248, -1, 0);
        double sx = 1700, sy = 1330;
        for (int b = 0; b < 6; b++) p.line(Forms.open(sx, sy - 36 * b, sx, sy - 36 * b - 33), 11, b % 2 == 0 ? 0xA3142B : 0xF6E6D2, 1);
    }

    private static void lakeWater(Plate p, Relief r, Relief.Ground g, int[] copy) {
        for (int px = 0; px < p.w; px++) {
            double slope = (px / p.k - p.wide / 2.0) / r.focal;
            for (int py = (int) (r.horizon * p.k) + 1; py < p.h; py++) {
                int o = py * p.w + px;
                double uy = py / p.k, z = r.eyeY * r.focal / (uy - r.horizon);
                if (z > 40 || g.height(slope * z, z) > 0) continue;
                boolean hidden = false;
                for (double s = 0.15; s < 1; s += 0.05) if (g.height(slope * z * s, z * s) > r.eyeY * (1 - s)) hidden = true;
                if (hidden) continue;
                double shore = r.horizon + 62;
                double ripple = (4 + (uy - shore) * 0.05) * Noise.at(px / p.k / 90, uy / (5 + (uy - shore) * 0.02));
                double from = Math.clamp(2 * shore - uy * 0.96 - 30 + ripple * 2, 2, shore);
                int sx = Math.clamp((int) (px + ripple * p.k), 0, p.w - 1);
                int c = copy[(int) (from * p.k) * p.w + sx] & 0xffffff;
                p.px[o] = Ink.mix(Ink.mix(c, 0x2F5673, 0.28), 0x1F3A5C, 0.5 * Ink.step(shore + 150, 1600, uy));
            }
        }
    }

    static void bus(Plate p) {
        p.wash(Ink.down(0, 0x6FA3BF, 400, 0xBFD3CC, 700, 0xF2E3BE).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xFBF5E4, 520, 100, 0.02, 0.4, 0.8, 7.5).between(700, 100));
        Relief r = new Relief();
        r.horizon = 640;
        r.focal = 2200;
        r.eyeY = 1.3;
        r.far = 60;
        r.haze = 24;
        r.hazeColour = 0xD3DCCB;
        r.sunX = -0.7;
        r.sunY = 0.55;
        r.sunZ = -0.1;
        Relief.Ground g = (x, z) -> {
            double ridge = Noise.ridged(x * 0.2 + 2, z * 0.18 + 8, 6);
            return -0.5 + ridge * Math.min(2.6, 0.25 + z * 0.13) + Math.max(0, Math.abs(x - 0.5) - 0.6) * 0.24 + 0.03 * Noise.fbm(x * 4, z * 4, 3);
        };
        r.draw(p, g, (x, z, h, light, level) -> {
            double green = level + 0.4 * Noise.fbm(x * 1.3, z * 1.3, 4) - Math.max(0, h) * 0.12;
            if (h > 1.65 + 0.3 * Noise.at(x, z) && level > 0.55) return Relief.tones(light, x, z, 0x8299B4, 0xCBD5DA, 0xFFF9EA);
            if (green > 0.86) return Relief.tones(light, x, z, 0x33503F, 0x6F8A4E, 0xC0B660);
            return Relief.tones(light, x, z, 0x4F3F49, 0x9A7053, 0xE0B07A);
        });
        p.settle(4);
        // the shelf of road across the foreground
        Path2D bank = Forms.blob(-60, 1190, 400, 1240, 900, 1300, 1500, 1290, 2000, 1200, 2460, 1120, 2500, 1700, -100, 1700);
        p.fill(bank, Ink.down(1100, 0xB07C50, 1600, 0x6A4338).mottle(0.1, 0.6, 1));
        Path2D road = Forms.blob(-60, 1185, 400, 1232, 900, 1286, 1500, 1274, 2000, 1186, 2460, 1100, 2460, 1190, 2000, 1290, 1500, 1390, 900, 1404, 400, 1344, -60, 1290);
        p.fill(road, Ink.down(1150, 0xE3C697, 1420, 0xC79C68).mottle(0.06, 0.3, 2.4));
        p.fill(Forms.blob(-60, 1290, 400, 1344, 900, 1404, 1500, 1390, 2000, 1290, 2460, 1190, 2460, 1235, 2000, 1345, 1500, 1450, 900, 1462, 400, 1396, -60, 1335), Ink.flat(0x6E4638).mottle(0.1, 1, 1));
        for (int i = 0; i < 17; i++) {
            double x = 40 + i * 146, y = 1302 + 110 * Math.sin(Math.PI * (0.08 + i / 18.0) * 0.93) - (i > 11 ? (i - 11) * 16 : 0);
            p.fill(Forms.blob(x - 32, y + 8, x - 24, y - 34, x + 4, y - 44, x + 30, y - 30, x + 38, y + 8), Ink.along(x - 30, y - 40, 0xF0E2C6, x + 40, y, 0x8D6F62).mottle(0.06, 1, 1));
        }
        paintedBus(p, 760, 1330, 1);
        p.dabs(Forms.box(-20, 1430, 2440, 190), 900, 60, 7, -1.4, 0.5, 0.06, Ink.along(0, 0, 0x7F7A42, 2400, 0, 0x4A4A36));
        for (int i = 0; i < 120; i++) {
            double x = p.d(0, 2400), y = p.d(1480, 1600);
            p.fill(Forms.oval(x, y, p.d(5, 11), p.d(5, 10)), i % 3 == 0 ? 0xA3142B : i % 3 == 1 ? 0xE2B23C : 0xF3E8D2);
        }
        Forms.person(p, 1585, 1352, 215, Forms.Dress.SHAWL, 0x1E3F94, 0x141C44, 0xA8745A, -1, 0);
        Forms.person(p, 1662, 1350, 140, Forms.Dress.CHILD, 0xE9DFC8, 0x6A6A7C, 0xA8745A, -1, 0);
        Forms.person(p, 1722, 1346, 124, Forms.Dress.CHILD, 0xD99A1C, 0x6A4420, 0xA8745A, -1, 0);
        Forms.person(p, 1788, 1342, 150, Forms.Dress.SHAWL, 0xA3142B, 0x451020, 0xA8745A, -1, 0);
    }

    private static void paintedBus(Plate p, double x, double base, double s) {
        double len = 700, hgt = 330, top = base - hgt - 50;
        p.fill(Forms.blob(x - 20, base + 12, x + len / 2, base - 10, x + len + 150, base + 16, x + len / 2, base + 40), Ink.flat(0x5A3A38).fade(0.6));
        Shape body = Forms.blob(x, base - 50, x - 6, top + 60, x + 30, top + 6, x + len * 0.5, top - 6, x + len - 60, top + 2, x + len - 8, top + 90, x + len + 26, base - 170, x + len + 30, base - 50, x + len * 0.5, base - 42);
        p.fill(body, Ink.down(top, 0x2B6FA0, base, 0x1E3F94).mottle(0.05, 1, 1));
        p.fill(Forms.meet(body, Forms.box(x - 40, base - 190, len + 100, 60)), 0xD99A1C);
        p.fill(Forms.meet(body, Forms.box(x - 40, base - 130, len + 100, 16)), 0xFBF3DC);
        p.fill(Forms.meet(body, Forms.box(x - 40, base - 114, len + 100, 90)), Ink.flat(0xA3142B).mottle(0.05, 1, 1));
        for (int i = 0; i < 12; i++) {
            double fx = x + 34 + i * 56;
            for (int a = 0; a < 6; a++) p.fill(Forms.oval(fx + 12 * Math.cos(a * 1.047), base - 160 + 12 * Math.sin(a * 1.047), 8, 8), i % 2 == 0 ? 0xFBF3DC : 0xA3142B);
            p.fill(Forms.oval(fx, base - 160, 7, 7), 0x1E3F94);
        }
        // the open side: shelves of books behind a raised flap
        Shape open = Forms.box(x + 60, top + 50, 420, 128);
        p.fill(open, 0x3A2A26);
        int[] spines = {0xA3142B, 0xD99A1C, 0xFBF3DC, 0x2F7A6A, 0x1E3F94, 0xC96B3A, 0x7A8B4A, 0xE8D2A0};
        for (int shelf = 0; shelf < 2; shelf++) {
            double bx = x + 66;
            while (bx < x + 466) {
                double bw = p.d(9, 20), bh = p.d(40, 54);
                p.fill(Forms.box(bx, top + 110 + shelf * 62 - bh, bw - 2, bh), spines[p.dice.nextInt(spines.length)]);
                bx += bw;
            }
            p.fill(Forms.box(x + 60, top + 110 + shelf * 62, 420, 7), 0xC99A5E);
        }
        p.fill(Forms.poly(x + 50, top + 50, x + 490, top + 50, x + 510, top - 26, x + 30, top - 26), Ink.down(top - 30, 0xFBF3DC, top + 50, 0xD9C39A));
        for (int i = 0; i < 6; i++) p.fill(Forms.poly(x + 58 + i * 74, top + 50, x + 92 + i * 74, top + 50, x + 84 + i * 80, top - 26, x + 46 + i * 80, top - 26), 0xA3142B);
        p.fill(Forms.blob(x + 520, top + 150, x + 518, top + 50, x + 640, top + 48, x + len - 30, top + 110, x + len - 8, top + 156, x + 620, top + 160), Ink.along(x + 520, top, 0xE9F0E6, x + len, top + 150, 0x54789A));
        p.line(Forms.open(x + 600, top + 50, x + 600, top + 158), 9, 0x1E3F94, 1);
        Shape rack = Forms.join(Forms.box(x + 60, top - 40, 500, 10), Forms.box(x + 90, top - 66, 130, 34), Forms.box(x + 230, top - 84, 110, 50), Forms.box(x + 350, top - 62, 150, 30));
        p.fill(rack, Ink.along(x + 60, 0, 0xC58F56, x + 560, 0, 0x7E5236));
        for (double wx : new double[] {x + 150, x + 560}) {
            p.fill(Forms.oval(wx, base - 30, 64, 62), 0x1C1D26);
            p.fill(Forms.oval(wx, base - 30, 34, 33), 0xB9B2A2);
            p.fill(Forms.oval(wx, base - 30, 12, 12), 0xA3142B);
        }
        p.fill(Forms.oval(x + len + 10, base - 96, 20, 24), 0xFFF0C0);
        p.fill(Forms.box(x + len - 90, base - 62, 130, 22), 0xE9DFC8);
        p.fill(body, Ink.shade(x + len * 0.4, top, x + len * 1.25, base + 80, 0x141C44, 0.55));
        p.fill(body, Ink.down(top, 0xFFF2CC, base, 0xFFF2CC).fade(0.3).between(top + 90, top - 40), Plate.Mix.SCREEN);
    }
}
