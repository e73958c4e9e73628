import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A short air for a plucked lute, string by string after Karplus and Strong: {@code java Sound.java FILE.mp3}. */
final class Sound {
    private static final int RATE = 44100;
    private static final Random DICE = new Random(1404);

    private Sound() {}

    public static void main(String[] args) throws Exception {
        double[] left = new double[RATE * 27], right = new double[RATE * 27];
        // a mode with a lowered second and a raised third, on D
        double[] scale = {0, 1, 4, 5, 7, 8, 10, 12, 13, 16, 17};
        double beat = 0.44;
        // degree, length in beats, weight; −1 rests
        double[][] air = {
            {4, 2, 1}, {5, 0.5, .7}, {4, 0.5, .7}, {3, 1, .8}, {4, 2, .9}, {-1, 1, 0}, {3, 0.5, .7}, {4, 0.5, .7}, {5, 1, .9}, {4, 0.5, .7}, {3, 0.5, .7}, {2, 2, .9}, {-1, 1, 0},
            {2, 0.5, .7}, {3, 0.5, .7}, {4, 1, .9}, {3, 0.5, .7}, {2, 0.5, .7}, {1, 1, .8}, {2, 1, .8}, {0, 3, 1}, {-1, 1, 0},
            {4, 0.5, .8}, {6, 0.5, .8}, {7, 2, 1}, {6, 0.5, .7}, {7, 0.5, .7}, {8, 1, .9}, {7, 1, .8}, {6, 0.5, .7}, {5, 0.5, .7}, {4, 2, .9}, {-1, 0.5, 0},
            {5, 0.5, .7}, {4, 0.5, .7}, {3, 0.5, .7}, {4, 1, .8}, {2, 1, .8}, {3, 0.5, .7}, {2, 0.5, .7}, {1, 1, .8}, {0, 4, 1}
        };
        double at = 1.1;
        // the sympathetic strings, run once before the air begins
        for (int i = 0; i < 9; i++) pluck(left, right, 0.05 + i * 0.085, pitch(scale[i]) * 2, 0.10 + 0.012 * i, 0.9985, 0.5 + 0.05 * i);
        int n = 0;
        for (double[] note : air) {
            if (note[0] >= 0) {
                double hz = pitch(scale[(int) note[0]]), late = DICE.nextDouble() * 0.012;
                pluck(left, right, at + late, hz, 0.5 * note[2], 0.9968, 0.46);
                pluck(left, right, at + late + 0.004, hz * 1.0016, 0.3 * note[2], 0.9968, 0.56);
                if (note[1] >= 2) {
                    // a held note is restruck lightly, as the rubab player does
                    for (double t = beat; t < note[1] * beat - 0.1; t += beat / 2) pluck(left, right, at + t, hz, 0.2 * note[2], 0.995, 0.5);
                }
                if (n % 3 == 0) pluck(left, right, at + 0.03, hz * 2, 0.05, 0.9988, 0.7);
                if (n % 4 == 0) pluck(left, right, at, pitch(0) / 2, 0.34, 0.9982, 0.4);
                if (n % 7 == 3) pluck(left, right, at, pitch(7) / 2, 0.24, 0.998, 0.6);
            }
            at += note[1] * beat;
            n++;
        }
        // a small room
        int[] taps = {1567, 2311, 3407, 4801};
        for (int tap : taps)
            for (int i = tap; i < left.length; i++) {
                left[i] += 0.11 * right[i - tap];
                right[i] += 0.11 * left[i - tap];
            }
        int used = (int) Math.min(left.length, (at + 2.6) * RATE);
        double peak = 0;
        for (int i = 0; i < used; i++) peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        byte[] pcm = new byte[used * 4];
        for (int i = 0; i < used; i++) {
            double fade = Math.min(1, (used - i) / (RATE * 1.8));
            short l = (short) (left[i] / peak * 27000 * fade), r = (short) (right[i] / peak * 27000 * fade);
            pcm[i * 4] = (byte) l;
            pcm[i * 4 + 1] = (byte) (l >> 8);
            pcm[i * 4 + 2] = (byte) r;
            pcm[i * 4 + 3] = (byte) (r >> 8);
        }
        File wav = File.createTempFile("rubab", ".wav");
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(pcm), new AudioFormat(RATE, 16, 2, true, false), used), AudioFileFormat.Type.WAVE, wav);
        Path file = Path.of(args[0]);
        Process encoder = new ProcessBuilder(List.of("ffmpeg", "-y", "-loglevel", "error", "-i", wav.toString(), "-c:a", "libmp3lame", "-b:a", "80k", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-write_xing", "1", "-id3v2_version", "0", file.toString()))
                .inheritIO()
                .start();
        if (encoder.waitFor() != 0) throw new IllegalStateException("ffmpeg refused the sound");
        wav.delete();
        System.out.printf("%s %d KB, %.1f s%n", file.getFileName(), Files.size(file) / 1024, used / (double) RATE);
    }

    private static double pitch(double half) {
        return 146.83 * Math.pow(2, half / 12);
    }

    private static void pluck(double[] left, double[] right, double when, double hz, double loud, double hold, double pan) {
        double exact = RATE / hz - 0.5;
        int n = (int) exact;
        double part = exact - n;
        double[] string = new double[n];
        double low = 0;
        for (int i = 0; i < n; i++) {
            low += 0.55 * (DICE.nextDouble() * 2 - 1 - low);
            string[i] = low;
        }
        // a plectrum near the bridge takes out every sixth partial
        double[] bright = string.clone();
        for (int i = 0; i < n; i++) string[i] = bright[i] - 0.8 * bright[(i + n / 6) % n];
        int start = (int) (when * RATE), length = Math.min((int) (RATE * 3.6), left.length - start);
        double previous = 0, skin = 0, all = 0;
        int o = 0;
        for (int i = 0; i < length; i++) {
            double now = string[o], next = string[(o + 1) % n];
            double out = now + part * (previous - now);
            previous = now;
            string[o] = hold * (0.5 * now + 0.5 * next);
            o = (o + 1) % n;
            // the goatskin belly answers low and short
            skin += 0.06 * (out - skin);
            double v = (0.8 * out + 0.9 * skin) * loud * Math.min(1, i / 40.0);
            left[start + i] += v * (1 - pan);
            right[start + i] += v * pan;
        }
    }
}
