package org.jarida.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jarida.base.schema.Tables.SECRET;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What this newspaper seals things with that go out and must come back unchanged: one secret for each use, random, made
 * when first needed and kept in the database, so that a seal outlives a restart and holds on every node.
 */
public final class Secrets {
    private static final String SEAL = "HmacSHA256";
    private static final Base64.Encoder LETTERS = Base64.getUrlEncoder().withoutPadding();

    private final Database database;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    public Secrets(Database database) {
        this.database = database;
    }

    /**
     * The seal (HMAC-SHA-256) of a text, in letters of base64url.
     *
     * @param use what it is for: a seal for one use is none for another
     */
    public String seal(String use, String text) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(secret(use), SEAL));
            return LETTERS.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret itself: 32 bytes. */
    public byte[] secret(String use) {
        var found = known.get(use);
        if (found != null) {
            return found;
        }
        var text = database.write(transaction -> {
            var sql = transaction.sql();
            sql.insertInto(SECRET)
                    .set(SECRET.NAME, use)
                    .set(SECRET.SECRET_, Tokens.random())
                    .onConflictDoNothing()
                    .execute();
            return sql.select(SECRET.SECRET_)
                    .from(SECRET)
                    .where(SECRET.NAME.eq(use))
                    .fetchSingle()
                    .value1();
        });
        var secret = Base64.getUrlDecoder().decode(text);
        known.put(use, secret);
        return secret;
    }
}
