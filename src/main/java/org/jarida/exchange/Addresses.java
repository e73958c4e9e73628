package org.jarida.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The old site's addresses: which are its own, in whatever spelling (with or without {@code www.}, {@code http} or
 * {@code https}, percent-encoded in any case), and which item they lead to. Kept as hashes of 64 bits, so that a
 * hundred thousand of them are a few megabytes.
 */
final class Addresses {
    private static final Pattern SIZE =
            Pattern.compile("-(?:\\d{1,5}x\\d{1,5}|scaled|rotated)(?=\\.[A-Za-z0-9]{2,5}$)");
    private final String host;
    private final String base;
    private final Map<Long, Long> items = new HashMap<>();
    private final Map<Long, Long> files = new HashMap<>();

    Addresses(String site) {
        var rest = withoutScheme(site);
        var slash = rest.indexOf('/');
        host = host(rest);
        base = slash < 0 ? "" : decoded(withoutEnd(rest.substring(slash)));
    }

    /** The path below which the site lies: empty for the root. */
    String base() {
        return base;
    }

    String host() {
        return host;
    }

    private static String host(String withoutScheme) {
        var end = withoutScheme.length();
        for (var c : new char[] {'/', '?', '#'}) {
            var at = withoutScheme.indexOf(c);
            end = at >= 0 && at < end ? at : end;
        }
        var host = withoutScheme.substring(0, end).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String withoutScheme(String address) {
        var at = address.indexOf("//");
        return at < 0 || at > 8 ? address : address.substring(at + 2);
    }

    /** Path and query on the old site, from the first slash; empty for an address elsewhere. */
    Optional<String> own(String address) {
        if (address.startsWith("/") && !address.startsWith("//")) {
            return Optional.of(address);
        }
        if (!address.regionMatches(true, 0, "http", 0, 4)) {
            return Optional.empty();
        }
        var rest = withoutScheme(address);
        var named = host(rest);
        if (!named.equals(host) && !named.endsWith("." + host)) {
            return Optional.empty();
        }
        var slash = rest.indexOf('/');
        var query = rest.indexOf('?');
        if (slash < 0 || (query >= 0 && query < slash)) {
            return Optional.of(query < 0 ? "/" : "/" + rest.substring(query));
        }
        return Optional.of(rest.substring(slash));
    }

    /** One spelling for all that an address comes in: path and query decoded, NFC, without fragment and last slash. */
    static String normal(String path) {
        var plain = path;
        var fragment = plain.indexOf('#');
        if (fragment >= 0) {
            plain = plain.substring(0, fragment);
        }
        return withoutEnd(decoded(plain));
    }

    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        try {
            var decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(decoded, Normalizer.Form.NFC);
        } catch (IllegalArgumentException notEncoded) {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    private static String withoutEnd(String path) {
        var end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Notes where an item is; returns false when another is there already. */
    boolean lead(String path, long item) {
        return items.putIfAbsent(hash(normal(path)), item) == null;
    }

    void file(String address, long attachment) {
        if (!address.isEmpty()) {
            files.putIfAbsent(hash(fileName(address)), attachment);
            files.putIfAbsent(hash(SIZE.matcher(fileName(address)).replaceFirst("")), attachment);
        }
    }

    /** The attachment whose file is at this address, in whatever size. */
    Optional<Long> attachment(String address) {
        var name = fileName(address);
        var exact = files.get(hash(name));
        return Optional.ofNullable(
                exact != null ? exact : files.get(hash(SIZE.matcher(name).replaceFirst(""))));
    }

    /** One name for a file in whatever size and spelling. */
    String file(String address) {
        return SIZE.matcher(fileName(address)).replaceFirst("");
    }

    private String fileName(String address) {
        var rest = own(address).map(path -> host + path).orElseGet(() -> withoutScheme(address));
        var query = rest.indexOf('?');
        return decoded(query < 0 ? rest : rest.substring(0, query));
    }

    /** The item that an address of the site leads to. */
    Optional<Long> item(String path) {
        var found = items.get(hash(normal(path)));
        if (found == null && path.indexOf('?') >= 0) {
            found = number(path);
            if (found == null) {
                found = items.get(hash(normal(path.substring(0, path.indexOf('?')))));
            }
        }
        return Optional.ofNullable(found);
    }

    private static final Pattern NUMBER = Pattern.compile("[?&](?:p|page_id|attachment_id)=(\\d{1,18})(?:[&#]|$)");

    private static @org.jspecify.annotations.Nullable Long number(String path) {
        var matcher = NUMBER.matcher(path);
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }

    private static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
