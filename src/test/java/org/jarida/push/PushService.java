package org.jarida.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jarida.base.Neighbours;
import org.jspecify.annotations.Nullable;

/**
 * A push service on this machine, and the browsers behind it. Its endpoints are at {@code https://test.push.services.mozilla.com};
 * {@link #carrier} takes what is meant for there here, through the same door outward.
 */
public final class PushService implements AutoCloseable {
    public static final String ORIGIN = "https://test.push.services.mozilla.com";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    /** What browsers were told, in the order in which it came. */
    public final List<Told> told = new CopyOnWriteArrayList<>();

    private final Map<String, Subscription> browsers = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final InetAddress here;
    private final HttpServer server;

    /** A browser's own half. */
    public record Subscription(String name, KeyPair keys, byte[] auth) {
        public String endpoint() {
            return ORIGIN + "/" + name;
        }

        public String publicKey() {
            return LETTERS.encodeToString(Curve.bytes((ECPublicKey) keys.getPublic()));
        }

        /** As {@code JSON.stringify(subscription)} writes it. */
        public String json() {
            return "{\"endpoint\":\"" + endpoint() + "\",\"expirationTime\":null,\"keys\":{\"p256dh\":\"" + publicKey()
                    + "\",\"auth\":\"" + LETTERS.encodeToString(auth) + "\"}}";
        }

        public Browser browser() {
            return Browser.read(endpoint(), publicKey(), LETTERS.encodeToString(auth))
                    .orElseThrow();
        }
    }

    /**
     * @param signed what the token says, whose signature was right
     * @param key whose signature it is
     */
    public record Told(String browser, Headers headers, JsonNode signed, String key, String text, int bytes) {}

    public PushService() {
        try {
            here = InetAddress.getByName("127.0.0.1");
            server = HttpServer.create(new InetSocketAddress(here, 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A browser that has subscribed here. */
    public Subscription subscribe(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var auth = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            var made = new Subscription(name, generator.generateKeyPair(), java.util.Arrays.copyOf(auth, 16));
            browsers.put(name, made);
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From now on it answers so for this browser; null: as it should. */
    public void answer(String browser, @Nullable Integer status) {
        if (status == null) {
            answers.remove(browser);
        } else {
            answers.put(browser, status);
        }
    }

    public Carrier carrier() {
        var outward = Neighbours.outward(here, 0);
        return (endpoint, headers, message) -> {
            if (!endpoint.toString().startsWith(ORIGIN + "/")) {
                throw new AssertionError("not ours: " + endpoint);
            }
            return outward.post(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + endpoint.getRawPath()),
                    headers,
                    message);
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring(1);
        var message = exchange.getRequestBody().readAllBytes();
        var status = answers.getOrDefault(name, 201);
        if (status == 201) {
            try {
                told.add(read(Objects.requireNonNull(browsers.get(name)), exchange.getRequestHeaders(), message));
            } catch (GeneralSecurityException | RuntimeException wrong) {
                status = 400;
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Told read(Subscription browser, Headers headers, byte[] message)
            throws GeneralSecurityException, IOException {
        var said = headers.getFirst("authorization").split("vapid t=|, k=");
        var parts = said[1].split("\\.");
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.publicKey(bytes(said[2])));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        if (!signature.verify(bytes(parts[2]))) {
            throw new GeneralSecurityException("not signed");
        }
        var opened = new String(open(browser, message), UTF_8);
        return new Told(browser.name(), headers, JSON.readTree(bytes(parts[1])), said[2], opened, message.length);
    }

    /** As a browser opens what came: RFC 8291, section 3.4. */
    private static byte[] open(Subscription browser, byte[] message) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(message);
        var salt = taken(in, 16);
        var size = in.getInt();
        var sender = taken(in, in.get());
        var sealed = taken(in, in.remaining());
        if (size < sealed.length) {
            throw new GeneralSecurityException("more than one record");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.keys().getPrivate());
        agreement.doPhase(Curve.publicKey(sender), true);
        var own = Curve.bytes((ECPublicKey) browser.keys().getPublic());
        var first = mac(browser.auth(), agreement.generateSecret());
        var key = mac(salt, mac(first, "WebPush: info\0".getBytes(US_ASCII), own, sender, new byte[] {1}));
        var content = mac(key, "Content-Encoding: aes128gcm\0\1".getBytes(US_ASCII));
        var nonce = mac(key, "Content-Encoding: nonce\0\1".getBytes(US_ASCII));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(content, 0, 16, "AES"), new GCMParameterSpec(128, nonce, 0, 12));
        var opened = cipher.doFinal(sealed);
        if (opened[opened.length - 1] != 2) {
            throw new GeneralSecurityException("not the last record");
        }
        return java.util.Arrays.copyOf(opened, opened.length - 1);
    }

    private static byte[] taken(ByteBuffer in, int count) {
        var bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (var part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] bytes(String letters) {
        return Base64.getUrlDecoder().decode(letters);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
