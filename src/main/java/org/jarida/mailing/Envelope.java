package org.jarida.mailing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jarida.base.Mime;
import org.jarida.base.Prepared;

/**
 * Makes one letter after the other out of what is written for all: everything is encoded once, and only who it is for and
 * the mark are put between. A part goes as quoted-printable, or as base64 where that is shorter.
 */
final class Envelope {
    private static final String BOUNDARY = "=_jarida_letter";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});

    private final String head;
    private final String domain;
    private final String issue;
    private final Stop stop;

    /** What stands between one mark and the next; the mark of each is encoded in its own way. */
    private final List<byte[]> pieces = new ArrayList<>();

    private final List<Boolean> inBase64 = new ArrayList<>();
    private int length;

    /** Where one press takes somebody off the list. */
    @FunctionalInterface
    interface Stop {
        String address(String mark);
    }

    Envelope(Written written, String issue, String from, Instant date, Stop stop) {
        this.issue = issue;
        this.domain = Mime.domain(from);
        this.stop = stop;
        this.head = String.join(
                "\r\n",
                "Date: " + Mime.date(date),
                "From: " + Mime.named(written.sender(), from),
                "Subject: " + Mime.header(written.subject()),
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative; boundary=\"" + BOUNDARY + "\"",
                "Content-Language: " + written.language(),
                "List-Id: <letters." + written.edition() + "." + domain + ">",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "");
        var next = new ByteArrayOutputStream();
        part(next, "text/plain", written.text());
        part(next, "text/html", written.html());
        write(next, "--" + BOUNDARY + "--\r\n");
        pieces.add(next.toByteArray());
        length = pieces.stream().mapToInt(piece -> piece.length + 64).sum();
    }

    private void part(ByteArrayOutputStream next, String type, String text) {
        var bytes = text.getBytes(UTF_8);
        var beyond = 0;
        for (var octet : bytes) {
            beyond += octet < 0 || octet == '=' ? 1 : 0;
        }
        var base64 = beyond * 6 > bytes.length;
        write(
                next,
                "\r\n--" + BOUNDARY + "\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: "
                        + (base64 ? "base64" : "quoted-printable") + "\r\n\r\n");
        var parts = text.split(Character.toString(Written.MARK), -1);
        for (var i = 0; i < parts.length; i++) {
            var last = i == parts.length - 1;
            write(next, base64 ? base64(parts[i], last) : quoted(parts[i], last));
            if (!last) {
                pieces.add(next.toByteArray());
                inBase64.add(base64);
                next.reset();
            }
        }
    }

    private static String quoted(String text, boolean last) {
        var quoted = Mime.quoted(text.replace(Character.toString(Written.ROOM), ""));
        // What follows a mark goes on in the same line of the letter, though not of the file.
        return last ? quoted : quoted.substring(0, quoted.length() - 2) + "=\r\n";
    }

    /** In groups of three bytes, so that the mark can be encoded by itself; where there is room, spaces fill them up. */
    private static String base64(String text, boolean last) {
        var room = text.lastIndexOf(Written.ROOM);
        var before = room < 0 ? text : text.substring(0, room);
        var after = room < 0 ? "" : text.substring(room + 1);
        var lines = canonical(before) + canonical(after);
        var over = lines.getBytes(UTF_8).length % 3;
        if (!last && over > 0) {
            lines = canonical(before) + " ".repeat(3 - over) + canonical(after);
        }
        return LINES.encodeToString(lines.getBytes(UTF_8)) + "\r\n";
    }

    private static String canonical(String text) {
        return text.replace(Character.toString(Written.ROOM), "").replace("\n", "\r\n");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(US_ASCII));
    }

    /** The letter to one. Done twice, it is the same letter. */
    Prepared to(Subscription subscription, String mark) {
        var number = LetterSeals.number(subscription.id());
        var out = new ByteArrayOutputStream(length + head.length() + 512);
        write(out, head);
        write(
                out,
                "To: " + Mime.header(subscription.address().text()) + "\r\nMessage-ID: <" + issue + "." + number + "@"
                        + domain + ">\r\nList-Unsubscribe:\r\n <" + stop.address(mark) + ">\r\n");
        var encoded = Base64.getEncoder().encode(mark.getBytes(US_ASCII));
        for (var i = 0; i < pieces.size(); i++) {
            out.writeBytes(pieces.get(i));
            if (i < inBase64.size()) {
                if (inBase64.get(i)) {
                    out.writeBytes(encoded);
                    write(out, "\r\n");
                } else {
                    write(out, mark + "=\r\n");
                }
            }
        }
        return new Prepared(issue + "/" + number, subscription.address().text(), mark, out.toByteArray());
    }
}
