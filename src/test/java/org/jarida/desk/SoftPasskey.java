package org.jarida.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jarida.base.Hashes;
import org.jarida.base.Tokens;

/** A device that makes one passkey and signs with it, as a browser would hand it on; and as it should not. */
public final class SoftPasskey {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final String origin;
    private final KeyPair keys;
    private final byte[] credential = Tokens.randomBytes(32);
    private String handle = "";
    public int counter;
    public boolean verifies = true;

    public SoftPasskey(String origin) {
        this.origin = origin;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the browser says to options of registration. */
    public String register(String options) {
        var asked = tree(options);
        handle = asked.at("/user/id").asText();
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(asked.at("/rp/id").asText(), ATTESTED));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) credential.length});
        data.writeBytes(credential);
        data.writeBytes(publicKey());
        var attestation = new ByteArrayOutputStream();
        attestation.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a068617574684461746159"));
        attestation.writeBytes(
                ByteBuffer.allocate(2).putShort((short) data.size()).array());
        attestation.writeBytes(data.toByteArray());
        return json(Map.of(
                "clientDataJSON", LETTERS.encodeToString(client("webauthn.create", asked)),
                "attestationObject", LETTERS.encodeToString(attestation.toByteArray())));
    }

    /** What the browser says to options of signing. */
    public String sign(String options) {
        var asked = tree(options);
        counter++;
        var data = head(asked.path("rpId").asText(), 0);
        var client = client("webauthn.get", asked);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(Hashes.digest().digest(client));
            return json(Map.of(
                    "clientDataJSON", LETTERS.encodeToString(client),
                    "authenticatorData", LETTERS.encodeToString(data),
                    "signature", LETTERS.encodeToString(signature.sign()),
                    "userHandle", handle));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] head(String host, int more) {
        var flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(Hashes.digest().digest(host.getBytes(UTF_8)))
                .put((byte) flags)
                .putInt(counter)
                .array();
    }

    private byte[] client(String type, JsonNode asked) {
        var text = "{\"type\":\"" + type + "\",\"challenge\":\""
                + asked.path("challenge").asText() + "\",\"origin\":\"" + origin + "\",\"crossOrigin\":false}";
        return text.getBytes(UTF_8);
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(HexFormat.of().parseHex("a5010203262001215820"));
        key.writeBytes(coordinate(point.getAffineX()));
        key.writeBytes(HexFormat.of().parseHex("225820"));
        key.writeBytes(coordinate(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private String json(Map<String, String> response) {
        try {
            var id = LETTERS.encodeToString(credential);
            return JSON.writeValueAsString(Map.of(
                    "id", id,
                    "rawId", id,
                    "type", "public-key",
                    "response", response,
                    "clientExtensionResults", Map.of()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
