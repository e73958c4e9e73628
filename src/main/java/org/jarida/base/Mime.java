package org.jarida.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** How letters are written down so that every mail program reads them: RFC 5322 and its like, in ASCII throughout. */
public final class Mime {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 76;
    /** Bytes of UTF-8 in one encoded word of a header: with its name in front, a line of 76 at most. */
    private static final int WORD = 39;

    private static final String HEX = "0123456789ABCDEF";

    private Mime() {}

    public static String date(Instant instant) {
        return DATE.format(instant);
    }

    /** What stands behind an address's @. */
    public static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** By RFC 2047: encoded words of whole characters, folded. */
    public static String header(String text) {
        if (text.chars().allMatch(c -> c >= 0x20 && c < 0x7F) && text.length() <= LONGEST_LINE - 10) {
            return text;
        }
        var header = new StringBuilder();
        var word = new StringBuilder();
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = Character.toString(text.codePointAt(i));
            if ((word + letter).getBytes(UTF_8).length > WORD) {
                header.append(encoded(word)).append("\r\n ");
                word.setLength(0);
            }
            word.append(letter);
        }
        return header.append(encoded(word)).toString();
    }

    /** A name before its address, as it stands in {@code From}. */
    public static String named(String name, String address) {
        var plain = name.chars().allMatch(c -> c >= 0x20 && c < 0x7F && "()<>[]:;@\\,.\"".indexOf(c) < 0);
        return (plain ? header(name) : folded(name)) + " <" + address + ">";
    }

    private static String folded(String name) {
        var header = header(name);
        return header.equals(name) ? encoded(name) : header;
    }

    private static String encoded(CharSequence word) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(word.toString().getBytes(UTF_8)) + "?=";
    }

    /** By RFC 2045, 6.7. */
    public static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + (text.length() >> 2));
        for (var line : text.split("\n", -1)) {
            var bytes = line.getBytes(UTF_8);
            var length = 0;
            for (var i = 0; i < bytes.length; i++) {
                var octet = bytes[i] & 0xFF;
                var plain = (octet > 0x20 && octet < 0x7F && octet != '=') || (octet == ' ' && i < bytes.length - 1);
                var unit = plain ? 1 : 3;
                if (length + unit >= LONGEST_LINE) {
                    quoted.append("=\r\n");
                    length = 0;
                }
                if (plain) {
                    quoted.append((char) octet);
                } else {
                    quoted.append('=').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
                }
                length += unit;
            }
            quoted.append("\r\n");
        }
        return quoted.toString();
    }

    /** A letter in plain text, whole. */
    static String written(Letter letter, String from, Instant now, String name) {
        return String.join(
                "\r\n",
                "Date: " + date(now),
                "From: " + from,
                "To: " + header(letter.to()),
                "Message-ID: <" + name + "@" + domain(from) + ">",
                "Subject: " + header(letter.subject()),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "Auto-Submitted: auto-generated",
                "",
                quoted(letter.text()));
    }
}
