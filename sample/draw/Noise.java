import java.util.Random;

/** Seeded noise: the same picture every time, on every machine. */
final class Noise {
    private static final int SIZE = 1024;
    private static final int[] P = new int[512];
    private static final float[] SOFT = new float[SIZE * SIZE];
    private static final float[] GRAIN = new float[SIZE * SIZE];

    static {
        Random dice = new Random(1404);
        int[] order = new int[256];
        for (int i = 0; i < 256; i++) order[i] = i;
        for (int i = 255; i > 0; i--) {
            int j = dice.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        for (int i = 0; i < 512; i++) P[i] = order[i & 255];
        for (int y = 0; y < SIZE; y++)
            for (int x = 0; x < SIZE; x++) {
                double soft = 0, amp = 0.55;
                for (int period = 16; period <= 128; period *= 2, amp *= 0.55)
                    soft += amp * tiled(x * period / (double) SIZE, y * period / (double) SIZE, period, period);
                SOFT[y * SIZE + x] = (float) (soft * 1.5);
                GRAIN[y * SIZE + x] = (float) (1.3 * tiled(x * 0.25, y * 0.25, 256, 7) + 0.5 * tiled(x * 0.125, y * 0.125, 128, 3));
            }
    }

    private Noise() {}

    private static double grad(int h, double x, double y) {
        return switch (h & 7) {
            case 0 -> x + y;
            case 1 -> x - y;
            case 2 -> -x + y;
            case 3 -> -x - y;
            case 4 -> 1.4 * x;
            case 5 -> -1.4 * x;
            case 6 -> 1.4 * y;
            default -> -1.4 * y;
        };
    }

    private static double tiled(double x, double y, int period, int salt) {
        int xi = (int) Math.floor(x), yi = (int) Math.floor(y);
        double fx = x - xi, fy = y - yi;
        int x0 = xi % period, x1 = (xi + 1) % period, y0 = yi % period, y1 = (yi + 1) % period;
        return blend(fx, fy, hash(x0, y0, salt), hash(x1, y0, salt), hash(x0, y1, salt), hash(x1, y1, salt));
    }

    private static int hash(int x, int y, int salt) {
        return P[(P[(P[x & 255] + y) & 255] + salt) & 255];
    }

    private static double blend(double fx, double fy, int a, int b, int c, int d) {
        double u = fx * fx * fx * (fx * (fx * 6 - 15) + 10), v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
        double top = grad(a, fx, fy) * (1 - u) + grad(b, fx - 1, fy) * u;
        double low = grad(c, fx, fy - 1) * (1 - u) + grad(d, fx - 1, fy - 1) * u;
        return top * (1 - v) + low * v;
    }

    /** Gradient noise in about −1…1. */
    static double at(double x, double y) {
        int xi = (int) Math.floor(x), yi = (int) Math.floor(y);
        return blend(x - xi, y - yi, hash(xi, yi, 0), hash(xi + 1, yi, 0), hash(xi, yi + 1, 0), hash(xi + 1, yi + 1, 0));
    }

    static double fbm(double x, double y, int octaves) {
        double sum = 0, amp = 0.5;
        for (int i = 0; i < octaves; i++, amp *= 0.5) {
            sum += amp * at(x, y);
            double nx = 1.62 * x - 1.18 * y + 11.3;
            y = 1.18 * x + 1.62 * y + 5.7;
            x = nx;
        }
        return sum;
    }

    /** Sharp crests, as mountains have: 0…1. */
    static double ridged(double x, double y, int octaves) {
        double sum = 0, amp = 0.5, weight = 1;
        for (int i = 0; i < octaves; i++, amp *= 0.5) {
            double n = 1 - Math.abs(at(x, y));
            n *= n * weight;
            weight = Math.min(1, Math.max(0, n * 1.6));
            sum += amp * n;
            double nx = 1.62 * x - 1.18 * y + 3.1;
            y = 1.18 * x + 1.62 * y + 7.9;
            x = nx;
        }
        return sum;
    }

    static double soft(double x, double y) {
        return SOFT[(((int) Math.floor(y)) & (SIZE - 1)) * SIZE + (((int) Math.floor(x)) & (SIZE - 1))];
    }

    static double grain(double x, double y) {
        return GRAIN[(((int) Math.floor(y)) & (SIZE - 1)) * SIZE + (((int) Math.floor(x)) & (SIZE - 1))];
    }
}
