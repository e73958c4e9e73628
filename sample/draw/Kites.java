import java.awt.Shape;
import java.awt.geom.Path2D;

/** Kites over Kabul, in five pictures. */
final class Kites {
    private Kites() {}

    /** A fighting kite: a square of tissue on two split canes. */
    static void kite(Plate p, double x, double y, double s, double turn, int a, int b, int pattern) {
        double w0 = p.wobble;
        p.wobble = Math.min(w0, s * 0.02);
        Shape all = Forms.place(Forms.poly(0, -1, 0.92, 0, 0, 1, -0.92, 0), x, y, s, s, turn);
        Ink ink = Ink.along(x - s, y - s, Ink.mix(a, 0xFFF4D8, 0.25), x + s, y + s, Ink.mix(a, 0x241830, 0.18)).mottle(0.05, 1.5, 1.5);
        p.fill(all, ink);
        Shape[] parts = switch (pattern) {
            case 0 -> new Shape[] {Forms.poly(0, -1, 0.92, 0, 0, 0)};
            case 1 -> new Shape[] {Forms.poly(0, -1, 0.46, -0.5, -0.46, -0.5), Forms.poly(0, 1, 0.46, 0.5, -0.46, 0.5)};
            case 2 -> new Shape[] {Forms.oval(0, 0, 0.36, 0.36)};
            case 3 -> new Shape[] {Forms.poly(0, -0.52, 0.48, 0, 0, 0.52, -0.48, 0)};
            case 4 -> new Shape[] {Forms.poly(0, -1, 0.92, 0, 0, 0), Forms.poly(0, 1, -0.92, 0, 0, 0)};
            default -> new Shape[] {Forms.poly(0, 1, 0.6, 0.34, -0.6, 0.34)};
        };
        for (Shape part : parts) p.fill(Forms.place(part, x, y, s, s, turn), Ink.along(x - s, y - s, Ink.mix(b, 0xFFF4D8, 0.2), x + s, y + s, Ink.mix(b, 0x241830, 0.15)));
        if (s > 30) {
            p.line(Forms.place(Forms.open(0, -1, 0, 1), x, y, s, s, turn), s * 0.02, 0x5A3A24, 0.7);
            p.line(Forms.place(Forms.open(-0.92, 0, -0.4, -0.26, 0.4, -0.26, 0.92, 0), x, y, s, s, turn), s * 0.02, 0x5A3A24, 0.7);
        }
        p.fill(Forms.place(Forms.poly(0, 0.94, 0.16, 1.28, -0.16, 1.28), x, y, s, s, turn), b);
        p.wobble = w0;
    }

    static void tail(Plate p, double x, double y, double s, double turn, int... cols) {
        double px = x - Math.sin(turn) * s * 1.2, py = y + Math.cos(turn) * s * 1.2;
        for (int i = 0; i < 9; i++) {
            double nx = px + Math.sin(i * 0.9 + turn * 3) * s * 0.22 - s * 0.12, ny = py + s * 0.3;
            p.line(Forms.open(px, py, (px + nx) / 2 + s * 0.05, (py + ny) / 2, nx, ny), Math.max(1.5, s * 0.02), 0x5A3A34, 0.9);
            p.fill(Forms.place(Forms.poly(-0.16, -0.07, 0.16, 0.07, 0.16, -0.07, -0.16, 0.07), nx, ny, s, s, i * 0.7), cols[i % cols.length]);
            px = nx;
            py = ny;
        }
    }

    /** The town on its slope: boxes of clay, roof upon roof. */
    static void town(Plate p, Path2D hill, double top, double foot, double size, int lit, int dark, double windows, int seed) {
        java.util.Random dice = new java.util.Random(seed);
        double w0 = p.wobble;
        p.wobble = 1.2;
        for (double y = top; y < foot; y += size * (0.28 + 0.3 * (y - top) / (foot - top)) * 0.8) {
            double s = size * (0.45 + 0.85 * (y - top) / (foot - top));
            for (double x = -s * dice.nextDouble(); x < p.wide + s; x += s * (0.75 + 0.7 * dice.nextDouble())) {
                double w = s * (0.7 + 0.55 * dice.nextDouble()), h = s * (0.42 + 0.4 * dice.nextDouble()), yy = y + (dice.nextDouble() - 0.5) * s * 0.4;
                int pick = dice.nextInt(10);
                double win = dice.nextDouble();
                if (!hill.contains(x + w / 2, yy - h * 0.9) || dice.nextInt(12) == 0) continue;
                int wall = Ink.mix(pick == 0 ? 0x6F9AA8 : pick == 1 ? 0xC98A7A : pick == 2 ? 0xEADBC0 : lit, dark, 0.12 + 0.3 * dice.nextDouble());
                p.fill(Forms.box(x, yy - h, w * 0.64, h + 4), wall);
                p.fill(Forms.box(x + w * 0.64, yy - h, w * 0.36, h + 4), Ink.mix(wall, dark, 0.62));
                p.fill(Forms.poly(x, yy - h, x + w * 0.1, yy - h - s * 0.09, x + w * 1.02, yy - h - s * 0.09, x + w, yy - h), Ink.mix(wall, 0xFFF2D6, 0.45));
                for (int i = 0; i < 2; i++) p.fill(Forms.box(x + w * (0.1 + 0.28 * i), yy - h * 0.72, w * 0.14, h * 0.3), win < windows ? 0xFFCF7A : Ink.mix(wall, 0x241A30, 0.72));
            }
        }
        p.wobble = w0;
    }

    static void hills(Plate p) {
        p.wash(Ink.down(0, 0x3F7FB4, 420, 0x9CC6D0, 760, 0xF0E6C8, 900, 0xF7DDAE).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xFBF6E8, 620, 130, 0.0, 0.4, 0.8, 6.3).between(840, 100));
        p.fill(Forms.crests(2400, 1640, 800, 300, 760, 4.7), Ink.down(560, 0x9DB2C6, 900, 0xD9CFC0).mottle(0.04, 1, 1));
        p.fill(Forms.crests(2400, 1640, 800, 300, 760, 4.7), Ink.drift(0xFBF8EE, 130, 100, -0.05, 0.1, 0.9, 3.2).between(780, 560));
        Path2D far = Forms.blob(-100, 1100, 300, 960, 700, 880, 1050, 930, 1400, 1010, 1900, 960, 2500, 900, 2500, 1700, -100, 1700);
        p.fill(far, Ink.down(860, 0xC2A58C, 1300, 0xA5806A).mottle(0.06, 1, 1));
        p.settle(4);
        town(p, far, 950, 1240, 44, 0xD9BC9A, 0x8A7284, 0, 3);
        p.wash(Ink.drift(0xF6E2C0, 900, 100, -0.1, 0.4, 0.5, 2.2).between(960, 1200));
        Path2D near = Forms.blob(-100, 1300, 300, 1250, 900, 1270, 1400, 1120, 1800, 930, 2080, 830, 2300, 850, 2520, 930, 2520, 1720, -100, 1720);
        p.fill(near, Ink.down(820, 0xB08A6A, 1600, 0x6E4C44).mottle(0.09, 1, 1));
        near.closePath();
        town(p, near, 960, 1680, 92, 0xE3BD90, 0x5E4250, 0, 8);
        p.line(Forms.open(2110, 838, 2112, 640), 7, 0x6A5058, 1);
        p.line(Forms.open(2160, 836, 2160, 700), 5, 0x6A5058, 1);
        int[][] c = {{0xA3142B, 0xFBF3DC}, {0x1E3F94, 0xD99A1C}, {0xD99A1C, 0xA3142B}, {0x2F7A6A, 0xFBF3DC}, {0xFBF3DC, 0x1E3F94}, {0xC24A7A, 0xD99A1C}};
        double[][] k = {{740, 470, 150, 0.35}, {1420, 300, 86, -0.3}, {330, 260, 66, 0.2}, {1780, 480, 52, 0.5}, {1130, 620, 40, -0.4}, {2120, 240, 60, 0.1}, {520, 760, 30, 0.3}, {1560, 690, 24, 0}, {980, 180, 34, 0.6}, {1900, 700, 18, 0.2}, {240, 640, 22, -0.3}};
        for (int i = 0; i < k.length; i++) {
            double[] q = k[i];
            p.line(Forms.open(q[0], q[1], q[0] + 120 + i * 16, (q[1] + 1250) / 2 + 120, q[0] + 420 - i * 30, 1240 + i * 20), i == 0 ? 2.6 : 1.6, 0xFBF6E8, 0.75);
            kite(p, q[0], q[1], q[2], q[3], c[i % 6][0], c[i % 6][1], (i * 2) % 6);
            if (i % 3 == 0) tail(p, q[0], q[1], q[2], q[3], c[i % 6][1], c[i % 6][0]);
        }
        // two on a flat roof
        p.fill(Forms.poly(-40, 1460, 760, 1430, 900, 1500, 900, 1680, -40, 1680), Ink.down(1430, 0xE9C79A, 1500, 0xC99A6E).mottle(0.06, 1, 1));
        p.fill(Forms.poly(-40, 1520, 900, 1500, 900, 1680, -40, 1680), Ink.along(-40, 0, 0xB58660, 900, 0, 0x6E4C44).mottle(0.09, 1, 1));
        flyer(p, 560, 1490, 250, 1, 0x2F4F86, 0x16203F);
        Forms.person(p, 420, 1488, 190, Forms.Dress.CHILD, 0xD99A1C, 0x6A4424, 0x8A5A44, 1, 0);
        Forms.person(p, 250, 1492, 180, Forms.Dress.SHAWL, 0xA3142B, 0x4A1022, 0xA8745A, 1, 0);
    }

    /** A flyer with both arms to the line. */
    static void flyer(Plate p, double x, double y, double h, double f, int cloth, int shade) {
        double w0 = p.wobble;
        p.wobble = Math.min(w0, h * 0.008);
        p.fill(Forms.join(Forms.chain(x - f * h * 0.1, y, h * 0.03, x - f * h * 0.07, y - h * 0.2, h * 0.045, x - f * h * 0.02, y - h * 0.42, h * 0.06), Forms.chain(x + f * h * 0.12, y, h * 0.03, x + f * h * 0.08, y - h * 0.2, h * 0.045, x, y - h * 0.42, h * 0.06)), Ink.mix(cloth, shade, 0.5));
        Shape tunic = Forms.blob(x - h * 0.05, y - h * 0.84, x + h * 0.05, y - h * 0.84, x + h * 0.12, y - h * 0.78, x + h * 0.12, y - h * 0.5, x + h * 0.16, y - h * 0.27, x - h * 0.16, y - h * 0.27, x - h * 0.12, y - h * 0.5, x - h * 0.12, y - h * 0.78);
        p.fill(Forms.chain(x - f * h * 0.08, y - h * 0.77, h * 0.034, x + f * h * 0.1, y - h * 0.68, h * 0.03, x + f * h * 0.24, y - h * 0.80, h * 0.022), Ink.mix(cloth, shade, 0.6));
        p.fill(tunic, cloth);
        p.fill(tunic, Ink.shade(x + h * 0.1, y, x - h * 0.15, y, shade, 0.9));
        p.fill(Forms.chain(x + f * h * 0.09, y - h * 0.77, h * 0.036, x + f * h * 0.22, y - h * 0.82, h * 0.03, x + f * h * 0.30, y - h * 1.0, h * 0.022), cloth);
        p.fill(Forms.oval(x + f * h * 0.31, y - h * 1.02, h * 0.025, h * 0.028), 0x9A674C);
        p.fill(Forms.oval(x + f * h * 0.01, y - h * 0.92, h * 0.055, h * 0.066), 0x8A5A44);
        p.fill(Forms.blob(x - f * h * 0.06, y - h * 0.90, x - f * h * 0.065, y - h * 0.97, x, y - h * 1.0, x + f * h * 0.055, y - h * 0.97, x, y - h * 0.95), 0x2A2028);
        p.wobble = w0;
    }

    static void roof(Plate p) {
        p.wash(Ink.down(0, 0x2F6FA6, 500, 0x86B8CC, 1000, 0xE9E6CE).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xFBF6E8, 700, 160, 0.0, 0.42, 0.8, 9.9).between(1000, 0));
        p.fill(Forms.crests(2400, 1640, 1010, 260, 700, 7.7), Ink.down(800, 0x8FA6BE, 1100, 0xC9C0B4).mottle(0.04, 1, 1));
        Path2D far = Forms.hills(2400, 1700, 1080, 90, 500, 4, 3);
        p.fill(far, Ink.down(1000, 0xC09E80, 1300, 0x9A7464));
        p.settle(4);
        town(p, far, 1090, 1330, 56, 0xDDBD96, 0x7A6070, 0, 5);
        // a flat roof, washing, a dish, and children
        p.fill(Forms.poly(-40, 1290, 2440, 1240, 2440, 1680, -40, 1680), Ink.down(1240, 0xEBCB9C, 1600, 0xA87850).mottle(0.08, 0.5, 1.6));
        p.fill(Forms.poly(-40, 1220, 2440, 1176, 2440, 1262, -40, 1310), Ink.down(1180, 0xD9AE7E, 1310, 0x9A6E50).mottle(0.08, 0.6, 1));
        p.fill(Forms.poly(-40, 1206, 2440, 1162, 2440, 1182, -40, 1228), 0xF6DDB0);
        p.line(Forms.open(1560, 1300, 1560, 800), 18, 0x5A3E34, 1);
        p.line(Forms.open(2330, 1300, 2330, 780), 18, 0x5A3E34, 1);
        p.line(Forms.open(1560, 830, 1940, 880, 2330, 810), 4, 0x3A2A2A, 1);
        int[] wash = {0xFBF3DC, 0xA3142B, 0x1E3F94, 0xD99A1C, 0x8FB0A0};
        for (int i = 0; i < 5; i++) {
            double x = 1610 + i * 138, y = 846 + 30 * Math.sin(i / 4.0 * Math.PI) - (i > 3 ? 14 : 0), l = 210 + 50 * (i % 2);
            Shape cloth = Forms.blob(x, y, x + 108, y + 4, x + 122, y + l * 0.5, x + 104 - 24, y + l, x + 40 - 24, y + l - 12, x - 20, y + l + 6, x - 6, y + l * 0.5);
            p.fill(cloth, Ink.along(x, 0, Ink.mix(wash[i], 0xFFF6DC, 0.15), x + 110, 0, Ink.mix(wash[i], 0x2A1E34, 0.35)).mottle(0.05, 1, 1));
            p.line(Forms.open(x + 60, y + 16, x + 66, y + l * 0.5, x + 44, y + l - 16), 6, Ink.mix(wash[i], 0x2A1E34, 0.35), 0.6);
        }
        for (double[] s : new double[][] {{660, 1500, 460, 1}, {1080, 1470, 330, 0}, {330, 1510, 360, 0}})
            p.fill(Forms.poly(s[0] - 30, s[1], s[0] + 40, s[1], s[0] + s[2] * 0.9, s[1] + 80, s[0] + s[2] * 0.72, s[1] + 96), Ink.flat(0x5A3840).fade(0.5));
        p.line(Forms.open(802, 1024, 980, 700, 1180, 330), 3, 0xFBF6E8, 0.95);
        flyer(p, 660, 1500, 470, 1, 0xA3142B, 0x4A1022);
        Forms.person(p, 330, 1510, 350, Forms.Dress.SHAWL, 0x2F7A6A, 0x163A3A, 0xA8745A, -1, 0);
        Forms.person(p, 1080, 1470, 320, Forms.Dress.CHILD, 0xE9DFC8, 0x6A6478, 0x8A5A44, -1, -0.03);
        p.fill(Forms.join(Forms.box(1036, 1320, 90, 20), Forms.oval(1036, 1330, 18, 34), Forms.oval(1126, 1330, 18, 34)), Ink.flat(0xD99A1C));
        kite(p, 1240, 240, 190, 0.4, 0x1E3F94, 0xD99A1C, 1);
        tail(p, 1240, 240, 190, 0.4, 0xA3142B, 0xFBF3DC, 0xD99A1C);
        kite(p, 420, 330, 70, -0.3, 0xFBF3DC, 0xA3142B, 3);
        kite(p, 1880, 420, 54, 0.2, 0x2F7A6A, 0xFBF3DC, 4);
        kite(p, 2180, 200, 40, 0.6, 0xC24A7A, 0xD99A1C, 0);
        kite(p, 760, 620, 30, 0.1, 0xD99A1C, 0xA3142B, 3);
        p.wash(Ink.glow(200, 200, 2200, 1700, 0xFFEBC0, 0.28, 1.5), Plate.Mix.SCREEN);
    }

    static void high(Plate p) {
        p.wash(Ink.down(0, 0x1E4F8C, 800, 0x5A9AC0, 1500, 0xC3DAD2, 1900, 0xF6DFB0).mottle(0.05, 0.5, 1.6));
        p.wash(Ink.drift(0xFBF6E8, 560, 200, 0.0, 0.42, 0.75, 5.1).between(1900, 200));
        p.fill(Forms.crests(1600, 2440, 1900, 300, 640, 1.1), Ink.down(1700, 0x93A5BC, 2000, 0xD0BFB0).mottle(0.04, 1, 1));
        Path2D hill = Forms.blob(-100, 2160, 200, 2090, 620, 2070, 1000, 1960, 1320, 1900, 1700, 1930, 1700, 2500, -100, 2500);
        p.fill(hill, Ink.down(1880, 0xB48C6C, 2400, 0x6E4C44).mottle(0.08, 1, 1));
        p.settle(4);
        town(p, hill, 2000, 2480, 74, 0xE6BF92, 0x5E4250, 0, 21);
        p.fill(Forms.poly(-40, 2250, 620, 2230, 700, 2290, 700, 2440, -40, 2440), Ink.down(2230, 0xF0D2A2, 2300, 0xC99A6E));
        p.fill(Forms.poly(-40, 2310, 700, 2290, 700, 2460, -40, 2460), Ink.along(-40, 0, 0xB58660, 700, 0, 0x6E4C44).mottle(0.08, 1, 1));
        // the line, in a long bow, to the great kite
        p.line(Forms.open(430, 2064, 600, 1840, 900, 1400, 1010, 960), 4, 0xFFFBEE, 0.95);
        flyer(p, 360, 2290, 230, 1, 0x1E3F94, 0x141C44);
        Forms.person(p, 200, 2284, 170, Forms.Dress.CHILD, 0xA3142B, 0x4A1022, 0x8A5A44, 1, 0);
        Shape sh = Forms.oval(0, 0, 1, 1);
        kite(p, 1010, 640, 430, 0.34, 0xA3142B, 0xD99A1C, 3);
        kite(p, 1010, 640, 120, 0.34, 0x1E3F94, 0xFBF3DC, 2);
        for (int side = -1; side <= 1; side += 2)
            for (int i = 0; i < 7; i++) {
                double u = i / 6.0, lx = side * 0.92 * (1 - u), ly = u * 0.98;
                double gx = 1010 + 430 * (lx * Math.cos(0.34) - ly * Math.sin(0.34)), gy = 640 + 430 * (lx * Math.sin(0.34) + ly * Math.cos(0.34));
                p.fill(Forms.blob(gx, gy, gx + side * 14, gy + 24, gx + side * 6 - 8, gy + 62, gx - 8, gy + 26), i % 2 == 0 ? 0xFBF3DC : 0xD99A1C);
            }
        tail(p, 1010, 640, 430, 0.34, 0xFBF3DC, 0xD99A1C, 0x1E3F94);
        kite(p, 330, 420, 70, -0.3, 0xFBF3DC, 0x1E3F94, 4);
        kite(p, 240, 1080, 52, 0.3, 0xD99A1C, 0xA3142B, 0);
        kite(p, 1380, 1420, 44, 0.1, 0x2F7A6A, 0xFBF3DC, 1);
        kite(p, 1300, 180, 38, 0.5, 0xC24A7A, 0xFBF3DC, 5);
        kite(p, 560, 1420, 26, 0.2, 0x1E3F94, 0xD99A1C, 2);
        for (int i = 0; i < 12; i++) {
            double x = 1120 + (i % 6) * 46 + p.d(-20, 20), y = 1150 + (i % 4) * 40 + p.d(-16, 16);
            p.line(Forms.open(x - 15, y - 7, x - 5, y - 8, x, y, x + 5, y - 8, x + 15, y - 6), 3.6, 0x2A2A40, 0.85);
        }
    }

    static void stall(Plate p) {
        p.wash(Ink.along(0, 200, 0xC9A27A, 2400, 1400, 0x6A4440).mottle(0.1, 0.8, 1));
        for (int i = 0; i < 120; i++) p.fill(Forms.box(p.d(-60, 2400), (i % 24) * 62, p.d(70, 150), 46), Ink.flat(i % 2 == 0 ? 0xE6C298 : 0x7A5248).fade(0.16));
        p.settle(4);
        int[][] c = {{0xA3142B, 0xFBF3DC}, {0x1E3F94, 0xD99A1C}, {0xFBF3DC, 0x1E3F94}, {0xD99A1C, 0xA3142B}, {0x2F7A6A, 0xFBF3DC}, {0xC24A7A, 0xF3D06A}, {0x6FB4A8, 0xA3142B}, {0x4A3578, 0xD99A1C}};
        int n = 0;
        for (int row = 0; row < 3; row++)
            for (int col = 0; col < 6; col++) {
                double x = 250 + col * 400 + (row % 2) * 180, y = 220 + row * 330 + p.d(-18, 18), s = p.d(165, 200), t = p.d(-0.12, 0.12);
                if (x > 2300) continue;
                p.fill(Forms.place(Forms.poly(0, -1, 0.92, 0, 0, 1, -0.92, 0), x + 34, y + 44, s, s, t), Ink.flat(0x3A1E2C).fade(0.42));
                kite(p, x, y, s, t, c[n % 8][0], c[n % 8][1], (n * 5 + row) % 6);
                n += 3;
            }
        p.fill(Forms.box(-40, 1190, 2480, 60), Ink.along(0, 0, 0xE0B078, 2400, 0, 0x7A4C34).mottle(0.1, 0.2, 2.4));
        p.fill(Forms.box(-40, 1250, 2480, 420), Ink.down(1250, 0x8A5838, 1600, 0x4A2C28).mottle(0.1, 0.2, 2.4));
        // reels of line along the counter
        int[] thread = {0xA3142B, 0xF0E2C0, 0x1E3F94, 0xD99A1C, 0xC24A7A, 0x2F7A6A, 0xE9803A};
        for (int i = 0; i < 7; i++) {
            double x = 250 + i * 240, y = 1330 + 30 * (i % 2), r = 76;
            p.fill(Forms.oval(x + 30, y + 122, 150, 26), Ink.flat(0x22101A).fade(0.5));
            p.fill(Forms.limb(x - 124, y + 40, 14, x + 124, y + 40, 14), Ink.along(x - 120, 0, 0xE9C08A, x + 120, 0, 0x7A4A2C));
            p.fill(Forms.blob(x - 62, y - 46, x, y - 58, x + 62, y - 46, x + 74, y + 40, x + 62, y + 110, x, y + 122, x - 62, y + 110, x - 74, y + 40), Ink.down(y - 50, Ink.mix(thread[i], 0xFFF2D0, 0.3), y + 120, Ink.mix(thread[i], 0x1A1020, 0.45)).mottle(0.05, 0.3, 3));
            for (int k = 0; k < 13; k++) p.line(Forms.open(x - 60 + k * 10, y - 44, x - 58 + k * 10 + p.d(-5, 5), y + 108), 2.4, Ink.mix(thread[i], k % 2 == 0 ? 0x1A1020 : 0xFFF2D0, 0.4), 0.6);
            p.fill(Forms.join(Forms.oval(x - 72, y + 34, 17, 84), Forms.oval(x + 72, y + 34, 17, 84)), Ink.down(y - 50, 0xD9A868, y + 120, 0x6A4028));
        }
        // the maker's hands are away; paste pot, canes, scissors wait
        for (int i = 0; i < 7; i++) p.line(Forms.open(1960 + i * 16, 1560 - i * 4, 2120 + i * 22, 1440, 2330 + i * 14, 1290 + i * 12), 8, i % 2 == 0 ? 0xE9CB8C : 0xB5854A, 1);
        p.wash(Ink.along(1300, 800, 0xFFFFFF, 2700, 1500, 0x8A7080), Plate.Mix.MULTIPLY);
        p.wash(Ink.glow(300, 150, 1900, 1500, 0xFFE6B0, 0.4, 1.4), Plate.Mix.SCREEN);
    }

    static void dusk(Plate p) {
        p.wash(Ink.down(0, 0x1A2658, 420, 0x54508C, 720, 0xC0708A, 920, 0xF2A070, 1040, 0xFBD08A).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xE98A80, 720, 60, 0.02, 0.38, 0.75, 7.9).between(950, 200));
        p.wash(Ink.glow(760, 1040, 900, 520, 0xFFE6A6, 0.85, 1.7), Plate.Mix.SCREEN);
        p.fill(Forms.oval(760, 1000, 74, 74), 0xFFF0C0);
        Town.stars(p, 40, 380);
        p.fill(Forms.crests(2400, 1640, 980, 330, 800, 9.4), Ink.down(760, 0x7A5A8C, 1080, 0xC98484).mottle(0.04, 1, 1));
        Path2D mid = Forms.blob(-100, 1000, 260, 930, 520, 990, 860, 1130, 1300, 1180, 1800, 1090, 2200, 960, 2520, 900, 2520, 1700, -100, 1700);
        p.fill(mid, Ink.down(900, 0x4A3A66, 1400, 0x2E2448).mottle(0.05, 1, 1));
        p.settle(4);
        town(p, mid, 1010, 1420, 64, 0x6A4E78, 0x241C40, 0.4, 12);
        p.wash(Ink.drift(0xF2A878, 900, 90, -0.05, 0.4, 0.4, 3.3).between(1080, 1300).fade(0.6));
        Path2D near = Forms.blob(-100, 1420, 500, 1380, 1100, 1440, 1700, 1400, 2500, 1330, 2500, 1720, -100, 1720);
        p.fill(near, Ink.flat(0x17142E).mottle(0.04, 1, 1));
        // the walk home along the crest, kites under the arm
        double[][] walk = {{1240, 1434, 250, 0}, {1400, 1428, 190, 1}, {1520, 1420, 210, 2}, {1690, 1412, 230, 3}};
        for (double[] q : walk) {
            Forms.person(p, q[0], q[1], q[2], q[3] == 2 ? Forms.Dress.SHAWL : Forms.Dress.CHILD, 0x2A2040, 0x120F26, 0x3A2430, -1, 0.04);
        }
        kite(p, 1290, 1300, 66, 1.2, 0xA3142B, 0xD99A1C, 3);
        kite(p, 1740, 1300, 58, 1.0, 0x8A6A9A, 0xFBE3C0, 1);
        p.line(Forms.open(1180, 1310, 1000, 1040, 980, 640, 1120, 420), 2.6, 0xFBE6CC, 0.8);
        kite(p, 1130, 380, 116, 0.3, 0xD0343C, 0xF6D08A, 4);
        tail(p, 1130, 380, 116, 0.3, 0xF6D08A, 0xA3142B);
        kite(p, 1820, 560, 54, -0.3, 0xE9B45A, 0x7A2A4A, 2);
        kite(p, 420, 520, 44, 0.4, 0x5A6AB0, 0xF6D0A0, 0);
        kite(p, 2150, 340, 30, 0.2, 0xD98A7A, 0xFBE6CC, 3);
        kite(p, 640, 300, 24, -0.2, 0xFBE6CC, 0xA3142B, 1);
        for (int i = 0; i < 30; i++) {
            double x = p.d(0, 2400), y = p.d(1440, 1600);
            p.line(Forms.open(x, y, x + p.d(-8, 8), y - 26, x + p.d(-22, 22), y - 50), 4, 0x3A2A48, 0.7);
        }
    }
}
