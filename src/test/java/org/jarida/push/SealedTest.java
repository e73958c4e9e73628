package org.jarida.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Messages as RFC 8291, appendix A, has them. */
class SealedTest {
    @Test
    void theExampleOfTheStandardComesOutByteForByte() throws Exception {
        var browser = Objects.requireNonNull(Curve.publicKey(
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")));
        var scalar = bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        var own = new KeyPair(Curve.publicKey(Curve.point(scalar)), Curve.privateKey(scalar));
        var sealed = Sealed.seal(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                browser,
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                own,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qu"
                                + "lcy4a-fN");
    }

    @Test
    void whatIsNoPointOfTheCurveIsNoKey() {
        assertThat(Curve.publicKey(new byte[65])).isNull();
        var off = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        off[64] ^= 1;
        assertThat(Curve.publicKey(off)).isNull();
    }

    private static byte[] bytes(String letters) {
        return Base64.getUrlDecoder().decode(letters);
    }
}
