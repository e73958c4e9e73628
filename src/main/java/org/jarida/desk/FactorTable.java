package org.jarida.desk;

import static org.jarida.base.schema.Tables.ACCOUNT;
import static org.jarida.base.schema.Tables.ENROLMENT;
import static org.jarida.base.schema.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jarida.proof.Purpose;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class FactorTable {
    private FactorTable() {}

    /** The secret for one-time codes, and the last step whose code was taken. */
    record Codes(String secret, long lastStep) {}

    static Optional<Codes> codes(DSLContext sql, long account) {
        return sql.select(ACCOUNT.CODE_SECRET, ACCOUNT.CODE_STEP)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account), ACCOUNT.CODE_SECRET.isNotNull())
                .fetchOptional(row -> new Codes(row.get(ACCOUNT.CODE_SECRET), row.get(ACCOUNT.CODE_STEP)));
    }

    static void codes(DSLContext sql, long account, @Nullable String secret, long step) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.CODE_SECRET, secret)
                .set(ACCOUNT.CODE_STEP, step)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    /** False: this step's code, or a later one's, was taken before. */
    static boolean spendStep(DSLContext sql, long account, long step) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.CODE_STEP, step)
                        .where(ACCOUNT.ID.eq(account), ACCOUNT.CODE_STEP.lt(step))
                        .execute()
                == 1;
    }

    static void recoveryCodes(DSLContext sql, long account, Collection<String> hashes) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(account)).execute();
        for (var hash : hashes) {
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT, account)
                    .set(RECOVERY_CODE.CODE, hash)
                    .execute();
        }
    }

    static int recoveryCodes(DSLContext sql, long account) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT.eq(account));
    }

    static boolean isRecoveryCode(DSLContext sql, long account, String hash) {
        return sql.fetchExists(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT.eq(account), RECOVERY_CODE.CODE.eq(hash));
    }

    static boolean spendRecoveryCode(DSLContext sql, long account, String hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT.eq(account), RECOVERY_CODE.CODE.eq(hash))
                        .execute()
                == 1;
    }

    static void enrol(DSLContext sql, String ticketHash, Purpose purpose, String secret, Instant now, Instant expires) {
        sql.deleteFrom(ENROLMENT)
                .where(ENROLMENT.EXPIRES_AT.le(now.toEpochMilli()))
                .execute();
        sql.insertInto(ENROLMENT)
                .set(ENROLMENT.TICKET, ticketHash)
                .set(ENROLMENT.PURPOSE, purpose.text())
                .set(ENROLMENT.SECRET, secret)
                .set(ENROLMENT.EXPIRES_AT, expires.toEpochMilli())
                .execute();
    }

    static Optional<String> enrolled(DSLContext sql, String ticketHash, Purpose purpose, Instant now) {
        return sql.select(ENROLMENT.SECRET)
                .from(ENROLMENT)
                .where(
                        ENROLMENT.TICKET.eq(ticketHash),
                        ENROLMENT.PURPOSE.eq(purpose.text()),
                        ENROLMENT.EXPIRES_AT.gt(now.toEpochMilli()))
                .fetchOptional(ENROLMENT.SECRET);
    }

    static boolean endEnrolment(DSLContext sql, String ticketHash) {
        return sql.deleteFrom(ENROLMENT).where(ENROLMENT.TICKET.eq(ticketHash)).execute() == 1;
    }
}
