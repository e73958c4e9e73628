import java.awt.Shape;
import java.awt.geom.Path2D;

/** Things on tables and in workshops. */
final class Still {
    private Still() {}

    static void schooling(Plate p) {
        p.wash(Ink.down(0, 0x3A3452, 900, 0x5A4250, 1600, 0x3A2834).mottle(0.07, 0.8, 1));
        p.wash(Ink.glow(1760, 760, 1250, 1000, 0xE2A05A, 0.9, 1.2));
        // the window, and the town on its hill at nightfall
        p.fill(Forms.box(210, 70, 980, 1010), 0x2A2236);
        Shape pane = Forms.box(250, 110, 900, 930);
        p.fill(pane, Ink.down(110, 0x1E3468, 480, 0x5A6EA6, 760, 0xC99AA6, 900, 0xF0BC94).mottle(0.05, 0.5, 2));
        for (int i = 0; i < 26; i++) p.fill(Forms.oval(p.d(270, 1130), p.d(130, 420), 2.8, 2.8), Ink.flat(0xFFF3D6).fade(0.8));
        p.fill(Forms.meet(pane, Forms.crests(2400, 1200, 690, 260, 520, 3.1)), Ink.down(500, 0x7A7FB0, 900, 0xB08FA8).mottle(0.04, 1, 1));
        p.fill(Forms.meet(pane, Forms.crests(2400, 1200, 690, 260, 520, 3.1)), Ink.drift(0xE9DCE6, 90, 70, -0.05, 0.12, 0.8, 4).between(760, 560));
        Shape hill = Forms.meet(pane, Forms.hills(2400, 1200, 860, 150, 420, 9.6, 3));
        p.fill(hill, Ink.down(760, 0x4A4570, 1040, 0x2A2848).mottle(0.05, 1, 1));
        houses(p, hill, 250, 1150, 850, 1035, 90);
        p.settle(3);
        for (double x : new double[] {540, 850}) p.fill(Forms.box(x - 11, 110, 22, 930), Ink.along(x - 11, 0, 0x3A2A36, x + 11, 0, 0x7A5A4E));
        p.fill(Forms.box(250, 440, 900, 22), 0x4A3640);
        p.fill(Forms.box(160, 1040, 1080, 46), Ink.along(160, 0, 0x5A4048, 1240, 0, 0xB98252));
        // a curtain drawn aside
        Path2D cur = Forms.blob(1090, 30, 1330, 20, 1400, 300, 1330, 640, 1300, 780, 1370, 1180, 1130, 1190, 1190, 780, 1180, 600, 1130, 300);
        p.fill(cur, Ink.along(1090, 0, 0x5A1024, 1400, 0, 0xB5303A).mottle(0.06, 1, 1));
        for (int i = 0; i < 6; i++) p.line(Forms.open(1130 + i * 44, 30, 1160 + i * 38, 400, 1210 + i * 18, 760, 1170 + i * 34, 1180), 9, i % 2 == 0 ? 0x4A0C1E : 0xD9605A, 0.45);
        p.fill(Forms.blob(1180, 740, 1310, 730, 1318, 780, 1186, 792), 0xD99A1C);
        // the desk
        p.fill(Forms.poly(-40, 1230, 2440, 1180, 2440, 1640, -40, 1640), Ink.glow(1600, 1330, 1700, 620, 0xE3A05A, 1, 0.4).mottle(0.05, 0.3, 2));
        p.fill(Forms.poly(-40, 1230, 2440, 1180, 2440, 1640, -40, 1640), Ink.along(1500, 1200, 0xD08E52, -100, 1640, 0x4A2A30).mottle(0.08, 0.2, 2.6));
        p.fill(Forms.poly(-40, 1230, 2440, 1180, 2440, 1196, -40, 1246), 0xF0BE7C);
        for (int i = 0; i < 6; i++) p.wash(Ink.drift(0x6A3A2C, 900, 16, 0.12, 0.3, 0.35, i * 2.9 + 1).between(1250, 1330));
        // lamp
        p.fill(Forms.oval(1890, 1300, 190, 30), Ink.flat(0x3A1C26).fade(0.6));
        p.fill(Forms.blob(1740, 1290, 1750, 1262, 1880, 1240, 2010, 1262, 2020, 1290, 1880, 1308), Ink.along(1740, 0, 0x2F6F7A, 2020, 0, 0x143444));
        p.fill(Forms.stroke(Forms.open(1880, 1250, 1990, 1000, 2020, 860, 1900, 640), 22), Ink.along(1860, 0, 0x3B8088, 2040, 0, 0x143444));
        p.fill(Forms.oval(2016, 868, 26, 26), 0xD99A1C);
        p.fill(Forms.poly(1560, 760, 1850, 520, 2010, 660, 1820, 940), Ink.along(1600, 800, 0x4A9AA0, 1980, 620, 0x17404E).mottle(0.05, 1, 1));
        p.fill(Forms.place(Forms.oval(0, 0, 1, 1), 1690, 850, 164, 42, 0.6), 0xFFF6D6);
        p.fill(Forms.poly(1560, 760, 1820, 940, 1980, 1480, 700, 1560), Ink.along(1690, 850, 0xFFE9B0, 1250, 1560, 0xFFE9B0).fade(0.24).between(1560, 780), Plate.Mix.SCREEN);
        // an open exercise book, ruled, half written in waves that are no script
        Shape shadow = Forms.blob(640, 1480, 1000, 1330, 1360, 1320, 1750, 1360, 1660, 1560, 1200, 1580);
        p.fill(shadow, Ink.flat(0x4A2430).fade(0.5));
        Shape left = Forms.blob(640, 1450, 720, 1312, 940, 1292, 1200, 1336, 1168, 1500, 900, 1452), right = Forms.blob(1200, 1336, 1440, 1276, 1690, 1304, 1740, 1452, 1460, 1446, 1168, 1500);
        left = Forms.poly(620, 1470, 770, 1300, 960, 1290, 1200, 1332, 1170, 1512, 880, 1462);
        right = Forms.poly(1200, 1332, 1440, 1278, 1640, 1290, 1770, 1448, 1460, 1450, 1170, 1512);
        p.fill(Forms.move(Forms.join(left, right), 0, 16), 0xA3142B);
        p.fill(left, Ink.along(640, 0, 0xD9BE9A, 1190, 0, 0xFFF3D0).mottle(0.03, 1, 1));
        p.fill(right, Ink.along(1180, 0, 0xE3C8A0, 1500, 0, 0xFFF6DA).mottle(0.03, 1, 1));
        for (int i = 1; i < 9; i++) {
            double t = i / 9.0;
            double lx = 770 - 150 * t, ly = 1300 + 170 * t, rx = 1200 - 30 * t, ry = 1332 + 180 * t, mx = 960 - 80 * t, my = 1290 + 172 * t;
            p.line(Forms.open(lx + 24, ly, mx, my + 2, rx - 16, ry - 2), 2.4, 0x4A78B0, 0.7);
            Path2D hand = new Path2D.Double();
            hand.moveTo(lx + 40, ly - 3);
            for (double u = 0.06; u < (i % 3 == 0 ? 0.6 : 0.9); u += 0.012) {
                double x = lx + (rx - lx) * u, y = ly + (ry - ly) * u - 26 * Math.sin(u * 3.14) * (1 - t * 0.4) + 9 * Noise.at(u * 46, i * 3) - 6;
                hand.lineTo(x, y);
            }
            p.line(hand, 3.2, 0x26324A, 0.75);
            double ex = 1640 + 130 * t, ey = 1290 + 158 * t;
            p.line(Forms.open(rx + 20, ry - 4, 1440 + 20 * t, 1278 + 172 * t, ex - 20, ey), 2.4, 0x4A78B0, 0.7);
        }
        // a drawn triangle and circle: geometry
        p.line(Plate.path(1330, 1430, 1420, 1338, 1500, 1420), 4, 0x26324A, 0.8);
        p.line(Forms.oval(1560, 1376, 54, 34), 4, 0xA3142B, 0.8);
        p.fill(Forms.move(Forms.limb(1330, 1540, 9, 1590, 1470, 9), 6, 16), Ink.flat(0x3A1C26).fade(0.5));
        p.fill(Forms.limb(1330, 1540, 11, 1590, 1470, 11), Ink.down(1460, 0xF2BE3A, 1550, 0xB5741C));
        p.fill(Forms.poly(1322, 1530, 1330, 1553, 1284, 1554), 0xF0DCB0);
        p.fill(Forms.limb(1580, 1473, 11, 1604, 1466, 11), 0xC04A5A);
        // books, tea, a pomegranate
        double y = 1262;
        int[] covers = {0x1E3F94, 0xA3142B, 0x2F6F5A, 0xD99A1C};
        for (int i = 0; i < 4; i++) {
            double h = 52 - i * 4, x = 190 + i * 22 - (i == 2 ? 34 : 0), w = 430 - i * 30;
            p.fill(Forms.box(x, y - h, w, h), Ink.along(x, 0, Ink.mix(covers[i], 0x1A1428, 0.5), x + w, 0, covers[i]).mottle(0.05, 1, 1));
            p.fill(Forms.box(x + w * 0.9, y - h + 7, w * 0.1 + 3, h - 14), 0xF6E6C4);
            p.fill(Forms.box(x + 40, y - h, 12, h), Ink.flat(0xE9C98A).fade(0.8));
            y -= h;
        }
        p.fill(Forms.oval(410, 1064, 52, 48), Ink.along(360, 1100, 0x5A1020, 460, 1030, 0xD9404A));
        p.fill(Forms.poly(396, 1022, 400, 996, 410, 1012, 420, 994, 426, 1022), 0xA3142B);
        p.fill(Forms.oval(2190, 1420, 120, 26), Ink.flat(0x3A1C26).fade(0.5));
        p.fill(Forms.oval(2170, 1408, 112, 28), 0xE9DFC8);
        p.fill(Forms.blob(2110, 1300, 2122, 1370, 2136, 1406, 2204, 1406, 2218, 1370, 2230, 1300), Ink.along(2110, 0, 0xF0A848, 2230, 0, 0x9A4A1C).fade(0.92));
        p.fill(Forms.oval(2170, 1302, 60, 14), 0xF9D890);
        p.wash(Ink.drift(0xFFF3DC, 60, 120, 0.1, 0.4, 0.3, 6).between(1300, 1100).fade(0.0));
        // scarf left over the chair's back
        p.fill(Forms.blob(-60, 1270, 60, 1240, 190, 1290, 230, 1420, 210, 1640, -60, 1640), Ink.along(-60, 0, 0x14204E, 230, 0, 0x3E64B8).mottle(0.06, 1, 1));
        for (int i = 0; i < 5; i++) p.line(Forms.open(20 + i * 38, 1270 + i * 6, 30 + i * 42, 1430, 10 + i * 46, 1640), 7, i % 2 == 0 ? 0x101A40 : 0x6A8AD0, 0.5);
        p.wash(Ink.glow(1640, 980, 1150, 900, 0xFFC872, 0.42, 1.5), Plate.Mix.SCREEN);
    }

    /** Houses climbing a slope inside a shape. */
    static void houses(Plate p, Shape within, double x0, double x1, double y0, double y1, int n) {
        for (int i = 0; i < n; i++) {
            double t = i / (double) n, x = p.d(x0, x1), y = y0 + (y1 - y0) * t, w = p.d(34, 70) * (0.6 + t * 0.7), h = w * p.d(0.5, 0.85);
            if (!within.contains(x, y) || p.image == null) continue;
            p.fill(Forms.meet(within, Forms.box(x, y - h, w, h)), Ink.flat(Ink.mix(0x6A5A80, 0x2E2848, p.d(0.1, 0.9))));
            p.fill(Forms.meet(within, Forms.box(x + w * 0.62, y - h, w * 0.38, h)), Ink.flat(0x2A2444).fade(0.6));
            if (i % 2 == 0) p.fill(Forms.meet(within, Forms.box(x + w * 0.2, y - h * 0.7, w * 0.18, h * 0.3)), 0xFFCB70);
        }
    }

    static void jar(Plate p) {
        p.wash(Ink.down(0, 0x6F9FC4, 380, 0xC9D3CC, 560, 0xF2DFBC).mottle(0.05, 0.5, 2));
        p.wash(Ink.drift(0xFBF3E0, 520, 90, 0.02, 0.4, 0.8, 2.7).between(560, 100));
        Land.cliffs(p, 330, 900, 0xDCA06E, 0x8E5A4E);
        Land.niche(p, 560, 880, 190, 440, 0x4A2D38, 0x9A6350);
        Land.niche(p, 2120, 880, 120, 270, 0x4A2D38, 0x9A6350);
        for (int i = 0; i < 34; i++) p.fill(Forms.oval(p.d(60, 2340), p.d(600, 850), p.d(9, 20), p.d(12, 24)), Ink.flat(0x6B433F));
        p.settle(7);
        p.fill(Forms.hills(2400, 1640, 880, 40, 500, 6, 4), Ink.down(860, 0xC99A68, 1600, 0x7A4C38).mottle(0.09, 0.5, 1.2));
        for (int i = 0; i < 9; i++) Forms.poplar(p, 1020 + i * 58 + p.d(-10, 10), 902, p.d(90, 150), 0x55603E, 0xB2A552, -1);
        for (int i = 0; i < 5; i++) p.wash(Ink.drift(i % 2 == 0 ? 0x8A5A40 : 0xE3B684, 500, 40, 0.05, 0.3, 0.6, i * 4.4).between(900, 1000));
        // the trench wall behind, its layers showing
        p.fill(Forms.blob(-80, 1080, 500, 1030, 1200, 1050, 1800, 1020, 2480, 1070, 2480, 1330, 1300, 1300, -80, 1340), Ink.down(1030, 0xB98254, 1330, 0x6E4336).mottle(0.1, 0.4, 2));
        for (int i = 0; i < 4; i++) p.line(Forms.open(-20, 1110 + i * 52, 600, 1080 + i * 54, 1300, 1092 + i * 50, 2000, 1070 + i * 56, 2420, 1100 + i * 54), 9 - i, i % 2 == 0 ? 0xE0B27C : 0x54302C, 0.5);
        p.fill(Forms.hills(2400, 1640, 1310, 24, 400, 3, 4), Ink.down(1290, 0xB07A50, 1600, 0x6A4032).mottle(0.1, 0.6, 1));
        // jar
        double x = 1440, b = 1470;
        p.fill(Forms.blob(x - 200, b - 10, x + 100, b - 50, x + 620, b - 60, x + 940, b - 30, x + 600, b + 40, x + 60, b + 50), Ink.flat(0x3A1E2A).fade(0.6));
        Path2D jar = Forms.blob(x - 150, b - 900, x + 150, b - 900, x + 138, b - 830, x + 150, b - 770, x + 300, b - 640, x + 372, b - 440, x + 318, b - 190, x + 190, b, x - 190, b, x - 318, b - 190, x - 372, b - 440, x - 300, b - 640, x - 150, b - 770, x - 138, b - 830);
        p.fill(jar, Ink.along(x - 380, b - 500, 0x57B4B4, x + 380, b - 400, 0x14506E).mottle(0.09, 1.2, 1.2));
        // bands and leaves in cobalt under the glaze
        double[][] bands = {{790, 16, 152}, {640, 20, 306}, {300, 20, 356}, {200, 12, 322}};
        for (double[] q : bands) p.fill(Forms.meet(jar, Forms.stroke(Forms.open(x - q[2] - 20, b - q[0] - 12, x, b - q[0] + 44, x + q[2] + 20, b - q[0] - 12), q[1])), Ink.flat(0x16306E).mottle(0.1, 2, 2));
        for (int i = 0; i < 7; i++) {
            double a = -1.25 + i * 0.416, fx = x + 368 * Math.sin(a), sc = Math.max(0.25, Math.cos(a)), fy = b - 455 + 36 * Math.cos(a);
            Shape leaf = Forms.blob(0, -110, 50, -40, 40, 40, 0, 110, -40, 40, -50, -40);
            p.fill(Forms.meet(jar, Forms.place(leaf, fx, fy, sc, 1, 0)), Ink.flat(0x16306E).mottle(0.12, 2, 2));
            p.fill(Forms.meet(jar, Forms.place(leaf, fx, fy, sc * 0.55, 0.62, 0)), Ink.flat(0x8FD0C4).mottle(0.08, 2, 2));
            p.fill(Forms.meet(jar, Forms.place(Forms.oval(0, 0, 16, 24), fx, fy, sc, 1, 0)), 0xD99A1C);
            if (i < 6) {
                double a2 = a + 0.208, gx = x + 368 * Math.sin(a2), gc = Math.max(0.2, Math.cos(a2));
                p.fill(Forms.meet(jar, Forms.place(Forms.poly(0, -90, 16, -60, 0, -30, -16, -60), gx, fy, gc, 1, 0)), 0x16306E);
                p.fill(Forms.meet(jar, Forms.place(Forms.poly(0, 90, 16, 60, 0, 30, -16, 60), gx, fy, gc, 1, 0)), 0x16306E);
            }
        }
        // bare clay at the foot, where the glaze stopped in drips
        Path2D bare = new Path2D.Double();
        bare.moveTo(x - 400, b + 20);
        for (double u = -400; u <= 400; u += 10) bare.lineTo(x + u, b - 96 + 30 * Math.cos(u / 400 * 1.5) + 30 * Noise.fbm(u / 60, 4, 3));
        bare.lineTo(x + 400, b + 20);
        bare.closePath();
        p.fill(Forms.meet(jar, bare), Ink.along(x - 300, 0, 0xDCA878, x + 300, 0, 0x7A4434).mottle(0.08, 1, 1));
        p.fill(jar, Ink.shade(x + 20, b - 520, x + 430, b - 300, 0x0E2440, 0.75));
        p.fill(jar, Ink.drift(0xE6C394, 120, 90, 0.14, 0.3, 0.8, 7.1).between(b - 420, b + 40));
        p.fill(Forms.blob(x - 236, b - 640, x - 300, b - 500, x - 306, b - 380, x - 270, b - 400, x - 250, b - 520, x - 200, b - 620), Ink.flat(0xF4FFF6).fade(0.6).dry(0.7, 2, 0.8));
        p.fill(Forms.oval(x, b - 902, 152, 36), 0x0F3A54);
        p.fill(Forms.cut(Forms.oval(x, b - 902, 166, 44), Forms.oval(x, b - 902, 134, 29)), Ink.along(x - 160, 0, 0x9ADBD0, x + 160, 0, 0x1D5F78));
        p.fill(Forms.poly(x + 60, b - 880, x + 128, b - 905, x + 150, b - 850, x + 100, b - 848), 0xD9A070);
        p.line(Forms.open(x + 110, b - 860, x + 140, b - 720, x + 96, b - 610, x + 150, b - 480), 4, 0x0E2440, 0.8);
        // earth still about its foot, brush, trowel, scale of red and white
        p.fill(Forms.blob(x - 460, b + 60, x - 330, b - 20, x - 150, b + 4, x + 40, b - 16, x + 260, b - 24, x + 430, b + 60, x, b + 100), Ink.down(b - 30, 0xC08A5A, b + 90, 0x7A4A36).mottle(0.12, 1, 1));
        for (int i = 0; i < 10; i++) p.fill(Forms.place(Forms.box(0, 0, 62, 24), 540 + i * 61.6, 1500 + i * 5, 1, 1, 0.08), i % 2 == 0 ? 0xA3142B : 0xFBF6E8);
        p.fill(Forms.place(Forms.join(Forms.limb(0, 0, 13, 190, 0, 17), Forms.box(186, -34, 60, 68)), 470, 1400, 1, 1, -0.22), Ink.along(470, 0, 0xE0A85A, 720, 0, 0x8A5030));
        for (int i = 0; i < 34; i++) p.line(Forms.place(Forms.open(246, -32 + i * 1.9, 300 + p.d(0, 36), -40 + i * 2.4), 470, 1400, 1, 1, -0.22), 3.5, i % 2 == 0 ? 0x3A2A28 : 0x8A6A4A, 1);
        for (int i = 0; i < 40; i++) p.fill(Forms.oval(p.d(0, 2400), p.d(1400, 1600), p.d(6, 24), p.d(4, 13)), Ink.flat(i % 3 == 0 ? 0xD9A878 : 0x5A362E).fade(0.8));
        p.wash(Ink.glow(300, 200, 2100, 1600, 0xFFE6B4, 0.36, 1.5), Plate.Mix.SCREEN);
    }

    static void sherds(Plate p) {
        p.wash(Ink.down(0, 0xB08056, 1600, 0x8A5A40).mottle(0.1, 0.8, 0.9));
        for (int i = 0; i < 200; i++) p.fill(Forms.oval(p.d(0, 2400), p.d(0, 1600), p.d(4, 16), p.d(3, 10)), Ink.flat(i % 2 == 0 ? 0xD0A070 : 0x5F3A30).fade(0.6));
        Path2D cloth = Forms.blob(180, 150, 1200, 110, 2260, 170, 2300, 820, 2250, 1450, 1200, 1490, 160, 1440, 130, 800);
        Shape flat = Forms.poly(170, 160, 700, 140, 1240, 128, 1800, 146, 2262, 176, 2290, 800, 2246, 1452, 1500, 1478, 800, 1486, 150, 1440, 128, 800);
        p.fill(Forms.move(flat, 26, 34), Ink.flat(0x3A1E28).fade(0.55));
        p.fill(flat, Ink.along(100, 100, 0xFBF3E0, 2400, 1600, 0xD5C4AE).mottle(0.04, 1.2, 1.2));
        for (int i = 0; i < 7; i++) p.line(Forms.open(200 + i * 330, 150, 190 + i * 334, 700, 210 + i * 330, 1470), 6, 0xBFAE98, 0.4);
        for (int i = 0; i < 4; i++) p.line(Forms.open(140, 300 + i * 330, 1200, 290 + i * 334, 2280, 310 + i * 326), 6, 0xBFAE98, 0.4);
        for (int i = 0; i < 2; i++) p.line(Forms.open(170, 196 + i * 1220, 1200, 170 + i * 1280, 2260, 206 + i * 1206), 9, 0xA3142B, 0.7);
        p.settle(3);
        p.wobble = 3.4;
        int[] glaze = {0x3E9AA0, 0x1E4F94, 0xB5643C, 0xE6D6B4, 0x2F7A6A, 0xC98A4A, 0x8A3A34, 0x6FB4A8};
        for (int row = 0; row < 5; row++)
            for (int col = 0; col < 8; col++) {
                if (row * 8 + col == 13 || row == 2 && (col == 3 || col == 4) || row == 3 && (col == 3 || col == 4)) continue;
                double cx = 340 + col * 246 + p.d(-26, 26), cy = 320 + row * 240 + p.d(-20, 20), r = p.d(62, 102);
                sherd(p, cx, cy, r, glaze[p.dice.nextInt(8)], p.dice.nextInt(5));
            }
        // one bowl, nearly whole again
        double bx = 1205, by = 925, r = 225;
        p.fill(Forms.oval(bx + 24, by + 30, r, r), Ink.flat(0x4A2A30).fade(0.45));
        Shape bowl = Forms.cut(Forms.oval(bx, by, r, r), Forms.poly(bx + 40, by - 240, bx + 130, by - 90, bx + 200, by - 60, bx + 260, by - 170));
        p.fill(bowl, Ink.along(bx - r, by - r, 0xE9DCC0, bx + r, by + r, 0xB59A80).mottle(0.06, 1, 1));
        p.fill(Forms.meet(bowl, Forms.cut(Forms.oval(bx, by, r * 0.93, r * 0.93), Forms.oval(bx, by, r * 0.84, r * 0.84))), 0x1E4F94);
        for (int i = 0; i < 12; i++) {
            double a = i * Math.PI / 6;
            p.fill(Forms.meet(bowl, Forms.place(Forms.blob(0, -150, 34, -100, 0, -44, -34, -100), bx, by, 1, 1, a)), i % 2 == 0 ? 0x3E9AA0 : 0x1E4F94);
        }
        p.fill(Forms.meet(bowl, Forms.oval(bx, by, 34, 34)), 0xD99A1C);
        p.fill(bowl, Ink.shade(bx + r * 0.2, by + r * 0.2, bx - r * 0.9, by - r * 0.9, 0x5A3A40, 0.55));
        for (double[] c : new double[][] {{-200, -90, -40, 10, 60, 220}, {-40, 10, 30, -120, 40, -225}, {-40, 10, 130, 40, 215, 60}})
            p.line(Forms.open(bx + c[0], by + c[1], bx + c[2], by + c[3], bx + c[4], by + c[5]), 4, 0x4A2A30, 0.7);
        // brush and scale
        for (int i = 0; i < 10; i++) p.fill(Forms.place(Forms.box(i * 44, 0, 44, 24), 1740, 1395, 1, 1, -0.03), i % 2 == 0 ? 0x16181D : 0xFBF6E8);
        p.fill(Forms.move(Forms.limb(2040, 240, 16, 2240, 500, 20), 14, 20), Ink.flat(0x4A2A30).fade(0.4));
        p.fill(Forms.limb(2040, 240, 16, 2240, 500, 20), Ink.along(2030, 300, 0xE0A85A, 2200, 240, 0x8A5030));
        p.wash(Ink.shade(1300, 900, 2700, 1800, 0x4A2430, 0.24));
        p.wash(Ink.glow(200, 100, 2000, 1500, 0xFFEFC8, 0.4, 1.5), Plate.Mix.SCREEN);
    }

    private static void sherd(Plate p, double cx, double cy, double r, int colour, int motif) {
        int n = 5 + p.dice.nextInt(3);
        double[] xy = new double[n * 2];
        double turn = p.d(0, 6.28);
        for (int i = 0; i < n; i++) {
            double a = turn + i * 2 * Math.PI / n + p.d(-0.3, 0.3), q = r * p.d(0.65, 1.1);
            xy[2 * i] = cx + q * Math.cos(a);
            xy[2 * i + 1] = cy + q * Math.sin(a) * 0.9;
        }
        Shape s = Forms.poly(xy);
        p.fill(Forms.move(s, r * 0.14, r * 0.18), Ink.flat(0x4A2A30).fade(0.5));
        p.fill(Forms.move(s, r * 0.04, r * 0.07), 0x9A5A40);
        p.fill(s, Ink.along(cx - r, cy - r, Ink.mix(colour, 0xFFFFFF, 0.2), cx + r, cy + r, Ink.mix(colour, 0x2A1A2A, 0.3)).mottle(0.1, 1.5, 1.5));
        int dark = colour == 0xE6D6B4 || colour == 0xC98A4A ? 0x1E4F94 : Ink.mix(colour, 0x101A38, 0.6);
        double a = p.d(-0.8, 0.8);
        switch (motif) {
            case 0 -> {
                for (int i = -1; i <= 1; i++) p.fill(Forms.meet(s, Forms.place(Forms.stroke(Forms.open(-140, i * 30, 0, i * 30 - 16, 140, i * 30), i == 0 ? 14 : 6), cx, cy, 1, 1, a)), dark);
            }
            case 1 -> {
                for (int i = 0; i < 6; i++) p.fill(Forms.meet(s, Forms.oval(cx - 70 + i * 28, cy + 20 * Math.sin(i + a), 9, 9)), dark);
            }
            case 2 -> p.fill(Forms.meet(s, Forms.place(Forms.cut(Forms.oval(-40, 0, 90, 90), Forms.oval(-40, 0, 68, 68), Forms.oval(0, 0, 1, 1)), cx, cy, 1, 1, a)), dark);
            case 3 -> p.fill(Forms.meet(s, Forms.place(Forms.blob(0, -60, 26, -10, 0, 50, -26, -10), cx, cy, 1, 1, a)), dark);
            default -> {
                for (int i = -2; i <= 2; i++) p.fill(Forms.meet(s, Forms.place(Forms.stroke(Forms.open(i * 26 - 12, -30, i * 26, 30, i * 26 + 14, -30), 5), cx, cy, 1, 1, a)), dark);
            }
        }
        p.fill(s, Ink.shade(cx, cy, cx + r, cy + r, 0x2A1428, 0.5));
    }

    static void potter(Plate p) {
        workshop(p);
        wheel(p, 0, 1, 0);
        p.wash(Ink.glow(420, 500, 1800, 1300, 0xFFE2A8, 0.4, 1.6), Plate.Mix.SCREEN);
    }

    static void workshop(Plate p) {
        p.wash(Ink.along(200, 300, 0xB98A64, 2400, 1200, 0x2E1E2C).mottle(0.08, 0.8, 1));
        // doorway: a lane, a mulberry, the hills of the valley
        p.fill(Forms.arch(470, 1330, 660, 1130), 0x6A4438);
        Shape door = Forms.arch(470, 1330, 580, 1070);
        p.fill(door, Ink.down(260, 0x8FBAC8, 620, 0xE3E2C8, 860, 0xF6E2AC).mottle(0.04, 1, 1));
        p.fill(Forms.meet(door, Forms.crests(2400, 1400, 700, 230, 520, 6.2)), Ink.down(520, 0x93A4BC, 860, 0xCDB9A6));
        p.fill(Forms.meet(door, Forms.hills(2400, 1400, 880, 100, 300, 2.2, 4)), Ink.down(800, 0x8A9A5E, 1100, 0xA7925A));
        p.fill(Forms.meet(door, Forms.hills(2400, 1400, 1110, 30, 300, 5, 3)), Ink.down(1080, 0xE6C48A, 1330, 0xC79A62));
        p.fill(Forms.meet(door, Forms.box(560, 870, 240, 250)), Ink.along(560, 0, 0xE0B684, 800, 0, 0xA87A58));
        p.fill(Forms.meet(door, Forms.box(630, 950, 60, 90)), 0x6A4438);
        p.fill(Forms.meet(door, Forms.chain(300, 1140, 26, 312, 900, 18, 280, 700, 10)), 0x5A4438);
        Shape leaf = Forms.meet(door, Forms.join(Forms.oval(270, 640, 150, 150), Forms.oval(380, 700, 110, 110), Forms.oval(220, 760, 90, 90)));
        p.fill(leaf, 0x6A8A4A);
        p.dabs(leaf, 700, 34, 18, 0.5, 1.5, 0.05, Ink.along(200, 560, 0xC9C060, 420, 820, 0x4A6A42));
        p.settle(4);
        // shelves with the glaze of Istalif
        for (int s = 0; s < 3; s++) {
            double y = 330 + s * 250;
            p.fill(Forms.box(1080, y + 12, 1360, 60), Ink.flat(0x1A1018).fade(0.4));
            p.fill(Forms.box(1060, y, 1380, 26), Ink.along(1060, 0, 0xB07A4C, 2400, 0, 0x4A2C26).mottle(0.08, 0.3, 2));
            double x = 1110;
            while (x < 2340) {
                double r = p.d(46, 78);
                pot(p, x + r, y, r, p.dice.nextInt(5), Ink.step(1000, 2500, x));
                x += r * 2 + p.d(10, 34);
            }
        }
        p.fill(Forms.box(-40, 1320, 2480, 320), Ink.along(200, 0, 0xB07E54, 2300, 0, 0x3A2428).mottle(0.1, 0.4, 1.5));
        p.fill(Forms.poly(240, 1330, 700, 1330, 1500, 1640, 420, 1640), Ink.flat(0xFFE0A0).fade(0.4), Plate.Mix.SCREEN);
    }

    static void pot(Plate p, double x, double base, double r, int kind, double dim) {
        Shape s = switch (kind) {
            case 0 -> Forms.blob(x - r, base - r * 0.9, x - r * 0.7, base - r * 0.2, x - r * 0.36, base, x + r * 0.36, base, x + r * 0.7, base - r * 0.2, x + r, base - r * 0.9, x, base - r * 0.82);
            case 1 -> Forms.blob(x - r * 0.3, base - r * 2.1, x + r * 0.3, base - r * 2.1, x + r * 0.26, base - r * 1.6, x + r * 0.8, base - r * 1.0, x + r * 0.76, base - r * 0.4, x + r * 0.44, base, x - r * 0.44, base, x - r * 0.76, base - r * 0.4, x - r * 0.8, base - r * 1.0, x - r * 0.26, base - r * 1.6);
            case 2 -> Forms.blob(x - r * 0.5, base - r * 1.5, x + r * 0.5, base - r * 1.5, x + r * 0.86, base - r * 0.8, x + r * 0.56, base, x - r * 0.56, base, x - r * 0.86, base - r * 0.8);
            case 3 -> Forms.join(Forms.blob(x - r * 0.34, base - r * 1.8, x + r * 0.34, base - r * 1.8, x + r * 0.3, base - r * 1.4, x + r * 0.74, base - r * 0.7, x + r * 0.5, base, x - r * 0.5, base, x - r * 0.74, base - r * 0.7, x - r * 0.3, base - r * 1.4),
                    Forms.stroke(Forms.open(x + r * 0.3, base - r * 1.6, x + r * 0.95, base - r * 1.3, x + r * 0.66, base - r * 0.7), r * 0.16));
            default -> Forms.oval(x, base - r * 0.95, r * 0.95, r * 0.95);
        };
        int[] c = {0x2F9AA8, 0x1E5FA4, 0x57B8AC, 0x2B78B0, 0x3E8FA0};
        int lit = c[p.dice.nextInt(5)];
        p.fill(Forms.move(s, r * 0.3, r * 0.06), Ink.flat(0x1A1018).fade(0.4));
        p.fill(s, Ink.along(x - r * 0.8, 0, Ink.mix(lit, 0xE9FFF0, 0.35 * (1 - dim)), x + r * 0.8, 0, Ink.mix(Ink.mix(lit, 0x0E2048, 0.65), 0x1A1020, dim * 0.4)).mottle(0.08, 2, 2));
        if (kind == 4) {
            p.fill(Forms.oval(x, base - r * 0.95, r * 0.66, r * 0.66), Ink.flat(0xE3EAD0).fade(0.30 - 0.1 * dim));
            for (int i = 0; i < 8; i++) p.fill(Forms.place(Forms.blob(0, -0.55, 0.13, -0.36, 0, -0.15, -0.13, -0.36), x, base - r * 0.95, r, r, i * Math.PI / 4), Ink.flat(0x16306E).fade(0.8));
        } else
            for (int i = 0; i < 2; i++) p.fill(Forms.meet(s, Forms.stroke(Forms.open(x - r, base - r * (0.45 + i * 0.3), x, base - r * (0.36 + i * 0.3), x + r, base - r * (0.45 + i * 0.3)), r * 0.07)), Ink.flat(0x12245A).fade(0.7));
        p.fill(Forms.meet(s, Forms.oval(x - r * 0.42, base - r * 0.9, r * 0.1, r * 0.34)), Ink.flat(0xF6FFF4).fade(0.6 * (1 - dim * 0.7)));
    }

    /** The wheel, the rising pot and the man at it; time in seconds, rise 0…1. */
    static void wheel(Plate p, double time, double rise, double sway) {
        double cx = 1260, top = 1270;
        p.fill(Forms.oval(cx + 180, 1560, 760, 60), Ink.flat(0x160C16).fade(0.55));
        // the potter, seen from the side, bent to the clay
        double s = sway;
        Shape seat = Forms.box(1760, 1330, 420, 250);
        p.fill(seat, Ink.along(1760, 0, 0x5A3A30, 2180, 0, 0x2A1A22).mottle(0.08, 1, 1));
        Shape legs = Forms.join(Forms.chain(1930, 1300, 110, 1620, 1330, 84, 1560, 1560, 50), Forms.chain(1960, 1320, 100, 1740, 1400, 80, 1690, 1580, 50));
        p.fill(legs, Ink.along(1480, 0, 0x9A8A86, 2060, 0, 0x3A3040).mottle(0.05, 1, 1));
        Path2D trunk = Forms.blob(1810, 1340, 1780, 1150, 1690 + s, 960, 1640 + s, 850, 1690 + s, 770, 1800 + s, 740, 1930 + s, 800, 2050, 960, 2120, 1180, 2100, 1370, 1960, 1400);
        p.fill(trunk, Ink.along(1640, 900, 0xC9B79A, 2100, 1100, 0x4A3C4A).mottle(0.06, 1, 1));
        Path2D vest = Forms.blob(1900, 1340, 1860, 1100, 1770 + s, 900, 1740 + s, 780, 1830 + s, 750, 1940 + s, 800, 2060, 960, 2130, 1180, 2106, 1370);
        p.fill(vest, Ink.along(1740, 900, 0x3F5F6E, 2100, 1100, 0x14202E).mottle(0.06, 1, 1));
        p.fill(Forms.limb(1710 + s, 780, 58, 1650 + s, 700, 52), 0x8A5A42);
        Shape head = Forms.blob(1570 + s, 640, 1590 + s, 560, 1660 + s, 520, 1740 + s, 560, 1756 + s, 650, 1700 + s, 740, 1620 + s, 750, 1576 + s, 700);
        p.fill(head, Ink.along(1560 + s, 640, 0xCF9468, 1750 + s, 660, 0x5A362E).mottle(0.04, 1, 1));
        p.fill(Forms.blob(1572 + s, 644, 1548 + s, 676, 1580 + s, 690), 0xCF9468);
        p.fill(Forms.blob(1574 + s, 716, 1624 + s, 704, 1664 + s, 702, 1706 + s, 650, 1748 + s, 640, 1738 + s, 710, 1690 + s, 776, 1630 + s, 806, 1584 + s, 780), Ink.along(1570 + s, 0, 0x8E7F78, 1740 + s, 0, 0x3A2E34).mottle(0.06, 1, 1));
        p.fill(Forms.join(Forms.oval(1664 + s, 556, 118, 46), Forms.oval(1668 + s, 522, 92, 48), Forms.chain(1750 + s, 560, 30, 1800 + s, 660, 22, 1790 + s, 800, 10)), Ink.along(1550 + s, 0, 0xFBF3E0, 1790 + s, 0, 0x7E7480).mottle(0.05, 1, 1));
        p.line(Forms.open(1556 + s, 570, 1650 + s, 548, 1776 + s, 580), 5, 0x7E7480, 0.7);
        p.line(Forms.open(1584 + s, 520, 1660 + s, 508, 1756 + s, 540), 5, 0x7E7480, 0.6);
        // kick wheel and head
        p.fill(Forms.oval(cx, 1540, 330, 64), Ink.along(cx - 330, 0, 0x9A6A46, cx + 330, 0, 0x3A2220).mottle(0.08, 1, 1));
        p.fill(Forms.oval(cx, 1524, 330, 62), Ink.along(cx - 330, 0, 0xC99260, cx + 330, 0, 0x5A3428).mottle(0.08, 1, 1));
        for (int i = 0; i < 6; i++) {
            double a = time * 7 + i * Math.PI / 3;
            p.line(Forms.open(cx + 60 * Math.cos(a), 1524 + 11 * Math.sin(a), cx + 312 * Math.cos(a), 1524 + 58 * Math.sin(a)), 7, 0x4A2A22, 0.5);
        }
        p.fill(Forms.box(cx - 34, 1290, 68, 230), Ink.along(cx - 34, 0, 0xB98254, cx + 34, 0, 0x3A2220));
        p.fill(Forms.oval(cx, top + 36, 270, 50), 0x4A2C26);
        p.fill(Forms.oval(cx, top + 16, 270, 50), Ink.along(cx - 270, 0, 0xD9A26A, cx + 270, 0, 0x6A4030));
        for (int i = 0; i < 9; i++) {
            double a = time * 7 + i * 0.7, r = 180 + 70 * ((i * 37 % 10) / 10.0);
            p.fill(Forms.oval(cx + r * Math.cos(a), top + 16 + r * 0.18 * Math.sin(a), 16, 5), Ink.flat(0x8A5638).fade(0.7));
        }
        // the pot
        double h = 170 + 370 * rise, belly = 210 - 34 * rise, neck = 150 - 44 * rise, lip = 150 - 20 * rise + 6 * Math.sin(time * 3);
        double b = top + 14, w = 3 * Math.sin(time * 7);
        Path2D pot = Forms.blob(cx - 130, b, cx - belly * 0.94 + w, b - h * 0.24, cx - belly + w, b - h * 0.46, cx - neck + w, b - h * 0.84, cx - lip + w, b - h, cx + lip + w, b - h, cx + neck + w, b - h * 0.84, cx + belly + w, b - h * 0.46, cx + belly * 0.94 + w, b - h * 0.24, cx + 130, b, cx, b + 22);
        p.fill(pot, Ink.along(cx - belly, 0, 0xE9B684, cx + belly * 0.9, 0, 0x6A3A2C).mottle(0.05, 0.4, 2));
        for (int i = 0; i < 9; i++) {
            double y = b - h * (0.06 + 0.1 * i);
            p.fill(Forms.meet(pot, Forms.stroke(Forms.open(cx - 240, y - 8, cx, y + 14 + 3 * Math.sin(time * 7 + i), cx + 240, y - 8), 5)), Ink.flat(i % 2 == 0 ? 0x8A4E36 : 0xF6D0A0).fade(0.4));
        }
        p.fill(Forms.meet(pot, Forms.box(cx - belly * 0.72 + 8 * Math.sin(time * 7), b - h * 0.9, 36, h * 0.8)), Ink.flat(0xFFF0CC).fade(0.35));
        p.fill(Forms.oval(cx + w, b - h + 2, lip, lip * 0.2), 0x4A2A22);
        p.fill(Forms.cut(Forms.oval(cx + w, b - h, lip * 1.05, lip * 0.24), Forms.oval(cx + w, b - h + 3, lip * 0.88, lip * 0.17)), Ink.along(cx - lip, 0, 0xF6CFA0, cx + lip, 0, 0x8A5038));
        // arms: one hand outside the wall, one at the lip
        double hy = b - h * 0.5, ly = b - h;
        Shape far = Forms.chain(1700 + s, 860, 70, 1520, 880 + (1 - rise) * 140, 50, cx + lip * 0.7, ly - 20, 34);
        Shape near = Forms.chain(1780 + s, 880, 84, 1650, 1120, 58, cx + belly + 60, hy + 10, 38);
        p.fill(far, Ink.along(1300, 0, 0xB5825C, 1700, 0, 0x7A6A66));
        p.fill(Forms.join(Forms.limb(cx + lip * 0.75, ly - 20, 32, cx + lip * 0.55, ly + 14, 20), Forms.limb(cx + lip * 0.7, ly - 10, 16, cx + lip * 0.3, ly + 2, 11)), 0xC98E64);
        Shape sleeve = Forms.chain(1780 + s, 880, 88, 1670, 1090, 68, 1600, 1100 + (hy - 1000) * 0.2, 56);
        p.fill(near, Ink.along(1440, 0, 0xCF9468, 1760, 0, 0x6A4438));
        p.fill(sleeve, Ink.along(1560, 0, 0xD9C7A8, 1860, 0, 0x5A4A52).mottle(0.05, 1, 1));
        double hx = cx + belly + 24;
        p.fill(Forms.join(Forms.limb(hx + 40, hy + 8, 38, hx + 4, hy - 4, 32), Forms.limb(hx + 6, hy - 22, 15, hx - 26, hy - 52, 11), Forms.limb(hx, hy - 8, 15, hx - 34, hy - 16, 11), Forms.limb(hx, hy + 12, 15, hx - 32, hy + 20, 11), Forms.limb(hx + 8, hy + 26, 14, hx - 18, hy + 50, 10)), Ink.along(hx - 40, 0, 0xE3AC7C, hx + 70, 0, 0x9A6448));
        // slip bowl
        p.fill(Forms.blob(820, 1480, 836, 1560, 900, 1590, 980, 1590, 1040, 1560, 1056, 1480, 938, 1500), Ink.along(820, 0, 0x4FB0B4, 1056, 0, 0x15466A));
        p.fill(Forms.oval(938, 1482, 118, 28), 0xB98A64);
    }

    static void astrolabe(Plate p) {
        p.wash(Ink.down(0, 0x2B2440, 800, 0x35293F, 1600, 0x1E1830).mottle(0.07, 0.7, 1));
        // cloth with woven stars
        for (int r = 0; r < 9; r++)
            for (int c = 0; c < 14; c++) {
                double x = c * 190 + (r % 2) * 95 - 60, y = r * 190 + 10;
                for (int k = 0; k < 2; k++) p.fill(Forms.place(Forms.box(-22, -22, 44, 44), x, y, 1, 1, k * Math.PI / 4), Ink.flat(0x5A2A44).fade(0.7));
                p.fill(Forms.oval(x, y, 9, 9), Ink.flat(0xC88F32).fade(0.6));
            }
        p.settle(4);
        // the manuscript, turned a little; rules and ornament only
        java.awt.geom.AffineTransform t = new java.awt.geom.AffineTransform();
        t.translate(820, 800);
        t.rotate(-0.1);
        Shape[] leaves = {Forms.blob(-700, -560, -350, -580, 0, -540, 0, 560, -350, 540, -710, 560), Forms.blob(0, -540, 350, -580, 700, -560, 710, 560, 350, 540, 0, 560)};
        p.fill(t.createTransformedShape(Forms.box(-720, -560, 1480, 1180)), Ink.flat(0x0E0A18).fade(0.55));
        p.fill(t.createTransformedShape(Forms.box(-726, -584, 1452, 1176)), 0x5A1E26);
        for (int side = 0; side < 2; side++) {
            Shape leaf = t.createTransformedShape(side == 0 ? Forms.poly(-700, -556, -340, -570, -10, -548, 0, -540, 0, 556, -340, 542, -704, 556) : Forms.poly(0, -540, 10, -548, 340, -570, 700, -556, 704, 556, 340, 542, 0, 556));
            p.fill(leaf, Ink.along(side == 0 ? 200 : 860, 0, side == 0 ? 0xF3DFB4 : 0xB99A70, side == 0 ? 820 : 1050, 0, side == 0 ? 0xD9BC8A : 0xF6E6C0).mottle(0.05, 1, 1));
            double ox = side == 0 ? -350 : 350;
            p.fill(t.createTransformedShape(Forms.cut(Forms.box(ox - 284, -470, 568, 940), Forms.box(ox - 270, -456, 540, 912))), 0x1E3F94);
            p.fill(t.createTransformedShape(Forms.cut(Forms.box(ox - 262, -448, 524, 896), Forms.box(ox - 256, -442, 512, 884))), 0xC88F32);
            if (side == 0) {
                p.fill(t.createTransformedShape(Forms.box(ox - 256, -442, 512, 210)), 0x1E3F94);
                for (int i = 0; i < 9; i++)
                    for (int j = 0; j < 3; j++) {
                        double x = ox - 224 + i * 56, y = -404 + j * 66;
                        for (int k = 0; k < 5; k++) p.fill(t.createTransformedShape(Forms.oval(x + 13 * Math.cos(k * 1.257), y + 13 * Math.sin(k * 1.257), 8, 8)), (i + j) % 2 == 0 ? 0xD99A1C : 0xA3142B);
                        p.fill(t.createTransformedShape(Forms.oval(x, y, 6, 6)), 0xF6E6C0);
                    }
                p.fill(t.createTransformedShape(Forms.blob(ox - 170, -337, ox - 100, -382, ox, -396, ox + 100, -382, ox + 170, -337, ox + 100, -292, ox, -278, ox - 100, -292)), 0xE3B44A);
                for (int i = 0; i < 11; i++) {
                    double y = -196 + i * 58;
                    double x = ox - 236;
                    while (x < ox + 220) {
                        double w = p.d(26, 90);
                        p.line(t.createTransformedShape(Forms.open(x, y, x + w * 0.3, y + p.d(-9, 9), x + w * 0.6, y + p.d(-9, 10), Math.min(x + w, ox + 236), y + p.d(-5, 5))), 6.5, 0x4A2A22, 0.8);
                        x += w + p.d(12, 24);
                    }
                }
            } else {
                for (int i = 0; i < 6; i++) p.line(t.createTransformedShape(Forms.oval(ox, -190, 40 + i * 36, 40 + i * 36)), i % 2 == 0 ? 5 : 2.5, i == 3 ? 0xA3142B : 0x3A3A6A, 0.9);
                for (int i = 0; i < 24; i++) {
                    double a = i * Math.PI / 12;
                    p.line(t.createTransformedShape(Forms.open(ox + 40 * Math.cos(a), -190 + 40 * Math.sin(a), ox + 220 * Math.cos(a), -190 + 220 * Math.sin(a))), 2, 0x3A3A6A, 0.7);
                    p.fill(t.createTransformedShape(Forms.oval(ox + 166 * Math.cos(a + 0.13), -190 + 166 * Math.sin(a + 0.13), 10, 10)), i % 3 == 0 ? 0xA3142B : i % 3 == 1 ? 0xD99A1C : 0x2F6F7A);
                }
                p.fill(t.createTransformedShape(Forms.oval(ox, -190, 34, 34)), 0xD99A1C);
            }
        }
        p.fill(t.createTransformedShape(Forms.box(-16, -548, 32, 1100)), Ink.flat(0x4A2A28).fade(0.35));
        // the astrolabe lies over the right-hand page
        double cx = 1640, cy = 960, R = 500;
        p.fill(Forms.oval(cx + 44, cy + 56, R, R), Ink.flat(0x0A0612).fade(0.6));
        p.fill(Forms.blob(cx - 150, cy - R + 40, cx - 110, cy - R - 70, cx - 40, cy - R - 130, cx, cy - R - 160, cx + 40, cy - R - 130, cx + 110, cy - R - 70, cx + 150, cy - R + 40), Ink.along(cx - 150, 0, 0xF3CC72, cx + 150, 0, 0x8A5A24).mottle(0.05, 1, 1));
        for (int i = -1; i <= 1; i++) p.fill(Forms.oval(cx + i * 60, cy - R - 24 - (i == 0 ? 34 : 0), 17, 22), 0x3A2030);
        p.fill(Forms.cut(Forms.oval(cx, cy - R - 216, 66, 66), Forms.oval(cx, cy - R - 216, 44, 44)), Ink.along(cx - 60, 0, 0xF3CC72, cx + 60, 0, 0x7A4A20));
        p.fill(Forms.oval(cx, cy, R, R), Ink.along(cx - R, cy - R, 0xF6CC68, cx + R, cy + R, 0x7A4A18).mottle(0.06, 1.4, 1.4));
        p.line(Forms.oval(cx, cy, R - 10, R - 10), 5, 0x5A3818, 0.8);
        p.line(Forms.oval(cx, cy, R - 62, R - 62), 6, 0x5A3818, 0.9);
        for (int i = 0; i < 180; i++) {
            double a = i * Math.PI / 90, in = R - (i % 15 == 0 ? 60 : i % 5 == 0 ? 44 : 30);
            p.line(Forms.open(cx + in * Math.cos(a), cy + in * Math.sin(a), cx + (R - 12) * Math.cos(a), cy + (R - 12) * Math.sin(a)), i % 5 == 0 ? 4 : 2, 0x4A2C14, 0.85);
        }
        Shape plate = Forms.oval(cx, cy, R - 66, R - 66);
        p.fill(plate, Ink.along(cx - 300, cy - 400, 0xD9AE5A, cx + 300, cy + 400, 0x5E3A1C).mottle(0.06, 1, 1));
        for (int i = 0; i < 9; i++) line(p, plate, Forms.oval(cx, cy - 40 - i * 30, 130 + (8 - i) * 52, 110 + (8 - i) * 46), 3, 0x3A2010, 0.7);
        for (int i = -4; i <= 4; i++) line(p, plate, Forms.open(cx + i * 26, cy - 320, cx + i * 60, cy, cx + i * 150, cy + 430), 3, 0x3A2010, 0.6);
        // rete: pierced ring, ecliptic and star pointers
        java.awt.geom.Area rete = Forms.cut(Forms.oval(cx, cy, R - 76, R - 76), Forms.oval(cx, cy, R - 108, R - 108));
        rete.add(Forms.cut(Forms.oval(cx - 10, cy - 110, 250, 250), Forms.oval(cx - 10, cy - 110, 206, 206)));
        rete.add(new java.awt.geom.Area(Forms.box(cx - R + 90, cy - 14, 2 * R - 180, 28)));
        rete.add(new java.awt.geom.Area(Forms.box(cx - 14, cy - R + 90, 28, 2 * R - 180)));
        double[][] star = {{-300, 160, 1}, {-220, 270, 1.2}, {-80, 330, 0.9}, {140, 300, 1.1}, {260, 210, 1}, {330, 90, 0.8}, {300, -150, 1}, {-330, -120, 1}, {-130, 120, 0.9}, {120, 120, 0.9}, {60, -230, 0.8}, {-120, -250, 0.8}};
        for (double[] q : star) {
            double a = Math.atan2(q[1], q[0]);
            rete.add(new java.awt.geom.Area(Forms.place(Forms.blob(0, -6, 22, -26, 60, -18, 96, 10, 64, 4, 34, 12, 18, 30), cx + q[0], cy + q[1], q[2], q[2], a + 2.2)));
            rete.add(new java.awt.geom.Area(Forms.stroke(Forms.open(cx + q[0], cy + q[1], cx + q[0] * 1.1 + 16, cy + q[1] * 1.1 - 12, cx + (R - 96) * Math.cos(a + 0.12), cy + (R - 96) * Math.sin(a + 0.12)), 12)));
        }
        p.fill(Forms.meet(plate, Forms.move(rete, 9, 12)), Ink.flat(0x2A140C).fade(0.65));
        p.fill(rete, Ink.along(cx - R, cy - R, 0xFFDF8E, cx + R * 0.8, cy + R * 0.8, 0xA86C1E).mottle(0.05, 1.4, 1.4));
        for (int i = 0; i < 36; i++) {
            double a = i * Math.PI / 18;
            p.line(Forms.open(cx - 10 + 210 * Math.cos(a), cy - 110 + 210 * Math.sin(a), cx - 10 + 246 * Math.cos(a), cy - 110 + 246 * Math.sin(a)), 3, 0x6A4018, 0.8);
        }
        // the rule
        Shape rule = Forms.place(Forms.blob(-R + 24, 0, -R + 60, -16, -80, -20, 0, -50, 80, -20, R - 60, -16, R - 24, 0, R - 60, 4, 80, 20, 0, 50, -80, 20, -R + 60, 6), cx, cy, 1, 1, -0.62);
        p.fill(Forms.move(rule, 12, 16), Ink.flat(0x2A140C).fade(0.6));
        p.fill(rule, Ink.along(cx - 300, cy - 300, 0xFFF0BE, cx + 300, cy + 300, 0xB07C30));
        p.fill(Forms.oval(cx, cy, 40, 40), Ink.along(cx - 40, cy - 40, 0xFFF3CC, cx + 40, cy + 40, 0x7A4A1C));
        p.fill(Forms.place(Forms.box(-30, -9, 60, 18), cx, cy, 1, 1, 0.5), 0x5A3818);
        p.fill(Forms.oval(cx, cy, R, R), Ink.shade(cx + 60, cy + 60, cx + R, cy + R, 0x2A1020, 0.5));
        // reed pen and an inkwell
        p.fill(Forms.move(Forms.limb(300, 1480, 10, 900, 1400, 15), 12, 20), Ink.flat(0x0A0612).fade(0.5));
        p.fill(Forms.limb(300, 1480, 10, 900, 1400, 15), Ink.down(1380, 0xE3B068, 1500, 0x7A4826));
        p.fill(Forms.poly(296, 1470, 250, 1490, 304, 1490), 0x1A1018);
        p.fill(Forms.oval(2180, 330, 118, 118), Ink.flat(0x0A0612).fade(0.5));
        p.fill(Forms.oval(2160, 310, 116, 116), Ink.along(2050, 220, 0x57B4B4, 2270, 400, 0x123E5A));
        p.fill(Forms.oval(2160, 310, 62, 62), 0x0E1020);
        p.fill(Forms.cut(Forms.oval(2160, 310, 90, 90), Forms.oval(2160, 310, 82, 82)), 0xE3B44A);
        p.wash(Ink.along(1500, 1100, 0xFFFFFF, 2600, 1900, 0x6A6478), Plate.Mix.MULTIPLY);
        p.wash(Ink.glow(500, 200, 1900, 1400, 0xFFD58A, 0.36, 1.4), Plate.Mix.SCREEN);
    }

    private static void line(Plate p, Shape within, Shape s, double w, int c, double a) {
        java.awt.Graphics2D g = p.pen();
        g.clip(within);
        g.setColor(new java.awt.Color(c >> 16 & 255, c >> 8 & 255, c & 255, (int) (a * 255)));
        g.setStroke(new java.awt.BasicStroke((float) w));
        g.draw(s);
        g.dispose();
    }
}
