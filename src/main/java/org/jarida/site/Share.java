package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.IntStream;

/**
 * An article on its way to others, by its brief address, since one with a Persian slug is three lines of percent signs in
 * a message: plain links that tell nobody anything until a reader follows one.
 */
public record Share(String address, String headline) {
    public String facebook() {
        return "https://www.facebook.com/sharer/sharer.php?u=" + encoded(address);
    }

    public String x() {
        return "https://x.com/intent/post?url=" + encoded(address) + "&text=" + encoded(headline);
    }

    public String telegram() {
        return "https://t.me/share/url?url=" + encoded(address) + "&text=" + encoded(headline);
    }

    public String whatsapp() {
        return "https://wa.me/?text=" + encoded(headline + "\n" + address);
    }

    public String mail() {
        return "mailto:?subject=" + encoded(headline) + "&body=" + encoded(headline + "\n\n" + address);
    }

    private static final String[] ENCODED = IntStream.rangeClosed(0, 0xA0)
            .mapToObj(letter ->
                    URLEncoder.encode(Character.toString(letter), UTF_8).replace("+", "%20"))
            .toArray(String[]::new);

    /** Other letters than ASCII stay: browsers encode them, and six signs for each are a tenth of a page's weight. */
    private static String encoded(String text) {
        var link = new StringBuilder(text.length() + 40);
        for (var place = 0; place < text.length(); place++) {
            var letter = text.charAt(place);
            if (letter < ENCODED.length) {
                link.append(ENCODED[letter]);
            } else {
                link.append(letter);
            }
        }
        return link.toString();
    }
}
