package org.jarida.base;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * Letters as files: each an {@code .eml} by RFC 5322, text in UTF-8 as quoted-printable, which any mail program opens.
 * What a newsroom without a mail server uses, and what a mail server may collect from.
 */
public final class MailFolder implements Post {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 76;
    /** Bytes of UTF-8 in one encoded word of a header: with its name in front, a line of 76 at most. */
    private static final int WORD = 39;

    private final Path folder;
    private final String from;
    private final InstantSource clock;

    /** @param from the address that letters come from */
    public MailFolder(Path folder, String from, InstantSource clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        var now = clock.instant();
        var name = NAME.format(now) + "-" + Keys.random();
        try {
            Files.createDirectories(folder);
            var half = folder.resolve(name + ".tmp");
            Files.writeString(half, written(letter, now, name), US_ASCII);
            Files.move(half, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void forget(String address) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var line = "To: " + header(address);
        try (var letters = Files.newDirectoryStream(folder, "*.eml")) {
            for (var letter : letters) {
                if (Files.readString(letter, US_ASCII)
                        .lines()
                        .takeWhile(head -> !head.isEmpty())
                        .anyMatch(line::equalsIgnoreCase)) {
                    Files.delete(letter);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String written(Letter letter, java.time.Instant now, String name) {
        var domain = from.substring(from.indexOf('@') + 1);
        return String.join(
                "\r\n",
                "Date: " + DATE.format(now),
                "From: " + from,
                "To: " + header(letter.to()),
                "Message-ID: <" + name + "@" + domain + ">",
                "Subject: " + header(letter.subject()),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "Auto-Submitted: auto-generated",
                "",
                quoted(letter.text()));
    }

    /** By RFC 2047: encoded words of whole characters, folded. */
    private static String header(String text) {
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

    private static String encoded(CharSequence word) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(word.toString().getBytes(UTF_8)) + "?=";
    }

    /** By RFC 2045, 6.7. */
    static String quoted(String text) {
        var quoted = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            var bytes = line.getBytes(UTF_8);
            var length = 0;
            for (var i = 0; i < bytes.length; i++) {
                var unit = unit(bytes[i] & 0xFF, i == bytes.length - 1);
                if (length + unit.length() >= LONGEST_LINE) {
                    quoted.append("=\r\n");
                    length = 0;
                }
                quoted.append(unit);
                length += unit.length();
            }
            quoted.append("\r\n");
        }
        return quoted.toString();
    }

    private static String unit(int octet, boolean last) {
        var plain = octet > 0x20 && octet < 0x7F && octet != '=' || octet == ' ' && !last;
        return plain ? Character.toString(octet) : String.format(Locale.ROOT, "=%02X", octet);
    }
}
