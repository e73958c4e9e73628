package org.jarida.site;

import java.util.regex.Pattern;

/**
 * Where readers find the newspaper, for machines that want whole addresses: scheme, host and port, without a slash at
 * the end ({@code https://jarida.example}).
 */
record Origin(String text) {
    private static final Pattern FORM = Pattern.compile(
            "https?://([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?");

    Origin {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not https://, a host and nothing after it: " + text);
        }
    }

    String url(Address address) {
        return text + address.path();
    }

    /** A link made whole: a path of ours begins here, any other link stays as it is. */
    String url(String href) {
        return href.startsWith("/") ? text + href : href;
    }
}
