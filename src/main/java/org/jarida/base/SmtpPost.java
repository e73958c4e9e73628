package org.jarida.base;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Letters by a mail server. What passes the net is encrypted, or is not sent; only with a server on this machine is it
 * not asked for. A connection serves a bag of letters; everything has its time.
 */
public final class SmtpPost implements Post, Outbox {
    private static final String TIMEOUT = "20000";
    private static final int AT_ONCE = 50;
    /** By RFC 3463: a status behind the code of three digits. */
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Session session;
    private final String protocol;
    private final String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable String password;
    private final String from;
    private final @Nullable String bounces;
    private final long pause;
    private final HandedOver taken;
    private final InstantSource clock;

    /**
     * @param server {@code smtps://user:password@host:465}, or {@code smtp://host:587} with STARTTLS
     * @param from the address that letters come from
     * @param bounces the address that letters to many come back to, where a plus and a mark may stand before its @
     *     ({@code bounces@…} gets {@code bounces+mark@…}); null: {@code from}, without a mark
     * @param rate letters a second, of those to many
     * @param taken a file for the names of letters to many that the server took last
     */
    public SmtpPost(String server, String from, @Nullable String bounces, int rate, Path taken, InstantSource clock) {
        var uri = URI.create(server);
        protocol = String.valueOf(uri.getScheme());
        host = String.valueOf(uri.getHost());
        if (!Set.of("smtp", "smtps").contains(protocol) || uri.getHost() == null) {
            throw new IllegalArgumentException("not smtp://host:port or smtps://host:port");
        } else if (!Letter.isAddress(from) || (bounces != null && !Letter.isAddress(bounces))) {
            throw new IllegalArgumentException("letters come from an address of mail");
        }
        port = uri.getPort() >= 0 ? uri.getPort() : protocol.equals("smtps") ? 465 : 587;
        var login = uri.getRawUserInfo();
        var colon = login == null ? -1 : login.indexOf(':');
        user = login == null ? null : decoded(colon < 0 ? login : login.substring(0, colon));
        password = login == null || colon < 0 ? null : decoded(login.substring(colon + 1));
        session = Session.getInstance(properties(protocol, OF_THIS_MACHINE.contains(host), user != null));
        this.from = from;
        this.bounces = bounces;
        this.pause = rate <= 0 ? 0 : 1_000_000_000L / rate;
        this.taken = new HandedOver(taken);
        this.clock = clock;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static Properties properties(String protocol, boolean near, boolean signsIn) {
        var properties = new Properties();
        var ours = "mail." + protocol + ".";
        properties.setProperty(ours + "connectiontimeout", TIMEOUT);
        properties.setProperty(ours + "timeout", TIMEOUT);
        properties.setProperty(ours + "writetimeout", TIMEOUT);
        properties.setProperty(ours + "auth", Boolean.toString(signsIn));
        properties.setProperty(ours + "ssl.checkserveridentity", "true");
        properties.setProperty(ours + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty(ours + "localhost", "localhost");
        if (protocol.equals("smtp") && !near) {
            properties.setProperty(ours + "starttls.enable", "true");
            properties.setProperty(ours + "starttls.required", "true");
        }
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    @Override
    public void send(Letter letter) {
        var now = clock.instant();
        var written = Mime.written(letter, from, now, Keys.random() + Keys.random());
        try (var way = new Way()) {
            way.send(letter.to(), from, written.getBytes(US_ASCII));
        } catch (MessagingException failure) {
            throw new IllegalStateException("the mail server did not take a letter", failure);
        }
    }

    @Override
    public void forget(String address) {} // Nothing is kept here.

    @Override
    public String from() {
        return from;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public boolean keepsNames() {
        return false;
    }

    @Override
    public void takeBack(String second) {}

    @Override
    public Bag open() {
        try {
            return new Way();
        } catch (MessagingException failure) {
            return closed(String.valueOf(failure.getMessage()));
        }
    }

    private static Bag closed(String why) {
        return new Bag() {
            @Override
            public Handed hand(Prepared letter) {
                return new Handed.Closed(why);
            }

            @Override
            public void close() {}
        };
    }

    /** An open connection. */
    private final class Way implements Bag {
        private final Transport transport;
        private long next = System.nanoTime();

        Way() throws MessagingException {
            transport = session.getTransport(protocol);
            transport.connect(host, port, user, password);
        }

        @Override
        public Handed hand(Prepared letter) {
            if (taken.has(letter.name())) {
                return new Handed.Taken();
            }
            var now = System.nanoTime();
            if (next - now > 0) {
                LockSupport.parkNanos(next - now);
            }
            next = Math.max(next, now) + pause;
            try {
                send(letter.to(), wayBack(letter.mark()), letter.bytes());
                taken.add(letter.name());
                return new Handed.Taken();
            } catch (AddressException unreadable) {
                return new Handed.Nobody("not an address");
            } catch (MessagingException failure) {
                return judged(failure, transport.isConnected());
            }
        }

        private void send(String to, String back, byte[] bytes) throws MessagingException {
            var message = new SMTPMessage(session, new ByteArrayInputStream(bytes));
            message.setEnvelopeFrom(back);
            transport.sendMessage(message, new Address[] {new InternetAddress(to, false)});
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // It was going anyway.
            }
        }
    }

    private String wayBack(String mark) {
        var address = bounces;
        return address == null ? from : address.replace("@", "+" + mark + "@");
    }

    /**
     * What a refusal means. That there is nobody is said of the address itself (5.1.1 and its like, or 550, 551 or 553
     * without more words); what is said of us or of our letter (5.7.1) takes nobody off the list.
     */
    private static Handed judged(MessagingException failure, boolean connected) {
        for (Exception one = failure; one instanceof MessagingException cause; one = cause.getNextException()) {
            var code = switch (cause) {
                case SMTPAddressFailedException of -> of.getReturnCode();
                case SMTPSendFailedException of -> of.getReturnCode();
                case SMTPSenderFailedException of -> of.getReturnCode();
                default -> 0;
            };
            if (cause instanceof SMTPAddressFailedException && isNobody(code, String.valueOf(cause.getMessage()))) {
                return new Handed.Nobody(Integer.toString(code));
            } else if (code > 0 && code != 421 && connected) {
                return new Handed.Later(Integer.toString(code));
            }
        }
        return new Handed.Closed(String.valueOf(failure.getMessage()));
    }

    /** Whether a mail server's words mean that nobody is at an address, by RFC 5321 and RFC 3463. */
    public static boolean isNobody(int code, String said) {
        var status = STATUS.matcher(said);
        if (status.find()) {
            var subject = status.group(2);
            return status.group(1).equals("5")
                    && (subject.equals("1")
                            || subject.equals("2") && status.group(3).equals("1"));
        }
        return code == 550 || code == 551 || code == 553;
    }
}
