package org.jarida.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** An article on its way to others: plain links that tell nobody anything until a reader follows one. */
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
