/** Land seen from a standing point: a height for every place, marched column by column and lit by one sun. */
final class Relief {
    interface Ground {
        double height(double x, double z);
    }

    /** The paint for a place: light runs from 0 in shadow to 1 in full sun; level is 1 on flat ground. */
    interface Tone {
        int colour(double x, double z, double height, double light, double level);
    }

    double eyeX, eyeY = 1, eyeZ;
    double horizon = 700, focal = 2200, near = 0.6, far = 80, growth = 1.0045, sunX = -0.6, sunY = 0.5, sunZ = -0.35, haze = 30, hazePower = 1;
    int hazeColour = 0xC9D3DC;
    boolean shadows = true;

    void draw(Plate p, Ground g, Tone tone) {
        double sl = Math.sqrt(sunX * sunX + sunY * sunY + sunZ * sunZ), lx = sunX / sl, ly = sunY / sl, lz = sunZ / sl;
        for (int col = 0; col < p.w; col++) {
            double slope = (col / p.k - p.wide / 2.0) / focal;
            double top = p.h;
            int before = -1;
            for (double z = near; z < far && top > 0; z *= growth) {
                double x = eyeX + slope * z, zz = eyeZ + z;
                double height = g.height(x, zz);
                double sy = (horizon - (height - eyeY) * focal / z) * p.k;
                if (sy >= top) {
                    before = -1;
                    continue;
                }
                double e = 0.004 * z + 0.004;
                double nx = (g.height(x - e, zz) - g.height(x + e, zz)) / (2 * e), nz = (g.height(x, zz - e) - g.height(x, zz + e)) / (2 * e);
                double nl = Math.sqrt(nx * nx + nz * nz + 1);
                double light = Math.max(0, (nx * lx + ly + nz * lz) / nl);
                if (shadows && light > 0.02) {
                    double clear = 1, reach = 0.03 * z + 0.02;
                    for (int i = 0; i < 16; i++, reach *= 1.32) {
                        double over = height + ly * reach - g.height(x + lx * reach, zz + lz * reach);
                        clear = Math.min(clear, 0.5 + over / reach * 9);
                        if (clear <= 0) break;
                    }
                    light *= Math.clamp(clear, 0, 1);
                }
                int colour = tone.colour(x, zz, height, light, 1 / nl);
                colour = Ink.mix(colour, hazeColour, 1 - Math.exp(-Math.pow(z / haze, hazePower)));
                int from = Math.max(0, (int) Math.ceil(sy)), to = (int) Math.ceil(top);
                int base = before < 0 ? colour : before;
                for (int y = from; y < to && y < p.h; y++) {
                    double t = top - sy < 1e-6 ? 1 : (top - y) / (top - sy);
                    p.px[y * p.w + col] = Ink.mix(base, colour, t);
                }
                if (from > 0 && from <= p.h) {
                    int o = (from - 1) * p.w + col;
                    p.px[o] = Ink.mix(p.px[o], colour, from - sy);
                }
                before = colour;
                top = sy;
            }
        }
    }

    /** Three flat tones with a broken edge between them, as a block print has. */
    static int tones(double v, double x, double z, int shadow, int middle, int lit) {
        double n = v + 0.05 * Noise.at(x * 9, z * 9);
        return Ink.mix(Ink.mix(shadow, middle, Ink.step(0.16, 0.26, n)), lit, Ink.step(0.46, 0.6, n));
    }
}
