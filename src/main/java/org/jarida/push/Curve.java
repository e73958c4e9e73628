package org.jarida.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.jspecify.annotations.Nullable;

/** Keys on P-256, as the bytes that Web Push sends them in: a point is 65 bytes, uncompressed; a scalar 32. */
final class Curve {
    static final int POINT = 65;
    private static final String NAME = "secp256r1";
    private static final java.security.spec.ECParameterSpec PARAMETERS = parameters();

    private Curve() {}

    private static java.security.spec.ECParameterSpec parameters() {
        try {
            var parameters = java.security.AlgorithmParameters.getInstance("EC");
            parameters.init(new java.security.spec.ECGenParameterSpec(NAME));
            return parameters.getParameterSpec(java.security.spec.ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A private key made of a secret of 32 bytes: between one and the curve's order, which random bytes might miss. */
    static byte[] scalar(byte[] secret) {
        var number = new BigInteger(1, secret)
                .mod(PARAMETERS.getOrder().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        var scalar = new byte[32];
        put(number, scalar, 0);
        return scalar;
    }

    static ECPrivateKey privateKey(byte[] scalar) throws GeneralSecurityException {
        return (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), PARAMETERS));
    }

    /** The public key of a private one. */
    static byte[] point(byte[] scalar) {
        return ECNamedCurveTable.getByName(NAME)
                .getG()
                .multiply(new BigInteger(1, scalar))
                .normalize()
                .getEncoded(false);
    }

    static byte[] bytes(ECPublicKey key) {
        var point = new byte[POINT];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void put(BigInteger number, byte[] to, int at) {
        var bytes = number.toByteArray();
        var from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, to, at + 32 - (bytes.length - from), bytes.length - from);
    }

    /** The key in these bytes, or null where they are no point of the curve. */
    static @Nullable ECPublicKey publicKey(byte[] point) {
        if (point.length != POINT || point[0] != 4) {
            return null;
        }
        try {
            // Bouncy Castle refuses what is not on the curve; the JDK would take it.
            ECNamedCurveTable.getByName(NAME).getCurve().decodePoint(point);
            var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
            var y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), PARAMETERS));
        } catch (GeneralSecurityException | IllegalArgumentException noPoint) {
            return null;
        }
    }
}
