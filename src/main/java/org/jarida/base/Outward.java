package org.jarida.base;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one door outward: fetches a file by HTTP or HTTPS from a public address, or hands a message over there. The name is resolved once, checked, and
 * that very address is connected to, so that a name cannot mean one thing when it is checked and another when it is
 * used; each redirect is checked again. Bytes and time are bounded. It sends no cookie, no credentials and no referrer.
 */
public final class Outward {
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final long mostBytes;
    private final Duration atMost;
    private final Clearance clearance;

    /** Which addresses may be connected to. */
    @FunctionalInterface
    interface Clearance {
        boolean clears(InetAddress address);
    }

    /** Why nothing came. */
    public static class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** The name means an address that not anybody on the net may know. */
    public static final class NotPublic extends Refused {
        private static final long serialVersionUID = 1;

        NotPublic(String host) {
            super("not a public address: " + host);
        }
    }

    /**
     * @param mostBytes a longer file is refused
     * @param atMost for one file, redirects included
     */
    public Outward(long mostBytes, Duration atMost) {
        this(mostBytes, atMost, Outward::isPublic);
    }

    Outward(long mostBytes, Duration atMost, Clearance clearance) {
        this.mostBytes = mostBytes;
        this.atMost = atMost;
        this.clearance = clearance;
    }

    /** Fetches a file to the disk. */
    public void fetch(String address, Path to) throws IOException {
        var deadline = System.nanoTime() + atMost.toNanos();
        var from = address;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var next = fetch(uri(from), to, deadline);
            if (next == null) {
                return;
            }
            from = uri(from).resolve(encoded(next)).toString();
        }
        throw new Refused("too many redirects");
    }

    /**
     * Hands a message over, and returns the status of the answer: what else it says is not read, and where it leads is not
     * gone to.
     *
     * @param headers of ours, beside those that every request has
     */
    public int post(URI to, Map<String, String> headers, byte[] message) throws IOException {
        var deadline = System.nanoTime() + atMost.toNanos();
        var uri = uri(to.toString());
        var head = new StringBuilder();
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(message.length).append("\r\n");
        try (var socket = connected(uri, deadline)) {
            var out = socket.getOutputStream();
            out.write(request("POST", uri, head.toString()));
            out.write(message);
            out.flush();
            var status = status(new BufferedInputStream(new Timed(socket, deadline)));
            return (int) number(status, 10);
        }
    }

    private static URI uri(String address) throws Refused {
        try {
            var uri = new URI(encoded(address));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((!scheme.equals("http") && !scheme.equals("https")) || uri.getHost() == null) {
                throw new Refused("not an address of the web");
            } else if (uri.getUserInfo() != null) {
                throw new Refused("an address with credentials");
            } else if (uri.getPort() != -1 && uri.getPort() != 80 && uri.getPort() != 443 && uri.getPort() < 1024) {
                throw new Refused("a port that is not the web's");
            }
            return uri;
        } catch (URISyntaxException broken) {
            throw new Refused("not an address");
        }
    }

    /** Letters beyond ASCII percent-encoded in the path, in their own encoding in the host. */
    private static String encoded(String address) {
        var host = address.replaceFirst("^https?://([^/:?#]+).*$", "$1");
        var ascii = address;
        if (!host.equals(address) && !host.chars().allMatch(c -> c < 128)) {
            ascii = address.replace(host, IDN.toASCII(host));
        }
        var encoded = new StringBuilder(ascii.length());
        for (var b : ascii.getBytes(StandardCharsets.UTF_8)) {
            if (b <= ' ' || b == 0x7F || "\"<>\\^`{|}".indexOf(b) >= 0) {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }

    /** Returns where it is instead, or null when it is here. */
    private @Nullable String fetch(URI uri, Path to, long deadline) throws IOException {
        try (var socket = connected(uri, deadline)) {
            socket.getOutputStream().write(request("GET", uri, "Accept: */*\r\nAccept-Encoding: identity\r\n"));
            socket.getOutputStream().flush();
            var in = new BufferedInputStream(new Timed(socket, deadline));
            var status = status(in);
            var headers = headers(in);
            return switch (status) {
                case "200" -> {
                    body(in, headers, to);
                    yield null;
                }
                case "301", "302", "303", "307", "308" -> {
                    var next = headers.get("location");
                    if (next == null) {
                        throw new Refused("a redirect to nowhere");
                    }
                    yield next;
                }
                default -> throw new Refused("the answer was " + status);
            };
        }
    }

    /** @param headers whole lines */
    private static byte[] request(String method, URI uri, String headers) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        var host = uri.getPort() > 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
        var request = method + " " + target + " HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\nUser-Agent: Jarida\r\n" + headers + "\r\n";
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    private static String status(InputStream in) throws IOException {
        var status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
            throw new Refused("no answer of the web");
        }
        return status[1];
    }

    private Socket connected(URI uri, long deadline) throws IOException {
        var secure = "https".equalsIgnoreCase(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        return connected(uri.getHost(), port, secure, deadline);
    }

    private Socket connected(String host, int port, boolean secure, long deadline) throws IOException {
        // An address in brackets is a literal; it is checked like any other.
        var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var addresses = InetAddress.getAllByName(name);
        for (var one : addresses) {
            if (!clearance.clears(one)) {
                throw new NotPublic(host);
            }
        }
        var address = addresses[0];
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port), left(deadline));
            socket.setSoTimeout(left(deadline));
            return secure ? secured(socket, name, port) : socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static int left(long deadline) throws Refused {
        var left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new Refused("it took too long");
        }
        return (int) Math.min(left, 30_000);
    }

    /** A slow drip does not outlast the deadline. */
    private static final class Timed extends InputStream {
        private final Socket socket;
        private final InputStream in;
        private final long deadline;

        Timed(Socket socket, long deadline) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            socket.setSoTimeout(left(deadline));
            return in.read(bytes, from, length);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.size() > LONGEST_LINE) {
                throw new Refused("the answer breaks off");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            if (headers.size() > MOST_HEADERS || colon < 1) {
                throw new Refused("the answer is not of the web");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private void body(InputStream in, Map<String, String> headers, Path to) throws IOException {
        var chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        var length = headers.containsKey("content-length") && !chunked
                ? number(String.valueOf(headers.get("content-length")), 10)
                : -1;
        if (length > mostBytes) {
            throw new Refused("longer than " + mostBytes + " bytes");
        }
        try (var out = Files.newOutputStream(to)) {
            var got = 0L;
            if (chunked) {
                for (var size = chunk(in); size > 0; size = chunk(in)) {
                    got = copy(in, out, size, got);
                    line(in);
                }
            } else {
                got = copy(in, out, length < 0 ? Long.MAX_VALUE : length, 0);
            }
            if (length >= 0 && got != length) {
                throw new Refused("the file breaks off");
            }
        }
    }

    private static long chunk(InputStream in) throws IOException {
        return number(line(in).split(";", 2)[0].strip(), 16);
    }

    private static long number(String digits, int radix) throws Refused {
        try {
            var number = Long.parseLong(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw new Refused("the answer is not of the web");
    }

    private long copy(InputStream in, java.io.OutputStream out, long most, long before) throws IOException {
        var buffer = new byte[1 << 16];
        var got = before;
        for (var left = most; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                if (most != Long.MAX_VALUE) {
                    throw new Refused("the file breaks off");
                }
                break;
            }
            got += read;
            left -= read;
            if (got > mostBytes) {
                throw new Refused("longer than " + mostBytes + " bytes");
            }
            out.write(buffer, 0, read);
        }
        return got;
    }

    /** Whether anybody on the net may know it: nothing of this machine, its neighbours, or reserved for other ends. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            return first != 0
                    && first != 127
                    && first < 240
                    && !(first == 100 && second >= 64 && second < 128)
                    && !(first == 192 && second == 0)
                    && !(first == 192 && second == 88 && (bytes[2] & 0xFF) == 99)
                    && !(first == 198 && (second == 18 || second == 19))
                    && !(first == 198 && second == 51 && (bytes[2] & 0xFF) == 100)
                    && !(first == 203 && second == 0 && (bytes[2] & 0xFF) == 113);
        }
        // Of IPv6 only what is given out (2000::/3), less what wraps an address of version 4, and documentation.
        return address instanceof Inet6Address
                && (first & 0xE0) == 0x20
                && !(first == 0x20 && second == 0x02)
                && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0 && (bytes[3] & 0xFF) == 0)
                && !(first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8);
    }
}
