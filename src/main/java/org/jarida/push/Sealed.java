package org.jarida.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jarida.base.Tokens;

/**
 * A message that only the browser it is for can read, whoever carries it: RFC 8291 upon RFC 8188, in one record.
 */
final class Sealed {
    private static final int SALT = 16;
    private static final int RECORD = 4096;
    /** What a push service has to carry at least, less what is around it. */
    static final int LONGEST = 3900;

    private Sealed() {}

    /**
     * @param to the browser's public key
     * @param auth the secret it gave with it, 16 bytes
     */
    static byte[] seal(byte[] message, ECPublicKey to, byte[] auth) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        return seal(message, to, auth, generator.generateKeyPair(), Tokens.randomBytes(SALT));
    }

    static byte[] seal(byte[] message, ECPublicKey to, byte[] auth, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        if (message.length > LONGEST) {
            throw new IllegalArgumentException("a message has at most " + LONGEST + " bytes");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(to, true);
        var mine = Curve.bytes((ECPublicKey) own.getPublic());
        var info = joined("WebPush: info\0".getBytes(US_ASCII), Curve.bytes(to), mine);
        var key = derived(auth, agreement.generateSecret(), info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(derived(salt, key, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, derived(salt, key, ascii("Content-Encoding: nonce\0"), 12)));
        var last = Arrays.copyOf(message, message.length + 1);
        last[message.length] = 2; // The last record ends so.
        var text = cipher.doFinal(last);
        return ByteBuffer.allocate(SALT + 5 + mine.length + text.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) mine.length)
                .put(mine)
                .put(text)
                .array();
    }

    private static byte[] derived(byte[] salt, byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
