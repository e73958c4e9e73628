package org.jarida.reader;

import static org.jarida.base.schema.Tables.READER;
import static org.jarida.base.schema.Tables.READER_PASSKEY;

import java.util.List;
import java.util.Optional;
import org.jarida.proof.Passkeys;
import org.jarida.proof.StoredPasskey;
import org.jooq.DSLContext;

final class ReaderPasskeyTable {
    private ReaderPasskeyTable() {}

    static List<ReaderPasskey> of(DSLContext sql, long reader) {
        return sql.selectFrom(READER_PASSKEY)
                .where(READER_PASSKEY.READER.eq(reader))
                .orderBy(READER_PASSKEY.NAME, READER_PASSKEY.CREDENTIAL)
                .fetch(row -> new ReaderPasskey(row.get(READER_PASSKEY.CREDENTIAL), row.get(READER_PASSKEY.NAME)));
    }

    static Optional<Passkeys.OnFile> find(DSLContext sql, String credential) {
        return sql.select()
                .from(READER_PASSKEY)
                .join(READER)
                .on(READER.ID.eq(READER_PASSKEY.READER))
                .where(READER_PASSKEY.CREDENTIAL.eq(credential))
                .fetchOptional(row -> new Passkeys.OnFile(
                        new StoredPasskey(
                                row.get(READER_PASSKEY.CREDENTIAL),
                                row.get(READER_PASSKEY.CREDENTIAL_DATA),
                                row.get(READER_PASSKEY.COUNTER),
                                row.get(READER_PASSKEY.BACKUP_ELIGIBLE) == 1,
                                row.get(READER_PASSKEY.BACKED_UP) == 1),
                        row.get(READER.READER_KEY)));
    }

    static void add(DSLContext sql, long reader, StoredPasskey passkey, String name) {
        sql.insertInto(READER_PASSKEY)
                .set(READER_PASSKEY.CREDENTIAL, passkey.credential())
                .set(READER_PASSKEY.READER, reader)
                .set(READER_PASSKEY.NAME, name)
                .set(READER_PASSKEY.CREDENTIAL_DATA, passkey.data())
                .set(READER_PASSKEY.COUNTER, passkey.counter())
                .set(READER_PASSKEY.BACKUP_ELIGIBLE, passkey.backupEligible() ? 1 : 0)
                .set(READER_PASSKEY.BACKED_UP, passkey.backedUp() ? 1 : 0)
                .execute();
    }

    /** False: it is gone, or has signed something else meanwhile. */
    static boolean used(DSLContext sql, Passkeys.Assertion assertion) {
        return sql.update(READER_PASSKEY)
                        .set(READER_PASSKEY.COUNTER, assertion.counter())
                        .set(READER_PASSKEY.BACKED_UP, assertion.backedUp() ? 1 : 0)
                        .where(
                                READER_PASSKEY.CREDENTIAL.eq(assertion.before().credential()),
                                READER_PASSKEY.COUNTER.eq(assertion.before().counter()))
                        .execute()
                == 1;
    }

    static void remove(DSLContext sql, long reader, String credential) {
        sql.deleteFrom(READER_PASSKEY)
                .where(READER_PASSKEY.READER.eq(reader), READER_PASSKEY.CREDENTIAL.eq(credential))
                .execute();
    }

    static void forget(DSLContext sql, long reader) {
        sql.deleteFrom(READER_PASSKEY).where(READER_PASSKEY.READER.eq(reader)).execute();
    }
}
