package org.jarida.desk;

import static org.jarida.base.schema.Tables.SIGN_IN;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

final class SignInTable {
    private SignInTable() {}

    static void add(DSLContext sql, String ticketHash, long account, Instant now, Instant expires) {
        sql.deleteFrom(SIGN_IN).where(SIGN_IN.EXPIRES_AT.le(now.toEpochMilli())).execute();
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TICKET, ticketHash)
                .set(SIGN_IN.ACCOUNT, account)
                .set(SIGN_IN.TRIES, 0)
                .set(SIGN_IN.EXPIRES_AT, expires.toEpochMilli())
                .execute();
    }

    static Optional<Account> find(DSLContext sql, String ticketHash, Instant now) {
        return sql.select(SIGN_IN.ACCOUNT)
                .from(SIGN_IN)
                .where(SIGN_IN.TICKET.eq(ticketHash), SIGN_IN.EXPIRES_AT.gt(now.toEpochMilli()))
                .fetchOptional(SIGN_IN.ACCOUNT)
                .flatMap(account -> AccountTable.find(sql, account));
    }

    /** Counts one more try. False: there were enough. */
    static boolean tryOnce(DSLContext sql, String ticketHash, int most) {
        return sql.update(SIGN_IN)
                        .set(SIGN_IN.TRIES, SIGN_IN.TRIES.plus(1))
                        .where(SIGN_IN.TICKET.eq(ticketHash), SIGN_IN.TRIES.lt(most))
                        .execute()
                == 1;
    }

    /** False: it was spent already. */
    static boolean spend(DSLContext sql, String ticketHash) {
        return sql.deleteFrom(SIGN_IN).where(SIGN_IN.TICKET.eq(ticketHash)).execute() == 1;
    }

    static void forget(DSLContext sql, long account) {
        sql.deleteFrom(SIGN_IN).where(SIGN_IN.ACCOUNT.eq(account)).execute();
    }

    static void forgetAllExcept(DSLContext sql, long account) {
        sql.deleteFrom(SIGN_IN).where(SIGN_IN.ACCOUNT.ne(account)).execute();
    }
}
