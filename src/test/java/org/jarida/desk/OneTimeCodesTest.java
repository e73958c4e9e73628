package org.jarida.desk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final String SECRET = Base32.toBase32String("12345678901234567890".getBytes(US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B, for SHA-1: of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theStandardsOwnCodesAreRight(long second, String code) {
        var step = OneTimeCodes.step(SECRET, code.substring(2), 0, Instant.ofEpochSecond(second));
        assertThat(step).hasValue(second / 30);
    }

    @Test
    void theCodeBeforeAndTheOneAfterAreTaken() {
        for (var step = STEP - 3; step <= STEP + 3; step++) {
            var taken = OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, step), 0, NOW);
            assertThat(taken.isPresent()).isEqualTo(Math.abs(step - STEP) <= 1);
        }
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeIt() {
        assertThat(OneTimeCodes.step(SECRET, "081804", STEP - 1, NOW)).hasValue(STEP);
        assertThat(OneTimeCodes.step(SECRET, "081804", STEP, NOW)).isEmpty();
        assertThat(OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, STEP - 1), STEP, NOW))
                .isEmpty();
    }

    @Test
    void aCodeMayBeTypedInAnyDigitsAndWithSpaces() {
        for (var typed : new String[] {"081804", "081 804", " 081-804 ", "۰۸۱۸۰۴", "٠٨١ ٨٠٤", "０８１８０４"}) {
            assertThat(OneTimeCodes.step(SECRET, typed, 0, NOW)).as(typed).hasValue(STEP);
        }
        for (var typed : new String[] {"", "81804", "0081804", "081805", "08180x", "081804".repeat(1000)}) {
            assertThat(OneTimeCodes.step(SECRET, typed, 0, NOW)).as(typed).isEmpty();
        }
    }

    @Test
    void aSecretHas160BitsAndIsShownForHandsAndCameras() {
        var enrolment = Enrolment.of("t", OneTimeCodes.newSecret(), "The Kabul Courier", "زرمینه");
        assertThat(Base32.decode(enrolment.secret())).hasSize(20);
        assertThat(enrolment.address())
                .startsWith("otpauth://totp/The%20Kabul%20Courier:%D8%B2")
                .contains("secret=" + enrolment.secret(), "&issuer=The%20Kabul%20Courier");
        assertThat(enrolment.spelt()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(enrolment.picture().path()).startsWith("M4,4h1v1h-1z");
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
    }
}
