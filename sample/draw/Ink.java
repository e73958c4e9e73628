/** A colour and its cover at every point of the plate. */
interface Ink {
    void at(double x, double y, float[] c);

    static float[] rgb(int colour) {
        return new float[] {((colour >> 16) & 255) / 255f, ((colour >> 8) & 255) / 255f, (colour & 255) / 255f, 1};
    }

    static int mix(int a, int b, double t) {
        t = Math.clamp(t, 0, 1);
        int r = (int) Math.round(((a >> 16) & 255) * (1 - t) + ((b >> 16) & 255) * t);
        int g = (int) Math.round(((a >> 8) & 255) * (1 - t) + ((b >> 8) & 255) * t);
        int l = (int) Math.round((a & 255) * (1 - t) + (b & 255) * t);
        return r << 16 | g << 8 | l;
    }

    static double step(double from, double to, double v) {
        double t = Math.clamp((v - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    static Ink flat(int colour) {
        float[] f = rgb(colour);
        return (x, y, c) -> {
            c[0] = f[0];
            c[1] = f[1];
            c[2] = f[2];
            c[3] = 1;
        };
    }

    private static void put(float[][] cols, double[] at, double v, float[] c) {
        int i = 0;
        while (i < at.length - 2 && v > at[i + 1]) i++;
        float t = (float) Math.clamp((v - at[i]) / (at[i + 1] - at[i]), 0, 1);
        for (int n = 0; n < 3; n++) c[n] = cols[i][n] * (1 - t) + cols[i + 1][n] * t;
        c[3] = 1;
    }

    /** Pairs of height and colour, from the top down. */
    static Ink down(double... stops) {
        int n = stops.length / 2;
        double[] at = new double[n];
        float[][] cols = new float[n][];
        for (int i = 0; i < n; i++) {
            at[i] = stops[2 * i];
            cols[i] = rgb((int) stops[2 * i + 1]);
        }
        return (x, y, c) -> put(cols, at, y + 26 * Noise.soft(x * 0.25, y * 0.9), c);
    }

    static Ink along(double x0, double y0, int from, double x1, double y1, int to) {
        float[][] cols = {rgb(from), rgb(to)};
        double[] at = {0, 1};
        double dx = x1 - x0, dy = y1 - y0, l = dx * dx + dy * dy;
        return (x, y, c) -> put(cols, at, ((x - x0) * dx + (y - y0) * dy) / l, c);
    }

    /** Light that falls away from a point. */
    static Ink glow(double cx, double cy, double rx, double ry, int colour, double strength, double power) {
        float[] f = rgb(colour);
        return (x, y, c) -> {
            double d = Math.hypot((x - cx) / rx, (y - cy) / ry);
            c[0] = f[0];
            c[1] = f[1];
            c[2] = f[2];
            c[3] = d >= 1 ? 0 : (float) (strength * Math.pow(1 - d, power));
        };
    }

    /** Grained shading: nothing at the first point, full cover at the second. */
    static Ink shade(double x0, double y0, double x1, double y1, int colour, double strength) {
        float[] f = rgb(colour);
        double dx = x1 - x0, dy = y1 - y0, l = dx * dx + dy * dy;
        // on a small form the specks would be larger than the form's own light
        double coarse = step(120, 700, Math.sqrt(l));
        return (x, y, c) -> {
            double t = ((x - x0) * dx + (y - y0) * dy) / l;
            double speck = step(-0.22, 0.22, t - 0.5 - 0.55 * coarse * Noise.grain(x * 0.7, y * 0.7) - 0.25 * coarse * Noise.soft(x, y));
            c[0] = f[0];
            c[1] = f[1];
            c[2] = f[2];
            c[3] = (float) (strength * (0.45 * step(0, 1, t) + 0.55 * speck));
        };
    }

    /** Drifts of cloud, mist or foam, wider than high. */
    static Ink drift(int colour, double sx, double sy, double from, double to, double strength, double salt) {
        float[] f = rgb(colour);
        return (x, y, c) -> {
            double warp = 0.6 * Noise.fbm(x / sx * 0.7 + 9, y / sy * 0.7 + salt, 2);
            double n = Noise.fbm(x / sx + salt + warp, y / sy + warp, 5);
            c[0] = f[0];
            c[1] = f[1];
            c[2] = f[2];
            c[3] = (float) (strength * step(from, to, n));
        };
    }

    default Ink fade(double alpha) {
        return (x, y, c) -> {
            at(x, y, c);
            c[3] *= (float) alpha;
        };
    }

    /** Cover that rises from nothing at the first height to full at the second. */
    default Ink between(double none, double full) {
        return (x, y, c) -> {
            at(x, y, c);
            c[3] *= (float) step(0, 1, (y - none) / (full - none));
        };
    }

    default Ink mottle(double amount, double sx, double sy) {
        return (x, y, c) -> {
            at(x, y, c);
            float m = (float) (amount * Noise.soft(x * sx + 300, y * sy + 100));
            for (int n = 0; n < 3; n++) c[n] += m * (0.35f + c[n] * 0.65f);
        };
    }

    /** A brush running dry: cover breaks up along the stroke's direction. */
    default Ink dry(double cover, double sx, double sy) {
        return (x, y, c) -> {
            at(x, y, c);
            double n = 0.7 * Noise.soft(x / sx, y / sy) + 0.5 * Noise.grain(x / sx, y / sy);
            c[3] *= (float) step(-0.18, 0.18, n + (cover - 0.5) * 1.6);
        };
    }
}
