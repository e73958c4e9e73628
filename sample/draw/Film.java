import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** The sample newsroom's two short films: {@code java Film.java potter|festival FILE.mp4 [SECONDS]}; ffmpeg does the encoding. */
final class Film {
    private static final int RATE = 24, WIDE = 960, HIGH = 540;

    private Film() {}

    public static void main(String[] args) throws Exception {
        boolean potter = args[0].equals("potter");
        double length = args.length > 2 ? Double.parseDouble(args[2]) : potter ? 12 : 8;
        Path file = Path.of(args[1]);
        // drawn on the picture's own sheet; the film keeps the middle 16:9 of it
        Plate still = new Plate(2400, 1600, 0.4, 7);
        if (potter) Still.workshop(still);
        else Town.night(still);
        Process encoder = new ProcessBuilder(List.of(
                        "ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", WIDE + "x" + HIGH, "-r", "" + RATE, "-i", "-", "-an", "-c:v", "libx264",
                        "-profile:v", "baseline", "-level", "3.1", "-pix_fmt", "yuv420p", "-preset", "veryslow", "-b:v", potter ? "420k" : "440k", "-maxrate", "700k", "-bufsize", "1400k", "-threads", "1",
                        "-bsf:v", "filter_units=remove_types=6", "-metadata:s:v", "encoder=", "-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int frames = (int) (length * RATE);
        byte[] row = new byte[WIDE * HIGH * 3];
        BufferedImage poster = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        try (OutputStream out = encoder.getOutputStream()) {
            for (int f = 0; f < frames; f++) {
                double time = f / (double) RATE, t = f / (double) (frames - 1);
                Plate p = new Plate(2400, 1600, 0.4, 11);
                System.arraycopy(still.px, 0, p.px, 0, p.px.length);
                if (potter) {
                    double rise = 0.05 + 0.95 * Ink.step(0.04, 0.9, t) + 0.012 * Math.sin(time * 2.2);
                    Still.wheel(p, time, rise, 8 * Math.sin(time * 1.7));
                    // the sun goes round the doorway, and dust goes with it
                    p.wash(Ink.glow(360 + 260 * t, 420 + 120 * t, 1900, 1300, Ink.mix(0xFFEFC8, 0xFFC078, t), 0.34 + 0.10 * Math.sin(t * Math.PI), 1.6), Plate.Mix.SCREEN);
                    Random dust = new Random(3);
                    for (int i = 0; i < 26; i++) {
                        double x = 520 + dust.nextDouble() * 900 + 26 * Math.sin(time * 0.7 + i), y = (420 + dust.nextDouble() * 900 - time * (8 + i % 5 * 4)) % 1300;
                        p.fill(Forms.oval(x, y < 0 ? y + 1300 : y, 4, 4), Ink.flat(0xFFF3CC).fade(0.35 + 0.25 * Math.sin(time + i)));
                    }
                } else {
                    Town.screen(p, time);
                    Town.crowd(p, time);
                    Random star = new Random(5);
                    for (int i = 0; i < 40; i++) {
                        double x = star.nextDouble() * 2400, y = 130 + star.nextDouble() * 260;
                        p.fill(Forms.oval(x, y, 4, 4), Ink.flat(0xFFF8E4).fade(0.45 + 0.45 * Math.sin(time * (1.5 + i % 4 * 0.6) + i)));
                    }
                }
                p.paper(0.006);
                int top = potter ? 76 : 50;
                for (int y = 0; y < HIGH; y++)
                    for (int x = 0; x < WIDE; x++) {
                        int c = p.px[(y + top) * p.w + x], o = (y * WIDE + x) * 3;
                        row[o] = (byte) c;
                        row[o + 1] = (byte) (c >> 8);
                        row[o + 2] = (byte) (c >> 16);
                    }
                out.write(row);
                if (args.length > 3 && f == frames / 2) {
                    for (int y = 0; y < HIGH; y++) for (int x = 0; x < WIDE; x++) poster.setRGB(x, y, p.px[(y + top) * p.w + x]);
                    ImageIO.write(poster, "png", Path.of(args[3]).toFile());
                }
            }
        }
        if (encoder.waitFor() != 0) throw new IllegalStateException("ffmpeg refused the frames");
        System.out.println(file.getFileName() + " " + Files.size(file) / 1024 + " KB");
    }
}
