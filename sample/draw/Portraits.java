import java.awt.Shape;
import java.awt.geom.Path2D;

/** Six bylines without faces, and a picture for a house advertisement. */
final class Portraits {
    private Portraits() {}

    private record Sitter(int ground, int glow, int cloth, int shade, int skin, int hair, double turn) {}

    static void draw(Plate p, int n) {
        Sitter[] all = {
            new Sitter(0xD9B98C, 0xF6E3B8, 0x1E3F94, 0x101C44, 0xB97E5A, 0x2A1E22, -1),
            new Sitter(0x2F5A66, 0x6FA3A0, 0xD9CDB4, 0x6A6070, 0xA56C4C, 0x2A1E22, 1),
            new Sitter(0xA3142B, 0xD9605A, 0x16203F, 0x0C1228, 0xC08A66, 0x3A2620, -1),
            new Sitter(0x4A5A3E, 0x9AA86A, 0xD99A1C, 0x7A4A1C, 0x9A6448, 0x1E181E, 1),
            new Sitter(0x3A3A6E, 0x7F84BC, 0xB33A4A, 0x4A1026, 0xB47A58, 0xD9D3CC, -1),
            new Sitter(0xE3CFA8, 0xFBF0D4, 0x4F6E62, 0x22363A, 0xA87050, 0x2E2226, 1)
        };
        Sitter s = all[n - 1];
        p.wobble = 2.2;
        p.wash(Ink.flat(s.ground).mottle(0.10, 0.9, 0.9));
        p.wash(Ink.glow(400 - s.turn * 170, 260, 560, 560, s.glow, 0.95, 1.1));
        emblem(p, n);
        p.settle(4);
        double f = s.turn, x = 400;
        // shoulders
        Path2D coat = Forms.blob(40, 840, 80, 690, 190, 610, 310, 570, 400, 600, 490, 570, 610, 610, 720, 690, 760, 840, 400, 860);
        p.fill(coat, Ink.along(x - f * 320, 600, Ink.mix(s.cloth, 0xFFF2D8, 0.16), x + f * 340, 760, s.shade).mottle(0.08, 1, 1));
        p.fill(coat, Ink.shade(x - f * 40, 640, x + f * 380, 760, s.shade, 0.8));
        // neck and head, no features: planes of light only
        p.fill(Forms.blob(340, 480, 460, 480, 462, 580, 400, 640, 338, 580), Ink.along(x - f * 60, 0, Ink.mix(s.skin, s.shade, 0.25), x + f * 60, 0, Ink.mix(s.skin, s.shade, 0.7)));
        Shape head = Forms.blob(400, 190, 490, 220, 522, 310, 508, 410, 470, 486, 400, 524, 330, 486, 292, 410, 278, 310, 310, 220);
        boolean scarf = n == 1 || n == 3 || n == 5;
        if (n == 5) p.fill(Forms.blob(400, 140, 520, 180, 570, 320, 560, 470, 590, 590, 210, 590, 240, 470, 230, 320, 280, 180), s.hair);
        p.fill(head, Ink.along(x - f * 130, 300, Ink.mix(s.skin, 0xFFE6C4, 0.35), x + f * 120, 420, Ink.mix(s.skin, s.shade, 0.5)).mottle(0.06, 1.2, 1.2));
        Shape far = Forms.blob(x + f * 30, 190, x + f * 120, 220, x + f * 140, 320, x + f * 110, 430, x + f * 60, 510, x, 526, x + f * 40, 450, x + f * 20, 400, x + f * 64, 330, x + f * 36, 270);
        p.fill(Forms.meet(head, far), Ink.flat(Ink.mix(s.skin, s.shade, 0.62)).fade(0.62));
        p.fill(Forms.meet(head, Forms.blob(x - f * 10, 300, x + f * 6, 290, x + f * 34, 392, x + f * 4, 408, x - f * 16, 396)), Ink.flat(Ink.mix(s.skin, s.shade, 0.5)).fade(0.35));
        switch (n) {
            case 1 -> {
                Shape wrap = Forms.cut(Forms.blob(400, 132, 510, 160, 560, 280, 556, 440, 600, 560, 690, 660, 520, 700, 400, 690, 280, 700, 120, 660, 200, 560, 244, 440, 240, 280, 290, 160), Forms.blob(400, 226, 462, 250, 494, 330, 482, 420, 446, 490, 400, 514, 354, 490, 318, 420, 306, 330, 338, 250));
                p.fill(wrap, Ink.along(220, 300, 0x7FB0B0, 600, 560, 0x16405A).mottle(0.08, 1, 1));
                for (int i = 0; i < 5; i++) p.line(Forms.open(300 - i * 14, 200 + i * 30, 262 - i * 6, 400 + i * 30, 300 - i * 40, 640), 6, i % 2 == 0 ? 0xBFE0D4 : 0x123850, 0.45);
                p.fill(Forms.meet(wrap, Forms.stroke(Forms.open(318, 240, 300, 340, 330, 470, 400, 540, 470, 470, 500, 340, 482, 240), 12)), 0xD99A1C);
            }
            case 2 -> {
                p.fill(Forms.blob(290, 330, 284, 240, 330, 190, 400, 176, 470, 190, 516, 240, 510, 330, 484, 250, 400, 226, 316, 250), s.hair);
                p.fill(Forms.join(Forms.blob(268, 226, 300, 180, 400, 164, 500, 180, 532, 226, 500, 256, 400, 240, 300, 256), Forms.blob(300, 190, 330, 130, 400, 112, 470, 130, 500, 190)), Ink.along(268, 0, 0xD9B888, 532, 0, 0x6A4A34).mottle(0.08, 1, 1));
                p.fill(Forms.meet(head, Forms.blob(282, 380, 320, 420, 360, 428, 400, 420, 440, 428, 480, 420, 518, 380, 500, 480, 400, 560, 300, 480)), Ink.flat(s.hair).fade(0.88));
                p.line(Forms.open(400, 610, 396, 720, 404, 820), 6, 0x6A6070, 0.8);
            }
            case 3 -> {
                Shape wrap = Forms.cut(Forms.blob(400, 140, 500, 170, 545, 290, 530, 430, 580, 540, 640, 640, 420, 730, 180, 640, 220, 540, 268, 430, 256, 290, 300, 170), Forms.blob(400, 250, 460, 270, 488, 340, 476, 420, 442, 486, 400, 508, 358, 486, 324, 420, 312, 340, 344, 262));
                p.fill(Forms.meet(Forms.oval(400, 270, 110, 70), head), s.hair);
                p.fill(wrap, Ink.along(540, 300, 0x6A4A5E, 240, 500, 0xF6E6CC).mottle(0.08, 1, 1));
                for (int i = 0; i < 16; i++) p.fill(Forms.meet(wrap, Forms.oval(280 + (i * 83) % 260, 200 + (i * 61) % 440, 8, 8)), 0xA3142B);
            }
            case 4 -> {
                p.fill(Forms.blob(284, 340, 270, 250, 310, 180, 400, 150, 490, 180, 530, 250, 516, 340, 500, 270, 440, 236, 350, 240, 300, 280), s.hair);
                p.fill(Forms.meet(head, Forms.blob(286, 390, 330, 440, 400, 446, 470, 440, 514, 390, 500, 490, 400, 560, 300, 490)), Ink.flat(s.hair).fade(0.55));
                for (int side = -1; side <= 1; side += 2) p.line(Forms.oval(400 + side * 58, 340, 42, 36), 6, 0x2A1E22, 0.9);
                p.line(Forms.open(384, 334, 400, 328, 416, 334), 6, 0x2A1E22, 0.9);
                p.fill(Forms.poly(330, 596, 400, 680, 470, 596, 440, 580, 400, 620, 360, 580), 0xFBF3DC);
            }
            case 5 -> {
                p.fill(Forms.blob(290, 330, 282, 240, 330, 170, 400, 158, 470, 170, 518, 240, 510, 330, 470, 240, 400, 250, 330, 300), s.hair);
                Path2D shawl = Forms.blob(60, 850, 110, 720, 210, 630, 310, 570, 352, 566, 400, 650, 448, 566, 490, 570, 590, 630, 690, 720, 740, 850, 520, 850, 400, 700, 280, 850);
                p.fill(shawl, Ink.along(80, 600, 0xF3D9B0, 720, 800, 0x8A6A66).mottle(0.08, 1, 1));
                for (int side = -1; side <= 1; side += 2)
                    for (int i = 0; i < 3; i++) p.fill(Forms.meet(shawl, Forms.stroke(Forms.open(400 + side * (64 + i * 26), 560, 400 + side * (96 + i * 44), 690, 400 + side * (210 + i * 62), 860), i == 1 ? 12 : 6)), i == 1 ? 0xA3142B : 0x1E3F94);
            }
            default -> {
                p.fill(Forms.blob(286, 320, 280, 240, 330, 180, 400, 168, 470, 180, 520, 240, 514, 320, 490, 250, 400, 230, 310, 250), s.hair);
                p.fill(Forms.blob(290, 232, 300, 150, 330, 138, 470, 138, 500, 150, 510, 232, 400, 214), Ink.along(290, 0, 0x2F3F6E, 510, 0, 0x101830).mottle(0.06, 1, 1));
                for (int i = 0; i < 5; i++) p.fill(Forms.place(Forms.blob(0, -26, 12, -4, 0, 14, -12, -4), 320 + i * 40, 194 - 8 * Math.sin(i * 0.78), 1, 1, 0.4), 0xFBF3DC);
                p.line(Forms.open(400, 610, 404, 800), 5, 0x22363A, 0.9);
            }
        }
        p.wash(Ink.shade(400 + f * 60, 500, 400 + f * 520, 760, Ink.mix(s.shade, 0x16181D, 0.4), 0.35));
    }

    private static void emblem(Plate p, int n) {
        switch (n) {
            case 1 -> {
                for (int i = 0; i < 3; i++) p.fill(Forms.crests(800, 840, 430 + i * 90, 180, 300, 2.2 + i), Ink.flat(Ink.mix(0xC99A70, 0x8A5A4A, i / 2.5)).fade(0.75));
            }
            case 2 -> {
                for (int i = 0; i < 4; i++) Forms.poplar(p, 90 + i * 60, 780, 520 - i * 50, 0x214650, 0x8FBAA0, -1);
            }
            case 3 -> {
                for (int i = 0; i < 7; i++)
                    for (int j = 0; j < 7; j++) p.fill(Forms.place(Forms.join(Forms.box(-20, -20, 40, 40), Forms.place(Forms.box(-20, -20, 40, 40), 0, 0, 1, 1, 0.785)), i * 130, j * 130, 1, 1, 0), Ink.flat(0x7A0C20).fade(0.6));
            }
            case 4 -> {
                for (int i = 0; i < 26; i++) p.fill(Forms.place(Forms.blob(0, -60, 24, -10, 0, 50, -24, -10), p.d(0, 800), p.d(0, 700), 1, 1, p.d(-1, 1)), Ink.flat(i % 2 == 0 ? 0x6A7A48 : 0x33422E).fade(0.8));
            }
            case 5 -> {
                Town.stars(p, 60, 700);
                Town.moon(p, 640, 160, 46, 0xF6E3B8);
            }
            default -> {
                for (int s = 0; s < 4; s++) {
                    Town.books(p, -10, 190 + s * 180, 820, 150, 2.2);
                    p.fill(Forms.box(-10, 190 + s * 180, 830, 14), 0xA87A50);
                }
                p.wash(Ink.flat(0xE3CFA8).fade(0.55));
            }
        }
    }

    static void shelves(Plate p) {
        p.wobble = 1.1;
        p.wash(Ink.flat(0x14203F).mottle(0.05, 1, 1));
        for (int s = 0; s < 3; s++) {
            double y = 92 + s * 98;
            Town.books(p, -6, y, 1212, 80, 1.15);
            p.fill(Forms.box(-6, y, 1212, 9), Ink.down(y, 0xD9A25A, y + 9, 0x7A4A2A));
        }
        p.fill(Forms.box(-6, 0, 1212, 6), 0x7A4A2A);
        // an opening in the shelves: an arch on the evening, a lamp, someone reading
        p.fill(Forms.arch(840, 300, 250, 296), 0xD99A1C);
        Shape arch = Forms.arch(840, 300, 226, 278);
        p.fill(arch, Ink.down(20, 0x1E3F94, 160, 0x7F84B4, 240, 0xF0B890));
        p.fill(Forms.meet(arch, Forms.crests(1200, 320, 220, 90, 160, 3.3)), 0x4A4478);
        for (int i = 0; i < 12; i++) p.fill(Forms.oval(p.d(760, 920), p.d(60, 140), 1.5, 1.5), 0xFFF3D6);
        p.fill(Forms.cut(Forms.oval(872, 96, 15, 15), Forms.oval(879, 92, 13, 13)), 0xFBE9C0);
        p.fill(Forms.join(Forms.oval(800, 212, 15, 18), Forms.blob(784, 226, 816, 226, 842, 262, 850, 302, 758, 302, 764, 256)), 0x16181D);
        p.fill(Forms.poly(818, 262, 846, 250, 872, 262, 846, 272), 0xFBF3DC);
        p.wash(Ink.glow(840, 170, 420, 260, 0xFFC46A, 0.25, 1.6), Plate.Mix.SCREEN);
    }
}
