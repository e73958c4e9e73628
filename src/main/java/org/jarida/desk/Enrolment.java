package org.jarida.desk;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A secret for one-time codes, shown to be taken over and not yet confirmed.
 *
 * @param ticket goes with the first code
 * @param secret in base 32
 * @param address the {@code otpauth:} address of it, which programs for codes open
 */
public record Enrolment(String ticket, String secret, String address) {
    private static final int MARGIN = 4;

    /** @param issuer the newspaper, as the program for codes will show it */
    static Enrolment of(String ticket, String secret, String issuer, String name) {
        var address = "otpauth://totp/" + encoded(issuer) + ":" + encoded(name) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
        return new Enrolment(ticket, secret, address);
    }

    /** In groups of four, to be typed by hand. */
    public String spelt() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address as a QR code: how many small squares it is wide, and the path of the dark ones for SVG. */
    public Picture picture() {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Picture(code.size + 2 * MARGIN, path.toString());
    }

    public record Picture(int width, String path) {}

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment";
    }
}
