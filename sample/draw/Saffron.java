import java.awt.Shape;
import java.awt.geom.Path2D;

/** The saffron harvest, in six pictures. */
final class Saffron {
    private Saffron() {}

    static final int PETAL = 0x8C6BB8, DEEP = 0x4A3578, PALE = 0xC9B2E0, STIGMA = 0xB3261E;

    static void flower(Plate p, double x, double y, double s, double lean, double open) {
        for (int layer = 0; layer < 2; layer++)
            for (int i = 0; i < 3; i++) {
                double a = lean + (i - 1) * 0.62 * open + (layer == 0 ? 0.3 * open : 0);
                Shape petal = Forms.place(Forms.blob(0, 0, -0.17, -0.38, -0.2, -0.72, -0.05, -1.0, 0.04, -1.0, 0.2, -0.72, 0.17, -0.38), x, y, s * (layer == 0 ? 0.95 : 1), s * (layer == 0 ? 1.02 : 0.92), a);
                int c = layer == 0 ? Ink.mix(PETAL, DEEP, 0.45) : Ink.mix(PETAL, PALE, i == 2 ? 0.1 : i * 0.28);
                p.fill(petal, Ink.along(x, y, Ink.mix(c, DEEP, 0.5), x + Math.sin(a) * s, y - Math.cos(a) * s, c).mottle(0.08, 1.5, 1.5));
                if (s > 120) {
                    p.fill(petal, Ink.shade(x + Math.cos(a) * s * 0.02, y - s * 0.5, x + Math.cos(a) * s * 0.34 + Math.sin(a) * s * 0.4, y - s * 0.1, DEEP, 0.7));
                    for (int v = -2; v <= 2; v++)
                        p.line(Forms.place(Forms.open(0, -0.1, v * 0.05, -0.5, v * 0.03, -0.92), x, y, s, s, a), s * 0.006, DEEP, 0.35);
                }
            }
        for (int i = -1; i <= 1; i++) {
            double a = lean + i * 0.38 * open;
            Shape t = Forms.place(Forms.open(0, -0.3, i * 0.05, -0.62, i * 0.16, -0.98 - 0.06 * (i == 0 ? 1 : 0)), x, y, s, s, lean + i * 0.12);
            p.fill(Forms.stroke(t, s * 0.045), STIGMA);
            if (s > 120) p.fill(Forms.stroke(Forms.place(Forms.open(i * 0.12, -0.86, i * 0.17, -1.0), x, y, s, s, lean + i * 0.12), s * 0.075), 0xD23A22);
        }
    }

    static void dawn(Plate p) {
        p.wash(Ink.down(0, 0x5C76A8, 300, 0xB4A7C0, 520, 0xF0BFA0, 660, 0xFBDCA6).mottle(0.05, 0.5, 2));
        p.wash(Ink.drift(0xFBD9BC, 700, 60, 0.02, 0.4, 0.75, 1.4).between(650, 120));
        p.wash(Ink.glow(1620, 640, 900, 620, 0xFFF3C8, 0.95, 1.7), Plate.Mix.SCREEN);
        p.fill(Forms.oval(1620, 622, 62, 62), 0xFFF8DE);
        p.fill(Forms.crests(2400, 1640, 620, 190, 800, 2.1), Ink.down(480, 0xA493B6, 720, 0xE6BFAE).mottle(0.04, 1, 1));
        p.fill(Forms.crests(2400, 1640, 680, 110, 520, 7.4), Ink.down(600, 0x84779E, 740, 0xC9A3A4).mottle(0.04, 1, 1));
        for (int i = 0; i < 34; i++) Forms.poplar(p, i * 74 + p.d(-24, 24), 738 + p.d(-4, 4), p.d(50, 120), 0x6A6684, 0xC79A86, 1);
        p.settle(4);
        p.fill(Forms.hills(2400, 1640, 730, 8, 600, 3, 3), Ink.down(730, 0xC59A86, 900, 0x8A6450, 1600, 0x4A3434).mottle(0.08, 0.5, 2));
        double vx = 1500, vy = 690;
        for (int r = -16; r <= 14; r++) {
            double foot = vx + r * 260;
            p.fill(Forms.poly(vx + r * 9, 735, vx + r * 9 + 4, 735, foot + 120, 1660, foot, 1660), Ink.down(735, 0xB39AB8, 1600, 0x4A4A3C).mottle(0.1, 1, 1));
        }
        for (double y = 742; y < 1640; y += 3 + (y - 735) * 0.045) {
            double t = (y - vy) / (1660 - vy), s = 4 + 62 * t * t;
            for (int r = -18; r <= 15; r++) {
                double x = vx + (r * 260 + 60) * t + p.d(-34, 34) * t;
                if (x < -60 || x > 2460 || p.dice.nextInt(6) == 0) continue;
                if (s < 20) p.fill(Forms.blob(x - s * 0.5, y, x - s * 0.4, y - s, x, y - s * 0.6, x + s * 0.5, y - s, x + s * 0.5, y), Ink.flat(Ink.mix(p.dice.nextInt(3) == 0 ? PALE : PETAL, 0xD9B4B4, 0.5 - s / 50)));
                else {
                    for (int b = 0; b < 4; b++) p.line(Forms.open(x, y + s * 0.3, x + p.d(-0.5, 0.5) * s, y - p.d(0.3, 0.8) * s), s * 0.05, b % 2 == 0 ? 0x54663E : 0x3A4A34, 0.9);
                    flower(p, x, y, s, p.d(-0.3, 0.3), p.d(0.5, 1.1));
                }
            }
        }
        stoop(p, 720, 1180, 430, 1, 0xA3142B, 0x3A1024);
        stoop(p, 1090, 1000, 270, 1, 0x1E3F94, 0x1A2250);
        stoop(p, 1890, 940, 210, -1, 0xD99A1C, 0x6A3A28);
        stoop(p, 420, 930, 190, 1, 0x6E7F5A, 0x33403A);
        Forms.person(p, 1340, 880, 180, Forms.Dress.TURBAN, 0xB7A58C, 0x4A3A48, 0x7A4A3A, 1, 0);
        basket(p, 960, 1250, 120, 1);
        p.wash(Ink.drift(0xFBE3CC, 900, 60, -0.05, 0.35, 0.55, 5.7).between(900, 720));
        p.wash(Ink.glow(1620, 700, 1500, 900, 0xFFDFA0, 0.42, 1.6), Plate.Mix.SCREEN);
    }

    /** Someone bent over a row, picking. */
    static void stoop(Plate p, double x, double y, double h, double f, int cloth, int shade) {
        double w0 = p.wobble;
        p.wobble = Math.min(2.6, h * 0.008);
        p.fill(Forms.poly(x, y, x + f * h * 0.3, y, x - f * h * 0.9, y + h * 0.16, x - f * h * 1.2, y + h * 0.14), Ink.flat(0x3A2436).fade(0.5));
        Shape skirt = Forms.blob(x - f * h * 0.30, y - h * 0.46, x - f * h * 0.10, y - h * 0.52, x + f * h * 0.02, y - h * 0.36, x + f * h * 0.06, y - h * 0.03, x - f * h * 0.12, y, x - f * h * 0.36, y - h * 0.02, x - f * h * 0.37, y - h * 0.25);
        p.fill(skirt, Ink.mix(cloth, shade, 0.45));
        Shape back = Forms.blob(x - f * h * 0.32, y - h * 0.40, x - f * h * 0.24, y - h * 0.56, x - f * h * 0.02, y - h * 0.64, x + f * h * 0.22, y - h * 0.60, x + f * h * 0.30, y - h * 0.50, x + f * h * 0.18, y - h * 0.42, x - f * h * 0.05, y - h * 0.36);
        p.fill(Forms.chain(x + f * h * 0.18, y - h * 0.50, h * 0.045, x + f * h * 0.27, y - h * 0.28, h * 0.035, x + f * h * 0.33, y - h * 0.09, h * 0.025), Ink.mix(cloth, shade, 0.3));
        p.fill(back, cloth);
        p.fill(back, Ink.shade(x, y - h * 0.58, x - f * h * 0.05, y - h * 0.38, shade, 0.9));
        Shape head = Forms.blob(x + f * h * 0.20, y - h * 0.63, x + f * h * 0.34, y - h * 0.66, x + f * h * 0.42, y - h * 0.58, x + f * h * 0.40, y - h * 0.47, x + f * h * 0.30, y - h * 0.44, x + f * h * 0.16, y - h * 0.46);
        p.fill(head, Ink.mix(cloth, 0xF3E3C8, 0.45));
        p.fill(Forms.oval(x + f * h * 0.385, y - h * 0.515, h * 0.03, h * 0.045), 0x7A4A3A);
        p.wobble = w0;
    }

    static void basket(Plate p, double x, double y, double r, double fill) {
        p.fill(Forms.oval(x - r * 0.2, y + r * 0.62, r * 1.3, r * 0.3), Ink.flat(0x2A1A24).fade(0.55));
        Shape body = Forms.blob(x - r, y, x - r * 0.86, y + r * 0.45, x - r * 0.55, y + r * 0.72, x, y + r * 0.8, x + r * 0.55, y + r * 0.72, x + r * 0.86, y + r * 0.45, x + r, y, x, y + r * 0.2);
        p.fill(body, Ink.along(x - r, 0, 0x6A4028, x + r, 0, 0xD9A25A).mottle(0.08, 1, 1));
        int rows = r > 160 ? 7 : 4;
        for (int i = 0; i < rows; i++) {
            double yy = y + r * 0.1 + i * r * 0.62 / rows;
            double half = r * (0.98 - 0.07 * i * 4.0 / rows);
            for (int n = 0; n < 15; n++) {
                double t = -1 + 2 * (n + (i % 2) * 0.5) / 15;
                p.fill(Forms.meet(body, Forms.oval(x + half * t, yy + r * 0.2 * Math.sqrt(Math.max(0, 1 - t * t)), half / 17, r * 0.24 / rows)), Ink.flat(Ink.mix(0x8A5A34, 0xF0C684, (t + 1) / 2.4)));
            }
        }
        Shape heap = Forms.blob(x - r * 0.94, y, x - r * 0.6, y - r * 0.34 * fill, x, y - r * 0.52 * fill, x + r * 0.6, y - r * 0.36 * fill, x + r * 0.94, y, x, y + r * 0.2);
        p.fill(heap, DEEP);
        int n = (int) (r * 0.9);
        for (int i = 0; i < n; i++) {
            double a = p.d(0, 6.283), q = Math.sqrt(p.d(0, 1));
            double fx = x + Math.cos(a) * q * r * 0.86, fy = y - r * 0.12 * fill + Math.sin(a) * q * r * 0.3 * (Math.sin(a) < 0 ? 1.25 : 0.8);
            double s = r * p.d(0.14, 0.22), turn = p.d(0, 6.28);
            for (int k = 0; k < 3; k++)
                p.fill(Forms.place(Forms.blob(0, 0, -0.3, -0.5, 0, -1, 0.3, -0.5), fx, fy, s, s * 0.8, turn + k * 1.2 - 1.2), Ink.flat(Ink.mix(p.dice.nextInt(4) == 0 ? PALE : PETAL, DEEP, p.d(0, 0.55) * (fx < x ? 1 : 0.5))));
            if (i % 2 == 0) p.line(Forms.open(fx, fy, fx + s * Math.sin(turn), fy - s * 0.7 * Math.cos(turn)), s * 0.13 + 1, STIGMA, 1);
        }
        p.fill(Forms.cut(Forms.oval(x, y, r * 1.03, r * 0.24), Forms.oval(x, y - 3, r * 0.93, r * 0.19), Forms.box(x - r * 1.2, y - r, r * 2.4, r)), Ink.along(x - r, 0, 0x7A4C2C, x + r, 0, 0xF0C684));
    }

    static void crocus(Plate p) {
        p.wash(Ink.down(0, 0xE9D2B0, 700, 0xC9A98E, 1100, 0x7A5C62, 1600, 0x3A2C34).mottle(0.06, 0.6, 1.2));
        p.wash(Ink.glow(620, 300, 1300, 900, 0xFFF3CF, 0.9, 1.4));
        for (int i = 0; i < 90; i++) {
            double x = p.d(0, 2400), y = 820 + p.d(0, 260), s = p.d(24, 66);
            p.fill(Forms.blob(x - s * 0.6, y, x - s * 0.5, y - s, x, y - s * 0.7, x + s * 0.5, y - s, x + s * 0.6, y), Ink.flat(Ink.mix(PETAL, 0xD9C0C0, p.d(0.3, 0.7))).fade(0.7));
        }
        p.settle(6);
        p.fill(Forms.hills(2400, 1640, 1150, 60, 500, 6, 4), Ink.down(1100, 0x5A4038, 1600, 0x2A1E24).mottle(0.1, 1, 1));
        double[][] f = {{1880, 1180, 380, 0.16, 0.9}, {420, 1240, 340, -0.2, 0.75}, {2220, 1330, 300, 0.3, 0.6}, {1340, 1160, 300, 0.05, 0.6}, {90, 1300, 260, -0.1, 0.7}};
        for (double[] b : f) bloom(p, b);
        bloom(p, new double[] {960, 1330, 700, -0.08, 1.05});
        p.fill(Forms.hills(2400, 1640, 1490, 50, 300, 2, 4), Ink.down(1440, 0x3F2C2E, 1600, 0x1E171E).mottle(0.1, 1, 1));
        for (int i = 0; i < 60; i++) p.fill(Forms.oval(p.d(0, 2400), p.d(1500, 1600), p.d(8, 30), p.d(5, 16)), Ink.flat(0x5A4038).mottle(0.1, 1, 1).fade(0.8));
        for (int i = 0; i < 26; i++) {
            double x = p.d(200, 2300), y = p.d(560, 1300), r = p.d(4, 9);
            p.fill(Forms.oval(x, y, r, r), Ink.flat(0xFFF8E6).fade(0.5));
        }
        p.wash(Ink.glow(500, 200, 1900, 1500, 0xFFE6B0, 0.35, 1.5), Plate.Mix.SCREEN);
    }

    private static void bloom(Plate p, double[] b) {
        double x = b[0], y = b[1], s = b[2];
        for (int i = 0; i < 9; i++) {
            double dx = p.d(-0.75, 0.75) * s, up = p.d(0.35, 0.95) * s;
            Shape leaf = Forms.stroke(Forms.open(x + dx * 0.15, y + s * 0.42, x + dx * 0.55, y - up * 0.1, x + dx * 1.35, y - up * 0.75, x + dx * 1.7, y - up * 0.95), s * 0.026);
            p.fill(leaf, Ink.along(x - s * 0.5, 0, 0x86984E, x + s * 0.5, 0, 0x32473A));
        }
        p.fill(Forms.chain(x, y - s * 0.05, s * 0.05, x + s * 0.01, y + s * 0.2, s * 0.038, x, y + s * 0.45, s * 0.045), Ink.along(x - s * 0.05, 0, 0xE9DCE6, x + s * 0.05, 0, 0x8C78A4));
        flower(p, x, y, s, b[3], b[4]);
    }

    static void baskets(Plate p) {
        p.wash(Ink.down(0, 0xB98A6A, 800, 0xA0705A, 1600, 0x6A4440).mottle(0.09, 0.8, 1));
        // a court seen from above, morning shadow of a tree across it
        for (int i = 0; i < 90; i++) {
            double x = p.d(-100, 2400), y = p.d(-50, 1600);
            p.fill(Forms.blob(x, y, x + p.d(60, 140), y + p.d(-10, 10), x + p.d(80, 150), y + p.d(40, 70), x + p.d(-10, 20), y + p.d(40, 70)), Ink.flat(0xD4A27E).fade(0.16));
        }
        for (int i = 0; i < 5; i++) p.fill(Forms.stroke(Forms.open(2500, 200 + i * 260, 1900, 150 + i * 200, 1300 + i * 60, 60 + i * 60), 36 - i * 4), Ink.flat(0x4A3048).fade(0.35));
        p.dabs(Forms.blob(1300, -40, 2460, -40, 2460, 1150, 2000, 980, 1640, 560), 800, 90, 42, 0.4, 1.6, 0.02, Ink.flat(0x523450).fade(0.3));
        // a striped cloth beneath
        Path2D cloth = Forms.blob(260, 640, 1100, 520, 2050, 620, 2260, 1180, 1900, 1520, 900, 1580, 180, 1400);
        p.fill(Forms.move(cloth, 26, 34), Ink.flat(0x3A2030).fade(0.5));
        p.fill(cloth, Ink.down(520, 0xF3E3C6, 1560, 0xCBB09A).mottle(0.06, 1, 1));
        for (int i = 0; i < 12; i++) {
            double y = 560 + i * 88;
            Shape band = Forms.meet(cloth, Forms.stroke(Forms.open(0, y + 120, 800, y + 10, 1600, y + 20, 2400, y + 130), i % 3 == 0 ? 26 : 10));
            p.fill(band, Ink.flat(i % 3 == 0 ? 0xA3142B : i % 3 == 1 ? 0x1E3F94 : 0xD99A1C).mottle(0.08, 1, 1).fade(0.85));
        }
        p.wobble = 2;
        basket(p, 820, 640, 260, 1);
        basket(p, 1950, 760, 270, 0.7);
        basket(p, 1400, 960, 390, 1.1);
        basket(p, 560, 1150, 330, 0.9);
        for (int i = 0; i < 34; i++) {
            double x = p.d(300, 2200), y = p.d(1330, 1540);
            p.fill(Forms.oval(x + 6, y + 6, 26, 9), Ink.flat(0x4A3040).fade(0.35));
            flower(p, x, y, p.d(46, 78), p.d(-1.9, 1.9), p.d(0.5, 1));
        }
        p.wash(Ink.glow(300, 100, 2300, 1600, 0xFFE2B0, 0.4, 1.4), Plate.Mix.SCREEN);
    }

    static void sorting(Plate p) {
        p.wash(Ink.down(0, 0x1E1A34, 700, 0x4A2E3E, 1600, 0x2A1A2A).mottle(0.07, 0.8, 1));
        p.wash(Ink.glow(1380, 700, 1250, 900, 0xF2A94E, 0.95, 1.2));
        // wall, niche, window on the night
        p.fill(Forms.arch(470, 640, 300, 500), 0x2A2040);
        p.fill(Forms.arch(470, 630, 252, 456), Ink.down(170, 0x14224E, 630, 0x44568E).mottle(0.05, 1, 1));
        for (int i = 0; i < 24; i++) p.fill(Forms.oval(p.d(360, 580), p.d(280, 560), 2.6, 2.6), Ink.flat(0xFBEFD0).fade(0.85));
        p.line(Forms.open(470, 630, 470, 180), 10, 0x2A2040, 1);
        p.line(Forms.open(346, 440, 594, 440), 10, 0x2A2040, 1);
        p.fill(Forms.arch(2080, 560, 260, 330), Ink.flat(0x5A3440).fade(0.7));
        p.fill(Forms.blob(2020, 556, 2006, 480, 2040, 430, 2036, 400, 2070, 400, 2066, 430, 2100, 480, 2086, 556), Ink.along(2000, 0, 0xD9803A, 2110, 0, 0x6A2A2E));
        p.settle(4);
        // lamp
        p.line(Forms.open(1380, -20, 1380, 240), 6, 0x1A1220, 1);
        p.fill(Forms.blob(1230, 330, 1290, 262, 1350, 232, 1410, 232, 1470, 262, 1530, 330, 1380, 346), Ink.along(1230, 0, 0x8A2430, 1530, 0, 0x4A1020));
        p.fill(Forms.oval(1380, 340, 66, 24), 0xFFF7D8);
        p.wash(Ink.glow(1380, 350, 620, 520, 0xFFE2A0, 0.85, 1.9), Plate.Mix.SCREEN);
        // those behind the cloth, rim-lit; the heap; those in front, dark
        seat(p, 860, 900, 420, 1, 0x7A3040, 0xF6BE6A);
        seat(p, 1900, 900, 420, -1, 0x3A4A7A, 0xF6BE6A);
        seat(p, 1380, 820, 380, 1, 0x6A5A3A, 0xFFD58A);
        Path2D cloth = Forms.blob(380, 1060, 900, 920, 1400, 890, 1950, 920, 2300, 1060, 2240, 1300, 1400, 1420, 520, 1320);
        p.fill(cloth, Ink.glow(1380, 1080, 1150, 420, 0xFFE9BC, 1, 0.5).mottle(0.05, 1, 1));
        Path2D heap = Forms.blob(920, 1110, 1100, 960, 1360, 880, 1640, 950, 1860, 1110, 1400, 1190);
        p.fill(Forms.move(heap, 0, 34), Ink.flat(0x8A4A3A).fade(0.5));
        p.fill(heap, Ink.down(880, PETAL, 1180, DEEP));
        for (int i = 0; i < 330; i++) {
            double x = p.d(900, 1880), y = p.d(880, 1190);
            if (!heap.contains(x, y)) continue;
            double s = p.d(30, 52), t = p.d(0, 6.28), lit = Ink.step(1180, 880, y);
            for (int k = 0; k < 3; k++)
                p.fill(Forms.place(Forms.blob(0, 0, -0.3, -0.5, 0, -1, 0.3, -0.5), x, y, s, s * 0.75, t + k * 1.1), Ink.flat(Ink.mix(Ink.mix(PETAL, DEEP, p.d(0, 0.6)), 0xF6CFB8, lit * p.d(0.1, 0.7))));
            if (i % 3 == 0) p.line(Forms.open(x, y, x + s * Math.sin(t) * 0.7, y - s * Math.cos(t) * 0.6), 6, 0xC8301E, 1);
        }
        for (double[] d : new double[][] {{700, 1180, 96}, {2060, 1180, 96}, {1400, 1300, 110}}) {
            p.fill(Forms.oval(d[0] + 4, d[1] + 16, d[2] * 1.1, d[2] * 0.36), Ink.flat(0x6A3A34).fade(0.5));
            p.fill(Forms.oval(d[0], d[1], d[2], d[2] * 0.34), 0x2F6F7A);
            p.fill(Forms.oval(d[0], d[1] - 6, d[2] * 0.86, d[2] * 0.27), 0xE9DFC8);
            for (int i = 0; i < 70; i++) {
                double a = p.d(0, 6.28), q = Math.sqrt(p.d(0, 1)) * 0.72, x = d[0] + Math.cos(a) * q * d[2], y = d[1] - 8 + Math.sin(a) * q * d[2] * 0.26;
                p.line(Forms.open(x, y, x + p.d(-9, 9), y + p.d(-7, 2), x + p.d(-18, 18), y + p.d(-9, 5)), 4, i % 4 == 0 ? 0xE0552A : 0xA81E20, 1);
            }
        }
        // hands reaching in
        hand(p, 560, 1330, 930, 1130, 0x17101E);
        hand(p, 2230, 1320, 1840, 1140, 0x17101E);
        front(p, 360, 1640, 560, 1);
        front(p, 2210, 1650, 580, -1);
        p.wash(Ink.glow(1380, 900, 1400, 900, 0xFFB858, 0.32, 1.4), Plate.Mix.SCREEN);
    }

    private static void seat(Plate p, double x, double y, double h, double f, int cloth, int rim) {
        Shape body = Forms.blob(x - h * 0.42, y + h * 0.1, x - h * 0.38, y - h * 0.2, x - h * 0.24, y - h * 0.46, x - h * 0.13, y - h * 0.58, x - h * 0.15, y - h * 0.76, x, y - h * 0.92, x + h * 0.15, y - h * 0.76, x + h * 0.13, y - h * 0.58, x + h * 0.24, y - h * 0.46,
                x + h * 0.38, y - h * 0.2, x + h * 0.42, y + h * 0.1);
        p.fill(body, Ink.along(x + f * h * 0.35, y - h * 0.5, Ink.mix(cloth, rim, 0.65), x - f * h * 0.2, y - h * 0.2, Ink.mix(cloth, 0x1A1220, 0.55)).mottle(0.06, 1, 1));
        p.fill(Forms.oval(x + f * h * 0.03, y - h * 0.70, h * 0.088, h * 0.12), Ink.along(x + f * h * 0.1, 0, 0xD9935E, x - f * h * 0.09, 0, 0x6A3A34));
        Shape arm = Forms.chain(x + f * h * 0.2, y - h * 0.4, h * 0.085, x + f * h * 0.36, y - h * 0.08, h * 0.07, x + f * h * 0.52, y + h * 0.13, h * 0.045);
        p.fill(arm, Ink.along(x + f * h * 0.5, y - h * 0.3, Ink.mix(cloth, rim, 0.75), x + f * h * 0.1, y, Ink.mix(cloth, 0x1A1220, 0.4)));
        p.fill(Forms.join(Forms.limb(x + f * h * 0.53, y + h * 0.13, h * 0.034, x + f * h * 0.64, y + h * 0.2, h * 0.02)), 0xD9935E);
    }

    private static void hand(Plate p, double x, double y, double tx, double ty, int c) {
        double a = Math.atan2(ty - y, tx - x), l = Math.hypot(tx - x, ty - y);
        java.awt.geom.Area h = Forms.chain(-l * 0.4, 20, 62, l * 0.35, 0, 46, l * 0.62, 0, 34, l * 0.74, -2, 38);
        double[] fl = {0.98, 1.03, 1.0, 0.93};
        for (int i = 0; i < 4; i++) h.add(Forms.chain(l * 0.75, -22 + i * 17, 12, l * (fl[i] - 0.08), -26 + i * 19 + (i - 1) * 3, 10.5, l * fl[i], -12 + i * 15, 8));
        h.add(Forms.chain(l * 0.70, -24, 14, l * 0.82, -56, 11, l * 0.93, -44, 9));
        Shape s = Forms.place(h, x, y, 1, 1, a);
        p.fill(Forms.move(s, 0, -6), 0xE6954E);
        p.fill(s, c);
    }

    private static void front(Plate p, double x, double y, double h, double f) {
        Shape s = Forms.join(Forms.blob(x - h * 0.6, y + 60, x - h * 0.5, y - h * 0.35, x - h * 0.26, y - h * 0.66, x - h * 0.16, y - h * 0.86, x - h * 0.12, y - h * 1.06, x + h * 0.04, y - h * 1.15, x + h * 0.17, y - h * 1.04, x + h * 0.19, y - h * 0.82, x + h * 0.28, y - h * 0.64, x + h * 0.52, y - h * 0.32,
                x + h * 0.6, y + 60));
        p.fill(Forms.move(s, f * 8, -7), 0xD98546);
        p.fill(s, Ink.flat(0x17101E).mottle(0.04, 1, 1));
    }

    static void drying(Plate p) {
        p.wash(Ink.down(0, 0xD9C4A0, 800, 0xC0A07C, 1600, 0x8A6450).mottle(0.08, 0.8, 1));
        // window at the left, and its light across the wall
        p.fill(Forms.box(150, 90, 470, 700), 0x7A5240);
        p.fill(Forms.box(186, 126, 398, 628), Ink.down(126, 0xA9CBD6, 500, 0xE6EAD6, 754, 0xF3E6B8).mottle(0.04, 1, 1));
        p.fill(Forms.meet(Forms.box(186, 126, 398, 628), Forms.crests(2400, 1000, 560, 160, 420, 4.4)), Ink.flat(0xA9A5BE));
        p.fill(Forms.meet(Forms.box(186, 126, 398, 628), Forms.hills(2400, 1000, 660, 60, 200, 8.1, 3)), Ink.flat(0x8C8A5A));
        p.line(Forms.open(385, 126, 385, 754), 18, 0x7A5240, 1);
        p.line(Forms.open(186, 420, 584, 420), 18, 0x7A5240, 1);
        p.fill(Forms.box(120, 780, 530, 40), 0x9A6A4C);
        for (int i = 0; i < 2; i++) p.fill(Forms.poly(930 + i * 250, 250, 1150 + i * 250, 310, 1150 + i * 250, 860, 930 + i * 250, 790), Ink.flat(0xFFF0C4).fade(0.5));
        // the rack, receding
        p.settle(4);
        p.wash(Ink.along(1000, 300, 0xFFFFFF, 2600, 500, 0xA08890), Plate.Mix.MULTIPLY);
        for (int level = 0; level < 4; level++) {
            double y = 330 + level * 320, x0 = 720 - level * 36, x1 = 2440;
            double dep = 120 + level * 26;
            tray(p, x0, x1, y, dep, level);
        }
        for (double x : new double[] {760, 1560, 2330}) p.fill(Forms.poly(x, -20, x + 44, -20, x + 30, 1660, x - 26, 1660), Ink.along(x - 20, 0, 0xB9824E, x + 44, 0, 0x5A3828).mottle(0.08, 0.3, 2));
        // a bowl on the sill, a jar of threads
        p.fill(Forms.blob(250, 700, 262, 756, 310, 782, 370, 782, 420, 756, 432, 700, 340, 712), Ink.along(250, 0, 0x3B7F8C, 432, 0, 0x1B3F5C));
        p.fill(Forms.oval(341, 702, 90, 20), 0xB3261E);
        for (int i = 0; i < 60; i++) p.line(Forms.open(340 + p.d(-78, 78), 700 + p.d(-14, 12), 340 + p.d(-78, 78), 698 + p.d(-18, 12)), 3.5, i % 3 == 0 ? 0xE0552A : 0x8A1620, 1);
        p.wash(Ink.glow(380, 440, 2000, 1300, 0xFFEFC0, 0.5, 1.5), Plate.Mix.SCREEN);
        for (int i = 0; i < 40; i++) p.fill(Forms.oval(p.d(500, 1500), p.d(150, 1200), 3.4, 3.4), Ink.flat(0xFFF8E0).fade(0.5));
    }

    private static void tray(Plate p, double x0, double x1, double y, double dep, int level) {
        Shape top = Forms.poly(x0, y + dep, x0 + dep * 1.1, y, x1 + 40, y, x1 + 40, y + dep);
        p.fill(Forms.move(top, 0, 70), Ink.flat(0x3A2030).fade(0.4));
        p.fill(top, Ink.along(x0, 0, 0xE9D6AC, x1, 0, 0xA08A74).mottle(0.06, 1, 1));
        for (int i = 0; i < 1500; i++) {
            double t = p.d(0, 1), v = p.d(0.1, 0.92), x = x0 + dep * 1.1 * (1 - v) + 30 + t * (x1 - x0 - 30), yy = y + dep * v;
            double n = Noise.fbm(x / 260 + level * 7, yy / 60, 3);
            if (n < -0.12) continue;
            double a = p.d(0, 6.28), l = p.d(16, 34);
            int c = i % 5 == 0 ? 0xE0602C : i % 3 == 0 ? 0xC42A20 : 0x8E1420;
            p.line(Forms.open(x, yy, x + Math.cos(a) * l * 0.5 + 5, yy + Math.sin(a) * l * 0.2 - 4, x + Math.cos(a) * l, yy + Math.sin(a) * l * 0.42), 5, Ink.mix(c, 0x3A1024, Ink.step(1100, 2500, x) * 0.5), 1);
        }
        p.fill(Forms.box(x0 - 10, y + dep - 4, x1 - x0 + 80, 40), Ink.along(x0, 0, 0xC58F56, x1, 0, 0x6A4430).mottle(0.08, 0.3, 2));
        p.fill(Forms.poly(x0 - 10, y + dep + 4, x0 + dep * 1.1, y - 8, x0 + dep * 1.1 + 20, y - 8, x0 + 14, y + dep + 4), 0xD9A86A);
    }

    static void scales(Plate p) {
        p.wash(Ink.down(0, 0x243A5E, 700, 0x2F5068, 1150, 0x3A5A66).mottle(0.08, 0.8, 1));
        p.wash(Ink.glow(640, 300, 1500, 1100, 0x7FB0B0, 0.42, 1.3));
        // tiled wall, softly
        for (int r = 0; r < 6; r++)
            for (int c = 0; c < 13; c++) {
                double x = c * 196 - 40, y = r * 196 - 30;
                Shape tile = Forms.box(x + 5, y + 5, 186, 186);
                p.fill(tile, Ink.flat((r + c) % 2 == 0 ? 0x6FA3A8 : 0x1E3F74).fade(0.20));
                p.fill(Forms.poly(x + 98, y + 22, x + 122, y + 74, x + 174, y + 98, x + 122, y + 122, x + 98, y + 174, x + 74, y + 122, x + 22, y + 98, x + 74, y + 74), Ink.flat((r + c) % 2 == 0 ? 0x1E3F74 : 0x8FB9B4).fade(0.28));
            }
        p.settle(4);
        p.fill(Forms.box(-40, 1200, 2480, 460), Ink.down(1200, 0xA8683C, 1600, 0x5A3028).mottle(0.1, 0.2, 2.4));
        p.fill(Forms.box(-40, 1196, 2480, 20), 0xD99A5C);
        for (int i = 0; i < 7; i++) p.wash(Ink.drift(0x6A3A2A, 900, 20, 0.1, 0.3, 0.5, i * 2.2).between(1215, 1300));
        p.fill(Forms.oval(1180, 1440, 520, 46), Ink.flat(0x2A1620).fade(0.6));
        // pillar and beam of brass
        int lit = 0xF4B83C, mid = 0xC07E22, dark = 0x5A3014;
        double cx = 1080;
        p.fill(Forms.blob(cx - 260, 1440, cx - 250, 1395, cx - 130, 1365, cx - 60, 1330, cx + 60, 1330, cx + 130, 1365, cx + 250, 1395, cx + 260, 1440, cx, 1456), Ink.along(cx - 260, 0, lit, cx + 260, 0, dark).mottle(0.05, 1, 1));
        p.fill(Forms.blob(cx - 40, 1340, cx - 26, 1180, cx - 44, 1130, cx - 26, 1090, cx - 18, 700, cx - 40, 640, cx - 16, 600, cx - 20, 420, cx, 350, cx + 20, 420, cx + 16, 600, cx + 40, 640, cx + 18, 700, cx + 26, 1090, cx + 44, 1130, cx + 26, 1180, cx + 40, 1340), Ink.along(cx - 40, 0, lit, cx + 40, 0, dark).mottle(0.05, 1, 1));
        double tilt = 0.07, lx = cx - 560 * Math.cos(tilt), ly = 470 + 560 * Math.sin(tilt), rx = cx + 560 * Math.cos(tilt), ry = 470 - 560 * Math.sin(tilt);
        p.fill(Forms.blob(lx - 16, ly - 6, cx - 240, 452 + 10, cx, 424, cx + 240, 440 - 16, rx + 16, ry - 8, rx + 10, ry + 12, cx + 240, 478 - 16, cx, 506, cx - 240, 500 + 10, lx - 8, ly + 14), Ink.along(lx, ly - 40, lit, rx, ry + 80, mid).mottle(0.05, 1, 1));
        p.fill(Forms.oval(cx, 466, 44, 44), Ink.along(cx - 40, 430, 0xFFE9AE, cx + 40, 500, dark));
        p.fill(Forms.oval(cx, 466, 16, 16), dark);
        for (int side = 0; side < 2; side++) {
            double x = side == 0 ? lx : rx, y = side == 0 ? ly : ry, py = y + 500, r = 300;
            for (int i = -1; i <= 1; i++) p.line(Forms.open(x, y + 8, x + i * r * 0.96, py + (i == 0 ? 40 : 0)), 5, i < 0 ? 0xF6D078 : 0x9A6A2A, 1);
            p.fill(Forms.oval(x + 30, 1500 - side * 30, r * 0.9, 30), Ink.flat(0x2A1620).fade(0.45));
            Shape pan = Forms.blob(x - r, py, x - r * 0.7, py + 78, x, py + 108, x + r * 0.7, py + 78, x + r, py, x, py + 44);
            p.fill(Forms.oval(x, py, r, 48), Ink.along(x - r, 0, dark, x + r, 0, lit));
            if (side == 0) {
                Shape heap = Forms.blob(x - 220, py + 6, x - 140, py - 90, x - 20, py - 150, x + 110, py - 96, x + 220, py + 6, x, py + 40);
                p.fill(heap, 0x7A1020);
                for (int i = 0; i < 1100; i++) {
                    double hx = p.d(x - 240, x + 240), hy = p.d(py - 160, py + 40);
                    if (!heap.contains(hx, hy)) continue;
                    double a = p.d(0, 6.28), l = p.d(20, 52), light = Ink.step(x + 160, x - 180, hx) * Ink.step(py + 40, py - 130, hy);
                    p.line(Forms.open(hx, hy, hx + Math.cos(a) * l * 0.5, hy + Math.sin(a) * l * 0.3 - 6, hx + Math.cos(a + 0.5) * l, hy + Math.sin(a + 0.5) * l * 0.6), p.d(4, 7), Ink.mix(Ink.mix(0x7E1020, 0xC8281E, p.d(0, 1)), 0xF49A3A, light * p.d(0.1, 0.9)), 1);
                }
            } else {
                double[][] ws = {{-110, 74, 120}, {20, 60, 96}, {124, 46, 70}};
                for (double[] w : ws) p.fill(Forms.join(Forms.blob(x + w[0] - w[1], py + 20, x + w[0] - w[1] * 0.9, py - w[2] * 0.7, x + w[0], py - w[2] * 0.8, x + w[0] + w[1] * 0.9, py - w[2] * 0.7, x + w[0] + w[1], py + 20), Forms.limb(x + w[0], py - w[2] * 0.7, w[1] * 0.2, x + w[0], py - w[2] * 1.05, w[1] * 0.3)),
                        Ink.along(x + w[0] - w[1], 0, 0xF3CC78, x + w[0] + w[1], 0, 0x5A3820));
            }
            p.fill(pan, Ink.along(x - r, py, lit, x + r * 0.8, py + 90, dark).mottle(0.05, 1, 1));
            p.line(Forms.open(x - r, py + 2, x, py + 46, x + r, py + 2), 6, 0xFFE9AE, 0.8);
        }
        for (int i = 0; i < 8; i++) flower(p, 1750 + i * 74 + p.d(-20, 20), 1500 + p.d(-50, 60), p.d(80, 130), p.d(-1.8, 1.8), p.d(0.5, 0.9));
        for (int i = 0; i < 36; i++) {
            double x = p.d(250, 1500), y = p.d(1480, 1580), a = p.d(0, 6.28);
            p.line(Forms.open(x, y, x + 20 * Math.cos(a), y + 8 * Math.sin(a), x + 44 * Math.cos(a + 0.3), y + 18 * Math.sin(a + 0.3)), 6, i % 3 == 0 ? 0xE0602C : 0xA81E20, 1);
        }
        p.wash(Ink.glow(420, 120, 1900, 1500, 0xFFD890, 0.26, 1.5), Plate.Mix.SCREEN);
    }
}
