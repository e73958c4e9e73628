package org.jarida.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * Passkeys by WebAuthn level 3, checked by WebAuthn4J: kept in the device (discoverable), made and used only where the
 * device verified its user, for our origin alone. Where a device was made is nobody's business: no attestation.
 */
public final class Passkeys {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();
    private static final long PATIENCE = Duration.ofMinutes(5).toMillis();
    private static final int LONGEST_RESPONSE = 12_000;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final String origin;
    private final String host;
    private final Challenges challenges;

    /** WebAuthn4J is woken when the first passkey comes: commands that need none start quicker. */
    private static final class Checking {
        static final ObjectConverter CONVERTER = new ObjectConverter();
        static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        static final AttestedCredentialDataConverter DATA = new AttestedCredentialDataConverter(CONVERTER);
        static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }

    /** A passkey signed. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Assertion(OnFile file, long counter, boolean backedUp, byte[] challenge) {
        public StoredPasskey before() {
            return file.passkey();
        }

        @Override
        public String toString() {
            return "Assertion[" + before().credential() + "]";
        }
    }

    /** A passkey that is on file, and whose. */
    public record OnFile(StoredPasskey passkey, String accountKey) {}

    /** @param origin where the staff finds the newsroom, as browsers write it: {@code https://jarida.example} */
    public Passkeys(InstantSource clock, String origin) {
        this.origin = origin;
        this.host = Objects.requireNonNull(URI.create(origin).getHost(), "an origin has a host");
        this.challenges = new Challenges(clock);
    }

    /** What the browser is asked for to sign in with whichever passkey the person has: JSON. */
    public String toSignIn() {
        return request(Purpose.SIGN_IN, List.of());
    }

    /** What the browser is asked for to show one of these: JSON. */
    public String toProve(Purpose purpose, List<Passkey> own) {
        return request(purpose, own);
    }

    /**
     * What the browser is asked for to make a passkey: JSON.
     *
     * @param known those the person has, so that no device makes a second one
     */
    public String toRegister(Purpose purpose, String accountKey, String name, String newspaper, List<Passkey> known) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", LETTERS.encodeToString(challenges.make(purpose)));
        options.put("rp", Map.of("id", host, "name", newspaper));
        var user = new LinkedHashMap<String, Object>();
        user.put("id", LETTERS.encodeToString(accountKey.getBytes(UTF_8)));
        user.put("name", name);
        user.put("displayName", name);
        options.put("user", user);
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", "public-key", "alg", algorithm.getValue()))
                        .toList());
        options.put("timeout", PATIENCE);
        options.put("attestation", "none");
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        options.put("excludeCredentials", credentials(known));
        return json(options);
    }

    private String request(Purpose purpose, List<Passkey> own) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", LETTERS.encodeToString(challenges.make(purpose)));
        options.put("rpId", host);
        options.put("timeout", PATIENCE);
        options.put("userVerification", "required");
        options.put("allowCredentials", credentials(own));
        return json(options);
    }

    private static List<Map<String, String>> credentials(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> Map.of("type", "public-key", "id", passkey.credential()))
                .toList();
    }

    /** The passkey that the browser made, if all is right with it. Its challenge is spent by this. */
    public Optional<StoredPasskey> registered(String response, Purpose purpose) {
        return checked(response, () -> {
            var data = Checking.MANAGER.parseRegistrationResponseJSON(response);
            var said = Objects.requireNonNull(data.getCollectedClientData())
                    .getChallenge()
                    .getValue();
            if (!challenges.isGood(said, purpose)) {
                return Optional.empty();
            }
            Checking.MANAGER.verify(data, new RegistrationParameters(expecting(said), Checking.PARAMETERS, true, true));
            var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(made.getAttestedCredentialData());
            if (!challenges.spend(said)) {
                return Optional.empty();
            }
            return Optional.of(new StoredPasskey(
                    LETTERS.encodeToString(credential.getCredentialId()),
                    LETTERS.encodeToString(Checking.DATA.convert(credential)),
                    made.getSignCount(),
                    made.isFlagBE(),
                    made.isFlagBS()));
        });
    }

    /** What a passkey on file signed, if all is right with it. It counts once {@link #spend} has agreed. */
    public Optional<Assertion> asserted(String response, Purpose purpose, Function<String, Optional<OnFile>> onFile) {
        return checked(response, () -> {
            var data = Checking.MANAGER.parseAuthenticationResponseJSON(response);
            var said = Objects.requireNonNull(data.getCollectedClientData())
                    .getChallenge()
                    .getValue();
            var found = onFile.apply(LETTERS.encodeToString(data.getCredentialId()));
            if (!challenges.isGood(said, purpose) || found.isEmpty()) {
                return Optional.empty();
            }
            var passkey = found.get().passkey();
            var handle = data.getUserHandle();
            if (handle != null && !new String(handle, UTF_8).equals(found.get().accountKey())) {
                return Optional.empty();
            }
            Checking.MANAGER.verify(
                    data, new AuthenticationParameters(expecting(said), record(passkey), null, true, true));
            var shown = Objects.requireNonNull(data.getAuthenticatorData());
            return Optional.of(new Assertion(found.get(), shown.getSignCount(), shown.isFlagBS(), said));
        });
    }

    /** Whether it is shown for the first time. */
    public boolean spend(Assertion assertion) {
        return challenges.spend(assertion.challenge());
    }

    private interface Check<T> {
        Optional<T> make();
    }

    /** What is malformed, or wrong in any way that WebAuthn knows, is not taken; why, nobody outside is told. */
    private static <T> Optional<T> checked(String response, Check<T> check) {
        if (response.length() > LONGEST_RESPONSE) {
            return Optional.empty();
        }
        try {
            return check.make();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    private ServerProperty expecting(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(host)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static CredentialRecordImpl record(StoredPasskey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.counter(),
                Checking.DATA.convert(Base64.getUrlDecoder().decode(passkey.data())),
                null,
                null,
                null,
                null);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
