package org.jarida.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jarida.base.SmtpPost;

/**
 * Letters that came back (RFC 3464). Whose it was is told by the mark in the address that it came back to, or in the
 * letter that is sent back with it; the mark is sealed, so nobody can take another off the list by writing to us.
 */
public final class Bounces {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 8;
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern BETWEEN = Pattern.compile("(?m)^From .*$");

    private final Subscriptions subscriptions;

    public Bounces(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** What became of what came back. */
    public record Read(int messages, int stopped) {
        public Read plus(Read other) {
            return new Read(messages + other.messages, stopped + other.stopped);
        }
    }

    /** Reads one message, or a mailbox of many (mbox). */
    public Read read(byte[] bytes) throws IOException {
        var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!text.startsWith("From ")) {
            return one(bytes);
        }
        var read = new Read(0, 0);
        for (var message : BETWEEN.split(text)) {
            if (!message.isBlank()) {
                read = read.plus(one(message.stripLeading().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
            }
        }
        return read;
    }

    private Read one(byte[] bytes) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var found = new Found();
            for (var name : List.of("To", "Delivered-To", "X-Original-To", "Envelope-To")) {
                var values = message.getHeader(name);
                found.said.addAll(values == null ? List.of() : List.of(values));
            }
            look(message, found, 0);
            if (!found.failed) {
                return new Read(1, 0);
            }
            var whose = subscriptions.within(String.join("\n", found.said));
            whose.ifPresent(subscriptions::stop);
            return new Read(1, whose.isPresent() ? 1 : 0);
        } catch (MessagingException unreadable) {
            return new Read(1, 0);
        }
    }

    private static final class Found {
        private boolean failed;
        private final List<String> said = new ArrayList<>();
    }

    private static void look(Part part, Found found, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("message/delivery-status")) {
            var text = text(part.getInputStream());
            var status = STATUS.matcher(text);
            found.failed |= FAILED.matcher(text).find() && status.find() && SmtpPost.isNobody(550, status.group(1));
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            // Only its head: what an article says is nobody's mark.
            var text = text(part.getInputStream());
            var end = text.replace("\r\n", "\n").indexOf("\n\n");
            found.said.add(end < 0 ? text : text.replace("\r\n", "\n").substring(0, end));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                look(parts.getBodyPart(i), found, depth + 1);
            }
        }
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readNBytes(LONGEST), UTF_8);
        }
    }
}
