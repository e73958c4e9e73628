import java.awt.Shape;
import java.awt.geom.Path2D;

/** Night and dusk among people: the library, the ground, the screen, the market. */
final class Town {
    private Town() {}

    static final int[] SPINES = {0xA3142B, 0xD99A1C, 0xE9DFC8, 0x2F6F6A, 0x1E3F94, 0xB5622F, 0x6F7A44, 0xC9A66B, 0x5A2A3A, 0x3C5C86};

    static void stars(Plate p, int n, double low) {
        for (int i = 0; i < n; i++) {
            double y = Math.pow(p.d(0, 1), 1.4) * low, r = p.d(1.4, 3.4) * (i % 19 == 0 ? 1.7 : 1);
            p.fill(Forms.oval(p.d(0, p.wide), y, r, r), Ink.flat(0xFFF3D6).fade(p.d(0.4, 1)));
        }
    }

    static void moon(Plate p, double x, double y, double r, int colour) {
        p.wash(Ink.glow(x, y, r * 7, r * 7, colour, 0.35, 2), Plate.Mix.SCREEN);
        p.fill(Forms.cut(Forms.oval(x, y, r, r), Forms.oval(x + r * 0.45, y - r * 0.2, r * 0.92, r * 0.92)), colour);
    }

    static void books(Plate p, double x, double y, double w, double h, double scale) {
        double at = x;
        while (at < x + w - 4 * scale) {
            if (p.dice.nextInt(11) == 0) {
                at += p.d(10, 30) * scale;
                continue;
            }
            double bw = Math.min(p.d(9, 21) * scale, x + w - at), bh = h * p.d(0.68, 0.95);
            int c = SPINES[p.dice.nextInt(SPINES.length)];
            Shape b = p.dice.nextInt(9) == 0
                    ? Forms.poly(at + bw * 0.6, y - bh, at + bw * 1.5, y - bh + 4 * scale, at + bw, y, at, y)
                    : Forms.box(at, y - bh, bw - 1.2 * scale, bh);
            p.fill(b, Ink.flat(c).mottle(0.06, 1, 1));
            if (bw > 12 * scale) p.fill(Forms.box(at, y - bh * 0.8, bw - 1.2 * scale, bh * 0.07), Ink.flat(Ink.mix(c, 0xF6DFA8, 0.6)));
            at += bw + (p.dice.nextInt(9) == 0 ? bw * 0.5 : 0);
        }
    }

    static void library(Plate p) {
        p.wash(Ink.down(0, 0x0F1A3F, 500, 0x1E3468, 900, 0x4A5C8C, 1120, 0x8C7C8E).mottle(0.05, 0.5, 1.6));
        stars(p, 130, 800);
        moon(p, 2130, 240, 62, 0xFBE9C0);
        p.fill(Forms.crests(2400, 1640, 1010, 150, 700, 3.3), Ink.flat(0x2F4070).mottle(0.04, 1, 1));
        // the old minarets beyond the roofs
        for (double[] m : new double[][] {{1850, 520, 44}, {2010, 600, 38}, {2270, 560, 42}}) {
            Shape shaft = Forms.poly(m[0] - m[2] * 0.62, m[1] + 10, m[0] + m[2] * 0.62, m[1], m[0] + m[2], 1240, m[0] - m[2], 1240);
            p.fill(shaft, Ink.along(m[0] - m[2], 0, 0x1B2850, m[0] + m[2], 0, 0x3B4E82).mottle(0.05, 1, 1));
            p.fill(Forms.poly(m[0] - m[2] * 0.9, m[1] + 90, m[0] + m[2] * 0.9, m[1] + 84, m[0] + m[2] * 0.75, m[1] + 128, m[0] - m[2] * 0.75, m[1] + 132), 0x23305C);
        }
        p.fill(Forms.join(Forms.box(1500, 1060, 1000, 300), Forms.box(1700, 1010, 240, 100), Forms.oval(2150, 1065, 130, 78)), Ink.down(980, 0x24315E, 1250, 0x17203F).mottle(0.05, 1, 1));
        for (int i = 0; i < 9; i++) p.fill(Forms.box(1560 + i * 96, 1120 + 40 * (i % 3), 18, 26), Ink.flat(0xF2B85A).fade(0.85));
        // the façade
        Shape wall = Forms.box(-40, 230, 1580, 1130);
        p.fill(wall, Ink.along(0, 300, 0x2B2A48, 1540, 900, 0x54425A).mottle(0.07, 1, 1));
        for (int row = 0; row < 42; row++) {
            double y = 250 + row * 27;
            for (int i = 0; i < 11; i++) {
                double x = p.d(-20, 1500);
                p.fill(Forms.box(x, y, p.d(30, 64), 17), Ink.flat(row % 2 == 0 ? 0x6A5264 : 0x232440).fade(p.d(0.15, 0.4)));
            }
        }
        p.fill(Forms.box(-40, 196, 1600, 44), 0x1E2444);
        for (int i = 0; i < 40; i++) p.fill(Forms.poly(i * 40 - 20, 240, i * 40, 214, i * 40 + 20, 240), 0x3E6A8E);
        // the great arch, banded with glazed tile
        double cx = 930, base = 1330;
        p.fill(Forms.box(cx - 480, 300, 960, base - 300), 0x27406E);
        for (int i = 0; i < 64; i++) {
            double t = i / 63.0, x, y;
            if (t < 0.36) { x = cx - 452; y = base - 20 - t / 0.36 * 960; }
            else if (t < 0.64) { x = cx - 452 + (t - 0.36) / 0.28 * 904; y = 330; }
            else { x = cx + 452; y = 350 + (t - 0.64) / 0.36 * 960; }
            p.fill(Forms.poly(x, y - 17, x + 17, y, x, y + 17, x - 17, y), i % 2 == 0 ? 0x57A0A8 : 0xD99A1C);
        }
        p.fill(Forms.box(cx - 424, 360, 848, base - 360), Ink.down(360, 0x3B3552, base, 0x6A4C52).mottle(0.06, 1, 1));
        Shape arch = Forms.arch(cx, base, 760, 930);
        p.fill(Forms.arch(cx, base, 808, 966), 0x9C6A4A);
        p.fill(arch, Ink.down(400, 0xC77A2A, 760, 0xF0B447, 1330, 0xFFDC8A).mottle(0.05, 1, 1));
        p.fill(Forms.meet(arch, Forms.all(p)), Ink.glow(cx, 800, 420, 520, 0xFFF0BC, 0.85, 1.2));
        // inside: two galleries of shelves, a ladder, lamps, readers
        p.wobble = 1.6;
        for (int level = 0; level < 2; level++) {
            double floor = level == 0 ? 900 : 1290;
            for (int bay = 0; bay < 5; bay++) {
                if (level == 0 && (bay == 0 || bay == 4) && false) continue;
                double x = cx - 350 + bay * 143;
                for (int s = 0; s < 4; s++) {
                    double y = floor - 40 - s * 70;
                    if (!arch.contains(x + 10, y - 60) && !arch.contains(x + 110, y - 60)) continue;
                    books(p, Math.max(x, cx - 372), y, 122, 58, 0.82);
                    p.fill(Forms.meet(arch, Forms.box(x - 6, y, 134, 8)), 0x7A4320);
                }
                p.fill(Forms.meet(arch, Forms.box(x - 12, floor - 340, 12, 345)), 0x7A4320);
            }
        }
        p.fill(Forms.meet(arch, Forms.box(cx - 400, 902, 800, 22)), 0x5A2E20);
        for (int i = 0; i < 38; i++) p.fill(Forms.meet(arch, Forms.box(cx - 376 + i * 20, 862, 6, 44)), 0x5A2E20);
        p.fill(Forms.meet(arch, Forms.box(cx - 400, 858, 800, 8)), 0x5A2E20);
        p.fill(arch, Ink.glow(cx - 10, 1050, 460, 560, 0xFFCF6A, 0.62, 1.0));
        for (double lx : new double[] {cx - 190, cx + 10, cx + 210}) {
            p.line(Forms.open(lx, 560, lx, 665), 3, 0x6A3A20, 1);
            p.fill(Forms.poly(lx - 40, 700, lx - 14, 662, lx + 14, 662, lx + 40, 700), 0x8A2430);
            p.fill(Forms.oval(lx, 702, 26, 11), 0xFFF8DC);
            p.wash(Ink.glow(lx, 705, 190, 190, 0xFFE9A8, 0.7, 2), Plate.Mix.SCREEN);
        }
        p.line(Forms.open(cx + 118, 1300, cx + 186, 930), 8, 0x4A2418, 1);
        p.line(Forms.open(cx + 160, 1300, cx + 228, 930), 8, 0x4A2418, 1);
        for (int i = 0; i < 9; i++) p.line(Forms.open(cx + 124 + i * 7, 1270 - i * 38, cx + 164 + i * 7, 1270 - i * 38), 6, 0x4A2418, 1);
        p.fill(Forms.box(cx - 320, 1186, 300, 16), 0x3A1C18);
        p.fill(Forms.join(Forms.box(cx - 304, 1196, 12, 120), Forms.box(cx - 48, 1196, 12, 120)), 0x3A1C18);
        for (double rx : new double[] {cx - 270, cx - 170, cx - 80}) {
            p.fill(Forms.join(Forms.oval(rx, 1084, 22, 27), Forms.blob(rx - 20, 1108, rx + 20, 1108, rx + 46, 1140, rx + 50, 1190, rx - 50, 1190, rx - 44, 1140)), 0x33191E);
            p.fill(Forms.poly(rx - 26, 1186, rx, 1174, rx + 26, 1186, rx, 1190), 0xFFF6DC);
        }
        Forms.person(p, cx + 265, 1318, 270, Forms.Dress.SHAWL, 0x6A1A2E, 0x2A1020, 0x8A5A42, -1, 0);
        p.line(Forms.open(cx - 378, base, cx - 378, 700), 9, 0x4A2A26, 1);
        p.line(Forms.open(cx, base, cx, 402), 7, 0x4A2A26, 0.55);
        p.wobble = 2.6;
        p.settle(3);
        // side windows
        for (double wx : new double[] {150, 330}) {
            p.fill(Forms.arch(wx, 1080, 130, 330), 0x8A5A44);
            p.fill(Forms.arch(wx, 1072, 104, 296), Ink.down(780, 0x9C5A24, 1072, 0xE6A040).mottle(0.06, 1, 1));
            for (int s = 0; s < 3; s++) books(p, wx - 50, 1068 - s * 74, 100, 58, 0.8);
            p.line(Forms.open(wx, 1072, wx, 780), 6, 0x3A2430, 1);
        }
        // the court, with the light lying on it
        p.fill(Forms.box(-40, 1326, 2480, 320), Ink.down(1326, 0x2C2F54, 1600, 0x151A36).mottle(0.07, 0.5, 1.6));
        p.fill(Forms.box(-40, 1330, 1620, 26), 0x3C3654);
        p.fill(Forms.poly(cx - 380, 1336, cx + 380, 1336, cx + 840, 1660, cx - 640, 1660), Ink.down(1336, 0xF6B54E, 1640, 0x9C5A3A).fade(0.8).between(1780, 1300), Plate.Mix.SCREEN);
        for (int i = 0; i < 7; i++) {
            double y = 1360 + i * i * 6;
            p.line(Forms.open(-20, y, 1200, y + 2, 2420, y), 2, 0x14182F, 0.35);
        }
        p.fill(Forms.poly(cx - 8, 1340, cx + 8, 1340, cx + 60, 1640, cx + 30, 1640), Ink.flat(0x3A2A3A).fade(0.35));
        walkers(p);
        pine(p, 1760, 1400, 800);
        pine(p, 2210, 1440, 560);
        p.wash(Ink.glow(cx, 930, 1050, 800, 0xFFB04A, 0.30, 1.5), Plate.Mix.SCREEN);
    }

    private static void walkers(Plate p) {
        p.fill(Forms.poly(1300, 1480, 1345, 1480, 1560, 1600, 1500, 1610), Ink.flat(0x0E1226).fade(0.7));
        Forms.person(p, 1318, 1486, 250, Forms.Dress.PAKOL, 0x39405F, 0x12162A, 0x7A4E3C, -1, 0.02);
        p.fill(Forms.box(1262, 1352, 46, 34), 0xA3142B);
        Forms.person(p, 1420, 1500, 175, Forms.Dress.CHILD, 0x6A4A52, 0x1A162A, 0x7A4E3C, -1, 0);
        p.fill(Forms.oval(1960, 1500, 330, 20), Ink.flat(0x0A0E20).fade(0.5));
    }

    static void pine(Plate p, double x, double base, double h) {
        p.fill(Forms.limb(x, base, h * 0.022, x + h * 0.02, base - h * 0.9, h * 0.006), 0x15182C);
        for (int i = 0; i < 11; i++) {
            double t = i / 11.0, y = base - h * (0.24 + 0.72 * t), r = h * 0.30 * (1 - t * 0.82) * p.d(0.8, 1.1);
            Shape tier = Forms.blob(x - r, y + r * 0.16, x - r * 0.5, y - r * 0.18, x, y - r * 0.34, x + r * 0.5, y - r * 0.2, x + r, y + r * 0.1, x + r * 0.3, y + r * 0.22, x - r * 0.4, y + r * 0.24);
            p.wobble = h * 0.012;
            p.fill(tier, Ink.along(x - r, y, 0x4A4650, x + r * 0.3, y, 0x131A30).mottle(0.05, 1, 1));
            p.wobble = 2.6;
            p.dabs(Forms.stroke(tier, h * 0.03), 120, h * 0.05, h * 0.008, 0.25, 0.7, 0.03, Ink.along(x - r, y, 0x5A4E4E, x + r * 0.2, y, 0x141B33));
        }
    }

    static void cricket(Plate p) {
        p.wash(Ink.down(0, 0x27386E, 320, 0x6A5F92, 560, 0xC97F7C, 740, 0xF2B070, 840, 0xFAD08A).mottle(0.05, 0.4, 2));
        p.wash(Ink.drift(0xF6A47A, 640, 60, 0.0, 0.35, 0.8, 4.7).between(800, 200));
        p.wash(Ink.drift(0x57497E, 760, 50, 0.1, 0.4, 0.6, 9.1).between(700, 100));
        p.wash(Ink.glow(1780, 850, 1000, 560, 0xFFE0A0, 0.7, 1.8), Plate.Mix.SCREEN);
        p.fill(Forms.crests(2400, 1640, 760, 300, 760, 6.1), Ink.down(520, 0x7F5F88, 880, 0xB07C84).mottle(0.05, 1, 1));
        p.fill(Forms.crests(2400, 1640, 850, 170, 520, 2.9), Ink.down(720, 0x5A4674, 900, 0x84607A).mottle(0.05, 1, 1));
        p.settle(4);
        // stands: rows of heads under an awning
        p.fill(Forms.blob(-60, 900, 700, 850, 1300, 842, 1900, 852, 2480, 890, 2480, 1050, -60, 1060), Ink.down(850, 0x3A335A, 1040, 0x4A3A56).mottle(0.05, 1, 1));
        int[] crowd = {0xF3E3C4, 0xA3142B, 0xD99A1C, 0x8A6A86, 0x6A7FB0, 0xE6B48A, 0x4A3A5A, 0xC9C0D0};
        for (int row = 0; row < 8; row++)
            for (double x = -20; x < 2420; x += 15 + row * 0.8) {
                double y = 868 + row * 20 + 26 * Math.pow((x - 1200) / 1200, 2) + p.d(-4, 4);
                p.fill(Forms.blob(x - 7, y + 12, x - 5, y - 2, x, y - 7, x + 5, y - 2, x + 7, y + 12), Ink.flat(Ink.mix(crowd[p.dice.nextInt(8)], 0x4A3A5A, p.d(0.2, 0.75))));
            }
        for (int side = 0; side < 2; side++) {
            double x = side == 0 ? 150 : 1640, w = side == 0 ? 560 : 640;
            p.fill(Forms.blob(x, 858, x + 20, 800, x + w * 0.5, 775, x + w - 20, 800, x + w, 858, x + w * 0.5, 842), Ink.along(x, 0, 0x2B2A4E, x + w, 0, 0xB5715A).mottle(0.05, 1, 1));
            for (int i = 0; i < 5; i++) p.line(Forms.open(x + 30 + i * (w - 60) / 4, 850, x + 30 + i * (w - 60) / 4, 960), 6, 0x2B2540, 1);
        }
        for (double[] m : new double[][] {{120, 330, 1}, {2250, 300, 1}, {820, 560, 0.55}, {1560, 570, 0.55}}) {
            double s = m[2];
            p.line(Forms.open(m[0], m[1], m[0] + 2, 900), 13 * s, 0x2A2644, 1);
            p.line(Forms.open(m[0] - 18 * s, 900, m[0], m[1] + 40, m[0] + 18 * s, 900), 4 * s, 0x2A2644, 1);
            p.fill(Forms.box(m[0] - 74 * s, m[1] - 70 * s, 148 * s, 92 * s), 0x2A2644);
            for (int i = 0; i < 12; i++) p.fill(Forms.oval(m[0] - 54 * s + (i % 4) * 36 * s, m[1] - 52 * s + (i / 4) * 28 * s, 13 * s, 11 * s), 0xFFF9E0);
            p.wash(Ink.glow(m[0], m[1] - 20 * s, 420 * s, 360 * s, 0xFFEFC4, 0.8, 2.2), Plate.Mix.SCREEN);
        }
        // the field, mown in bands
        Path2D field = Forms.blob(-200, 1080, 400, 1024, 1200, 1006, 2000, 1022, 2600, 1076, 2700, 1720, -300, 1720);
        p.fill(field, Ink.down(1000, 0x6E8A52, 1250, 0x4F7048, 1600, 0x2E4A40).mottle(0.06, 0.4, 1.6));
        for (int i = 0; i < 11; i++) {
            double a = -2600 + i * 640;
            p.fill(Forms.meet(field, Forms.poly(1350 + (a - 1350) * 0.18, 1000, 1350 + (a + 320 - 1350) * 0.18, 1000, a + 320, 1660, a, 1660)), Ink.flat(0x8AA65A).fade(0.28));
        }
        p.line(Forms.open(-20, 1090, 500, 1036, 1200, 1018, 1900, 1034, 2420, 1084), 6, 0xF6EBD0, 0.9);
        p.fill(Forms.poly(1190, 1090, 1300, 1090, 1620, 1640, 640, 1640), Ink.down(1090, 0xD3B37C, 1600, 0xB08E5E).mottle(0.07, 1, 1));
        p.line(Forms.open(1080, 1190, 1410, 1190), 5, 0xFBF6E6, 0.9);
        p.line(Forms.open(680, 1540, 1560, 1540), 8, 0xFBF6E6, 0.9);
        for (int i = -1; i <= 1; i++) p.line(Forms.open(1245 + i * 13, 1132, 1245 + i * 13, 1060), 5, 0xF1DDB0, 1);
        // far players
        for (double[] f : new double[][] {{1395, 1160, 150}, {1010, 1090, 120}, {1830, 1110, 124}, {2120, 1180, 140}, {480, 1130, 130}, {1640, 1062, 96}, {760, 1060, 92}}) {
            p.fill(Forms.poly(f[0] - 12, f[1], f[0] + 12, f[1], f[0] - f[2] * 1.25, f[1] + f[2] * 0.32, f[0] - f[2] * 1.4, f[1] + f[2] * 0.28), Ink.flat(0x1F3434).fade(0.55));
            player(p, f[0], f[1], f[2], f[0] < 1200 ? 1 : -1, 0x2F4FA6);
        }
        // the batsman, in mid drive
        double s = 1.0, bx = 760, by = 1560;
        p.fill(Forms.poly(bx - 40, by - 4, bx + 230, by - 4, bx - 640, by + 120, bx - 860, by + 96), Ink.flat(0x14242A).fade(0.6));
        batsman(p, bx, by, 640);
        p.fill(Forms.oval(1490, 1395, 15, 15), 0xFBF6E6);
        p.line(Forms.open(1180, 1500, 1330, 1440, 1470, 1402), 5, 0xFBF6E6, 0.45);
        p.wash(Ink.shade(1200, 1350, 1100, 1900, 0x16222E, 0.5));
    }

    private static void player(Plate p, double x, double y, double h, double f, int cloth) {
        p.fill(Forms.chain(x - f * h * 0.10, y, h * 0.03, x - f * h * 0.06, y - h * 0.25, h * 0.042, x, y - h * 0.48, h * 0.06), Ink.mix(cloth, 0x16181D, 0.35));
        p.fill(Forms.chain(x + f * h * 0.16, y, h * 0.03, x + f * h * 0.10, y - h * 0.26, h * 0.042, x, y - h * 0.48, h * 0.06), Ink.mix(cloth, 0x16181D, 0.2));
        p.fill(Forms.limb(x, y - h * 0.48, h * 0.075, x + f * h * 0.03, y - h * 0.76, h * 0.1), cloth);
        p.fill(Forms.chain(x + f * h * 0.08, y - h * 0.76, h * 0.035, x + f * h * 0.17, y - h * 0.62, h * 0.03, x + f * h * 0.22, y - h * 0.48, h * 0.024), Ink.mix(cloth, 0xF2B070, 0.25));
        p.fill(Forms.oval(x + f * h * 0.05, y - h * 0.92, h * 0.06, h * 0.07), 0x7A4A3A);
        p.fill(Forms.join(Forms.oval(x + f * h * 0.05, y - h * 0.96, h * 0.065, h * 0.04), Forms.oval(x + f * h * 0.11, y - h * 0.945, h * 0.05, h * 0.014)), Ink.mix(cloth, 0x16181D, 0.3));
    }

    private static void batsman(Plate p, double x, double y, double h) {
        int blue = 0x1E3F94, deep = 0x101C46;
        p.wobble = 2;
        // back leg, front leg with pad, trunk bent over the ball
        Shape back = Forms.chain(x - h * 0.10, y - h * 0.02, h * 0.03, x - h * 0.06, y - h * 0.24, h * 0.045, x + h * 0.07, y - h * 0.46, h * 0.065);
        p.fill(back, deep);
        p.fill(Forms.blob(x - h * 0.15, y + h * 0.012, x - h * 0.15, y - h * 0.02, x - h * 0.08, y - h * 0.045, x - h * 0.02, y - h * 0.01, x - h * 0.02, y + h * 0.012), 0xE9DFC8);
        Shape front = Forms.chain(x + h * 0.37, y - h * 0.03, h * 0.035, x + h * 0.32, y - h * 0.27, h * 0.055, x + h * 0.10, y - h * 0.46, h * 0.075);
        p.fill(front, 0x1A3580);
        Shape pad = Forms.chain(x + h * 0.385, y - h * 0.05, h * 0.045, x + h * 0.35, y - h * 0.30, h * 0.062);
        p.fill(pad, Ink.along(x + h * 0.3, 0, 0x9A8FA8, x + h * 0.42, 0, 0xFBF3DC));
        for (int i = 0; i < 3; i++) p.line(Forms.open(x + h * 0.325, y - h * (0.08 + i * 0.085), x + h * 0.425, y - h * (0.075 + i * 0.085)), 4, 0x6A6080, 0.8);
        p.fill(Forms.blob(x + h * 0.33, y + h * 0.012, x + h * 0.33, y - h * 0.02, x + h * 0.4, y - h * 0.045, x + h * 0.48, y - h * 0.012, x + h * 0.48, y + h * 0.012), 0xF6EAD0);
        Shape trunk = Forms.blob(x + h * 0.0, y - h * 0.47, x + h * 0.05, y - h * 0.62, x + h * 0.14, y - h * 0.77, x + h * 0.24, y - h * 0.84, x + h * 0.34, y - h * 0.80, x + h * 0.33, y - h * 0.68, x + h * 0.25, y - h * 0.55, x + h * 0.17, y - h * 0.43, x + h * 0.08, y - h * 0.42);
        p.fill(trunk, blue);
        p.fill(trunk, Ink.shade(x + h * 0.26, y - h * 0.65, x - h * 0.02, y - h * 0.58, deep, 0.95));
        p.fill(Forms.meet(trunk, Forms.stroke(Forms.open(x + h * 0.1, y - h * 0.79, x + h * 0.2, y - h * 0.62, x + h * 0.3, y - h * 0.58), h * 0.018)), 0xA3142B);
        // head, looking down the line
        p.fill(Forms.limb(x + h * 0.27, y - h * 0.82, h * 0.035, x + h * 0.31, y - h * 0.88, h * 0.03), 0x8A5A44);
        Shape helmet = Forms.blob(x + h * 0.26, y - h * 0.90, x + h * 0.265, y - h * 0.965, x + h * 0.32, y - h * 1.0, x + h * 0.385, y - h * 0.97, x + h * 0.395, y - h * 0.915, x + h * 0.33, y - h * 0.90);
        p.fill(Forms.oval(x + h * 0.33, y - h * 0.905, h * 0.052, h * 0.06), 0x8A5A44);
        p.fill(helmet, Ink.along(x + h * 0.26, 0, 0x0E1838, x + h * 0.39, 0, 0x3458B4));
        p.fill(Forms.blob(x + h * 0.36, y - h * 0.935, x + h * 0.43, y - h * 0.905, x + h * 0.425, y - h * 0.895, x + h * 0.36, y - h * 0.91), 0x16224E);
        for (int i = 0; i < 3; i++) p.line(Forms.open(x + h * 0.37, y - h * (0.885 - i * 0.02), x + h * 0.40, y - h * (0.88 - i * 0.02)), 3, 0xD9D0C0, 0.9);
        // arms and bat come through together
        double gx = x + h * 0.52, gy = y - h * 0.545;
        p.fill(Forms.chain(x + h * 0.19, y - h * 0.76, h * 0.045, x + h * 0.36, y - h * 0.60, h * 0.036, gx - h * 0.02, gy - h * 0.02, h * 0.028), deep);
        p.fill(Forms.chain(x + h * 0.31, y - h * 0.79, h * 0.05, x + h * 0.44, y - h * 0.68, h * 0.037, gx, gy, h * 0.028), 0x2B52B0);
        p.fill(Forms.oval(gx, gy, h * 0.036, h * 0.033), 0xF3E7CC);
        p.fill(Forms.oval(gx + h * 0.022, gy + h * 0.028, h * 0.034, h * 0.032), 0xF3E7CC);
        Shape bat = Forms.join(Forms.limb(gx, gy - h * 0.03, h * 0.012, gx + h * 0.05, gy + h * 0.10, h * 0.012),
                Forms.blob(gx + h * 0.03, gy + h * 0.10, gx + h * 0.075, gy + h * 0.085, gx + h * 0.17, gy + h * 0.40, gx + h * 0.15, gy + h * 0.43, gx + h * 0.115, gy + h * 0.42));
        p.fill(Forms.move(bat, -7, 3), 0x4A2A24);
        p.fill(bat, Ink.along(gx + h * 0.02, gy + h * 0.3, 0xE0B070, gx + h * 0.16, gy + h * 0.25, 0xFFF0CC));
        p.wobble = 2.6;
    }

    static void festival(Plate p) {
        night(p);
        screen(p, 0);
        crowd(p, 0);
    }

    static void night(Plate p) {
        p.wash(Ink.down(0, 0x0B1436, 500, 0x1B2F66, 900, 0x3F4F8A, 1100, 0x6A6A98).mottle(0.05, 0.5, 1.5));
        p.wash(Ink.drift(0x6F86C0, 900, 300, 0.05, 0.5, 0.22, 3.9));
        stars(p, 190, 850);
        p.fill(Forms.crests(2400, 1640, 900, 380, 800, 8.8), Ink.down(620, 0x5A6AA4, 1000, 0x34437C).mottle(0.05, 1, 1));
        Shape far = Forms.crests(2400, 1640, 900, 380, 800, 8.8);
        p.fill(far, Ink.drift(0xC6D0EA, 130, 100, -0.05, 0.12, 0.8, 4.2).between(900, 640));
        p.fill(Forms.crests(2400, 1640, 1000, 200, 520, 4.4), Ink.down(820, 0x28356C, 1100, 0x1B2550).mottle(0.05, 1, 1));
        p.fill(Forms.hills(2400, 1640, 1060, 60, 420, 5.1, 4), Ink.flat(0x141C40).mottle(0.04, 1, 1));
        for (int i = 0; i < 60; i++) p.fill(Forms.oval(p.d(0, 2400), p.d(1040, 1090), 3.4, 3), Ink.flat(0xF6C06A).fade(p.d(0.4, 0.95)));
        p.settle(3);
    }

    static void screen(Plate p, double time) {
        double x0 = 940, y0 = 430, x1 = 2010, y1 = 1050;
        p.line(Forms.open(x0 - 18, 1200, x0 - 18, y0 - 30), 20, 0x0E1330, 1);
        p.line(Forms.open(x1 + 18, 1200, x1 + 18, y0 - 30), 20, 0x0E1330, 1);
        p.wash(Ink.glow(1475, 740, 1500, 1000, 0xFFD9A0, 0.50 + 0.05 * Math.sin(time * 11), 1.8), Plate.Mix.SCREEN);
        p.fill(Forms.box(x0 - 14, y0 - 14, x1 - x0 + 28, y1 - y0 + 28), 0x10142E);
        Shape sheet = Forms.poly(x0, y0, x1, y0, x1, y1, x0, y1);
        double pan = time * 26;
        p.fill(sheet, Ink.down(y0, 0xF0C27A, 700, 0xFBE3AC, 860, 0xFFF1CC));
        p.fill(Forms.meet(sheet, Forms.oval(1700 - pan * 0.2, 640, 92, 92)), 0xFFFBEA);
        p.fill(Forms.meet(sheet, Forms.move(Forms.crests(2800, 1640, 800, 210, 420, 3.7), -pan * 0.5, 0)), Ink.flat(0xC98A5A).mottle(0.05, 1, 1));
        p.fill(Forms.meet(sheet, Forms.move(Forms.hills(2800, 1640, 900, 130, 520, 7.7, 3), -pan, 0)), Ink.flat(0x9A5A44).mottle(0.05, 1, 1));
        Shape dune = Forms.meet(sheet, Forms.move(Forms.hills(3000, 1640, 975, 70, 600, 1.2, 3), -pan * 2, 0));
        p.fill(dune, Ink.flat(0x5A2F36).mottle(0.05, 1, 1));
        // on the screen a rider crosses the light
        double rx = 1290 + pan * 1.2, ry = 966 + 5 * Math.sin(time * 7), g = Math.sin(time * 7);
        p.fill(Forms.join(
                Forms.blob(rx - 74, ry - 62, rx - 20, ry - 74, rx + 50, ry - 70, rx + 70, ry - 50, rx + 46, ry - 30, rx - 50, ry - 28, rx - 78, ry - 40),
                Forms.chain(rx + 54, ry - 60, 16, rx + 92, ry - 110, 11, rx + 122, ry - 98, 8),
                Forms.chain(rx - 62, ry - 40, 11, rx - 76 - 12 * g, ry - 12, 6, rx - 70 + 16 * g, ry + 26, 4),
                Forms.chain(rx - 50, ry - 40, 11, rx - 44 + 14 * g, ry - 10, 6, rx - 56 - 14 * g, ry + 26, 4),
                Forms.chain(rx + 50, ry - 42, 10, rx + 62 + 14 * g, ry - 12, 6, rx + 56 - 14 * g, ry + 26, 4),
                Forms.chain(rx + 40, ry - 40, 10, rx + 36 - 14 * g, ry - 10, 6, rx + 48 + 12 * g, ry + 26, 4),
                Forms.chain(rx - 76, ry - 54, 8, rx - 104, ry - 44, 7, rx - 116, ry - 10, 3),
                Forms.chain(rx - 4, ry - 70, 20, rx + 2, ry - 122, 17), Forms.oval(rx + 4, ry - 150, 15, 17), Forms.oval(rx + 4, ry - 164, 20, 9),
                Forms.chain(rx + 4, ry - 116, 8, rx + 34, ry - 92, 6, rx + 58, ry - 88, 5), Forms.chain(rx, ry - 66, 12, rx + 18, ry - 36, 8, rx + 8, ry - 8, 6)), 0x2A1622);
        p.fill(sheet, Ink.glow(1475, 740, 760, 460, 0xFFF8E0, 0.20 + 0.07 * Math.sin(time * 17 + 1), 0.8), Plate.Mix.SCREEN);
        // the beam, from a projector at the left
        p.fill(Forms.poly(150, 1235, 150, 1225, x1, y0, x0, y1), Ink.along(150, 1230, 0xFFE9B8, 1500, 740, 0xFFE9B8).fade(0.14 + 0.02 * Math.sin(time * 13)), Plate.Mix.SCREEN);
    }

    static void crowd(Plate p, double time) {
        p.fill(Forms.hills(2400, 1660, 1130, 16, 500, 2.2, 3), Ink.down(1120, 0x2B2A50, 1600, 0x0B1026).mottle(0.06, 1, 1));
        p.fill(Forms.poly(1000, 1130, 2000, 1130, 2340, 1640, 700, 1640), Ink.down(1130, 0xD98F54, 1500, 0x6A4050).fade(0.45).between(1600, 1120), Plate.Mix.SCREEN);
        for (int i = 0; i < 5; i++) Forms.poplar(p, 2130 + i * 74, 1180 + i * 14, 560 + 60 * (i % 3), 0x0F1634, 0x5A5A6A, -1);
        for (int i = 0; i < 3; i++) Forms.poplar(p, 50 + i * 90, 1180, 480 - 70 * (i % 2), 0x0F1634, 0x4A4A6A, 1);
        // string of lamps
        Path2D wire = Forms.open(-20, 900, 240, 985, 520, 960, 720, 860, 905, 640);
        p.line(wire, 3, 0x0B1026, 1);
        double[][] lamps = {{60, 930}, {160, 966}, {260, 987}, {360, 987}, {460, 972}, {560, 946}, {650, 904}, {735, 848}, {810, 768}, {865, 700}};
        for (int i = 0; i < lamps.length; i++) {
            p.wash(Ink.glow(lamps[i][0], lamps[i][1] + 12, 60, 60, i % 3 == 0 ? 0xFF9A6A : 0xFFD98A, 0.8 + 0.1 * Math.sin(time * 5 + i), 2), Plate.Mix.SCREEN);
            p.fill(Forms.oval(lamps[i][0], lamps[i][1] + 12, 9, 12), 0xFFF3CC);
        }
        p.fill(Forms.join(Forms.box(110, 1216, 74, 46), Forms.oval(132, 1204, 22, 22), Forms.oval(170, 1206, 17, 17), Forms.poly(120, 1262, 176, 1262, 196, 1400, 96, 1400)), 0x080C1E);
        for (int row = 0; row < 7; row++) {
            double y = 1200 + row * row * 6.4 + row * 24, s = 0.34 + row * 0.135;
            int rim = Ink.mix(0xE9A86A, 0x5A4A6A, row / 8.0), body = Ink.mix(0x33284A, 0x0A0E20, row / 6.0);
            for (double x = (row % 2) * 50 - 40; x < 2450; x += p.d(92, 128) * s * 1.25) {
                double hx = x + p.d(-8, 8), hy = y + p.d(-12, 12) + Math.sin(time * 1.3 + x) * 1.6 * s, r = 30 * s;
                boolean shawl = p.dice.nextInt(3) == 0, cap = p.dice.nextInt(4) == 0;
                Shape back = shawl
                        ? Forms.blob(hx - r * 0.9, hy - r * 0.3, hx, hy - r * 1.35, hx + r * 0.9, hy - r * 0.3, hx + r * 1.3, hy + r * 1.0, hx + r * 2.1, hy + r * 2.2, hx + r * 2.3, hy + r * 6, hx - r * 2.3, hy + r * 6, hx - r * 2.1, hy + r * 2.2, hx - r * 1.3, hy + r * 1.0)
                        : Forms.join(Forms.oval(hx, hy, r * 0.86, r * 1.08), Forms.blob(hx - r * 0.5, hy + r * 0.8, hx + r * 0.5, hy + r * 0.8, hx + r * 1.9, hy + r * 1.7, hx + r * 2.3, hy + r * 3.2, hx + r * 2.3, hy + r * 6, hx - r * 2.3, hy + r * 6, hx - r * 2.3, hy + r * 3.2, hx - r * 1.9, hy + r * 1.7),
                                cap ? Forms.box(hx - r * 0.9, hy - r * 1.35, r * 1.8, r * 0.8) : Forms.oval(hx, hy - r * 0.3, r * 0.88, r * 0.85));
                p.fill(Forms.move(back, (1475 - hx) / 1475 * 5 * s, -4 * s), rim);
                p.fill(back, body);
            }
        }
    }

    static void melon(Plate p) {
        p.wash(Ink.down(0, 0x8A5A3A, 700, 0xC98F54, 1600, 0x8A5638).mottle(0.08, 0.8, 1));
        // light comes down the covered lane from the left
        p.wash(Ink.glow(480, 420, 1300, 900, 0xFFE4A6, 0.85, 1.3));
        for (int i = 0; i < 7; i++) {
            double s = 0.5 + i * 0.16, cx = 520 + i * 40, base = 1010 + i * 40;
            p.fill(Forms.cut(Forms.box(-60, -40, 2520, base + 60), Forms.arch(cx, base + 80, 560 + i * 330, 600 + i * 250)), Ink.flat(Ink.mix(0xE3B57A, 0x4A2C2E, i / 6.0)).mottle(0.08, 1, 1).fade(0.85));
        }
        for (double[] f : new double[][] {{430, 1010, 210}, {520, 1014, 200}, {640, 1020, 226}, {370, 1000, 190}, {730, 1030, 240}})
            Forms.person(p, f[0], f[1], f[2], f[0] == 520 ? Forms.Dress.SHAWL : f[0] > 600 ? Forms.Dress.TURBAN : Forms.Dress.PAKOL, Ink.mix(0x8A6A56, f[0] == 520 ? 0x1E3F94 : 0xB08A5A, 0.6), 0x5A3A36, 0x8A5A44, -1, 0);
        p.settle(4);
        // awning of striped cloth over the stall
        for (int i = 0; i < 15; i++) {
            double x = 960 + i * 104;
            p.fill(Forms.blob(x, -20, x + 104, -20, x + 78, 235 + 12 * Math.sin(i), x + 66, 316 + 10 * Math.sin(i * 1.7), x + 26, 338, x - 26, 312 + 10 * Math.sin(i * 2.1), x - 26, 235), Ink.down(0, i % 2 == 0 ? 0x7A1024 : 0xB79A78, 330, i % 2 == 0 ? 0xBF2A38 : 0xF3E3C0).mottle(0.06, 1, 1));
        }
        p.line(Forms.open(1010, 330, 1000, 1600), 24, 0x4A2A22, 1);
        // the seller, seated among the fruit
        double mx = 1650, my = 900;
        p.fill(Forms.blob(mx - 70, my - 330, mx + 70, my - 330, mx + 165, my - 270, mx + 210, my - 60, mx + 250, my + 180, mx - 250, my + 180, mx - 200, my - 60, mx - 160, my - 270), Ink.along(mx - 250, 0, 0xE6D8BC, mx + 250, 0, 0x8A7A7A).mottle(0.05, 1, 1));
        p.fill(Forms.blob(mx - 80, my - 325, mx - 10, my - 300, mx - 40, my + 180, mx - 190, my + 180, mx - 150, my - 200), Ink.flat(0x2B4A5E).mottle(0.06, 1, 1));
        p.fill(Forms.blob(mx + 80, my - 325, mx + 10, my - 300, mx + 40, my + 180, mx + 190, my + 180, mx + 150, my - 200), Ink.flat(0x1D3042).mottle(0.06, 1, 1));
        p.fill(Forms.chain(mx - 140, my - 250, 44, mx - 240, my - 60, 40, mx - 330, my + 40, 26), Ink.along(mx - 330, 0, 0xF3E7CC, mx - 120, 0, 0xB8A898));
        p.fill(Forms.oval(mx - 350, my + 46, 28, 24), 0xA06C4E);
        p.fill(Forms.limb(mx, my - 330, 36, mx, my - 370, 34), 0x8A5A42);
        Shape head = Forms.blob(mx - 62, my - 440, mx - 50, my - 380, mx, my - 345, mx + 50, my - 380, mx + 62, my - 440, mx, my - 520);
        p.fill(head, Ink.along(mx - 60, 0, 0xBF8A64, mx + 60, 0, 0x6A4236));
        p.fill(Forms.blob(mx - 62, my - 446, mx - 46, my - 404, mx - 22, my - 396, mx, my - 402, mx + 22, my - 396, mx + 46, my - 404, mx + 62, my - 446, mx + 56, my - 366, mx, my - 312, mx - 56, my - 366), Ink.along(mx - 60, 0, 0x6E5E5A, mx + 60, 0, 0x2E2228).mottle(0.06, 1, 1));
        p.fill(Forms.join(Forms.oval(mx, my - 480, 88, 42), Forms.oval(mx - 14, my - 512, 68, 34), Forms.chain(mx + 60, my - 480, 22, mx + 96, my - 400, 16, mx + 84, my - 320, 8)), Ink.along(mx - 90, 0, 0xFBF3E0, mx + 90, 0, 0x9A8F94));
        p.line(Forms.open(mx - 80, my - 480, mx, my - 456, mx + 80, my - 486), 4, 0x9A8F94, 0.8);
        p.line(Forms.open(mx - 70, my - 508, mx, my - 486, mx + 70, my - 516), 4, 0x9A8F94, 0.7);
        // hanging scale and lamp
        p.line(Forms.open(1250, 320, 1250, 560), 4, 0x2E1C1C, 1);
        p.line(Forms.open(1150, 575, 1250, 556, 1350, 570), 9, 0xC08A3A, 1);
        for (double sx : new double[] {1150, 1350}) {
            p.line(Plate.path(sx, 574, sx - 62, 740, sx + 62, 740), 3, 0x3A2420, 1);
            p.fill(Forms.blob(sx - 70, 740, sx, 750, sx + 70, 740, sx + 40, 770, sx - 40, 770), Ink.along(sx - 70, 0, 0xE6B95A, sx + 70, 0, 0x7A4E22));
        }
        fruit(p, 1350, 716, 74, 46, 0, 0);
        p.wobble = 2;
        // the heap
        for (int row = 0; row < 6; row++) {
            double y = 1030 + row * 112, rx = 112 + row * 15;
            int n = 6 + row;
            for (int i = 0; i < n + 4; i++) {
                double x = 1180 - row * 170 + (row % 2) * rx * 0.8 + i * rx * 1.62 + p.d(-12, 12);
                if (x > 2520 || x < 1090 - row * 215) continue;
                fruit(p, x, y + p.d(-12, 12), rx, rx * 0.66, p.d(-0.25, 0.25), (row * 7 + i * 5) % 4);
            }
        }
        // one cut open
        double ox = 700, oy = 1500;
        p.fill(Forms.place(Forms.oval(0, 0, 1, 1), ox, oy, 250, 120, -0.12), Ink.along(ox - 250, 0, 0xE6C46A, ox + 250, 0, 0x9A8A3A));
        p.fill(Forms.place(Forms.oval(0, 0, 1, 1), ox - 4, oy - 16, 226, 92, -0.12), Ink.down(oy - 110, 0xFFF6DC, oy + 80, 0xF3D9A0));
        p.fill(Forms.place(Forms.oval(0, 0, 1, 1), ox - 8, oy - 20, 150, 46, -0.12), Ink.flat(0xE7AE5C).mottle(0.1, 1, 1));
        for (int i = 0; i < 46; i++) p.fill(Forms.place(Forms.oval(0, 0, 1, 1), ox - 8 + p.d(-120, 120), oy - 20 + p.d(-26, 26), 12, 5, p.d(-1, 1)), 0xFBEFCB);
        p.wash(Ink.shade(1500, 1200, 2700, 1900, 0x2A1626, 0.6));
        p.wash(Ink.glow(300, 300, 1900, 1300, 0xFFD58A, 0.4, 1.6), Plate.Mix.SCREEN);
    }

    private static void fruit(Plate p, double x, double y, double rx, double ry, double turn, int kind) {
        int[] base = {0xE3B23C, 0xB7A84A, 0xD9982E, 0x8A9A4E}, line = {0xC08A2A, 0x5F7A3E, 0xF0C868, 0x4F6E40};
        Shape body = Forms.place(Forms.oval(0, 0, 1, 1), x, y, rx, ry, turn);
        p.fill(Forms.oval(x + 10, y + ry * 0.7, rx * 0.95, ry * 0.5), Ink.flat(0x2E1A1E).fade(0.6));
        p.fill(body, Ink.flat(base[kind]).mottle(0.1, 1.5, 1.5));
        for (int i = -3; i <= 3; i++) {
            Shape rib = Forms.place(Forms.open(-1, 0, -0.5, i * 0.2, 0, i * 0.27, 0.5, i * 0.2, 1, 0), x, y, rx * 0.98, ry * 1.08, turn);
            p.fill(Forms.meet(body, Forms.stroke(rib, kind % 2 == 1 ? 11 : 6)), Ink.flat(line[kind]).fade(0.75).dry(0.75, 3, 3));
        }
        p.fill(body, Ink.shade(x - rx * 0.2, y - ry * 0.3, x + rx * 0.9, y + ry * 1.1, 0x4A2430, 0.85));
        p.fill(Forms.place(Forms.oval(0, 0, 1, 1), x - rx * 0.35, y - ry * 0.48, rx * 0.34, ry * 0.16, turn - 0.2), Ink.flat(0xFFF1C0).fade(0.55));
    }
}
