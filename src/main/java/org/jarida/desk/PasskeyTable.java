package org.jarida.desk;

import static org.jarida.base.schema.Tables.ACCOUNT;
import static org.jarida.base.schema.Tables.PASSKEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.proof.Passkey;
import org.jarida.proof.Passkeys;
import org.jarida.proof.StoredPasskey;
import org.jooq.DSLContext;
import org.jooq.Record;

final class PasskeyTable {
    private PasskeyTable() {}

    static List<Passkey> of(DSLContext sql, long account) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT.eq(account))
                .orderBy(PASSKEY.MADE_AT, PASSKEY.CREDENTIAL)
                .fetch(PasskeyTable::passkey);
    }

    static Optional<Passkeys.OnFile> find(DSLContext sql, String credential) {
        return sql.select()
                .from(PASSKEY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(PASSKEY.ACCOUNT))
                .where(PASSKEY.CREDENTIAL.eq(credential))
                .fetchOptional(row -> new Passkeys.OnFile(
                        new StoredPasskey(
                                row.get(PASSKEY.CREDENTIAL),
                                row.get(PASSKEY.CREDENTIAL_DATA),
                                row.get(PASSKEY.COUNTER),
                                row.get(PASSKEY.BACKUP_ELIGIBLE) == 1,
                                row.get(PASSKEY.BACKED_UP) == 1),
                        row.get(ACCOUNT.ACCOUNT_KEY)));
    }

    static void add(DSLContext sql, long account, StoredPasskey passkey, String name, Instant now) {
        sql.insertInto(PASSKEY)
                .set(PASSKEY.CREDENTIAL, passkey.credential())
                .set(PASSKEY.ACCOUNT, account)
                .set(PASSKEY.NAME, name)
                .set(PASSKEY.CREDENTIAL_DATA, passkey.data())
                .set(PASSKEY.COUNTER, passkey.counter())
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.backupEligible() ? 1 : 0)
                .set(PASSKEY.BACKED_UP, passkey.backedUp() ? 1 : 0)
                .set(PASSKEY.MADE_AT, now.toEpochMilli())
                .execute();
    }

    /** False: it is gone, or has signed something else meanwhile. */
    static boolean used(DSLContext sql, Passkeys.Assertion assertion, Instant now) {
        return sql.update(PASSKEY)
                        .set(PASSKEY.COUNTER, assertion.counter())
                        .set(PASSKEY.BACKED_UP, assertion.backedUp() ? 1 : 0)
                        .set(PASSKEY.USED_AT, now.toEpochMilli())
                        .where(
                                PASSKEY.CREDENTIAL.eq(assertion.before().credential()),
                                PASSKEY.COUNTER.eq(assertion.before().counter()))
                        .execute()
                == 1;
    }

    static boolean remove(DSLContext sql, long account, String credential) {
        return sql.deleteFrom(PASSKEY)
                        .where(PASSKEY.ACCOUNT.eq(account), PASSKEY.CREDENTIAL.eq(credential))
                        .execute()
                == 1;
    }

    static void removeAll(DSLContext sql, long account) {
        sql.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT.eq(account)).execute();
    }

    private static Passkey passkey(Record row) {
        var used = row.get(PASSKEY.USED_AT);
        return new Passkey(
                row.get(PASSKEY.CREDENTIAL),
                row.get(PASSKEY.NAME),
                row.get(PASSKEY.BACKED_UP) == 1,
                Instant.ofEpochMilli(row.get(PASSKEY.MADE_AT)),
                used == null ? null : Instant.ofEpochMilli(used));
    }
}
