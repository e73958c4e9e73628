package org.jarida.desk;

import static org.jarida.base.schema.Tables.ACCOUNT;
import static org.jarida.base.schema.Tables.ACCOUNT_GRANT;
import static org.jarida.base.schema.Tables.ACCOUNT_LOOK;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jarida.language.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

final class AccountTable {
    private AccountTable() {}

    static Optional<Account> find(DSLContext sql, String key) {
        return one(sql, ACCOUNT.ACCOUNT_KEY.eq(key));
    }

    static Optional<Account> find(DSLContext sql, long id) {
        return one(sql, ACCOUNT.ID.eq(id));
    }

    static Optional<Account> find(DSLContext sql, AccountName name) {
        return one(sql, ACCOUNT.FOLDED.eq(name.folded()));
    }

    static List<Account> all(DSLContext sql) {
        var grants = sql.selectFrom(ACCOUNT_GRANT)
                .orderBy(ACCOUNT_GRANT.ACCOUNT, ACCOUNT_GRANT.POSITION)
                .fetchGroups(ACCOUNT_GRANT.ACCOUNT, AccountTable::grant);
        return sql.selectFrom(ACCOUNT)
                .orderBy(ACCOUNT.FOLDED)
                .fetch(row -> account(row, grants.getOrDefault(row.get(ACCOUNT.ID), List.of())));
    }

    static boolean isAny(DSLContext sql) {
        return sql.fetchExists(ACCOUNT);
    }

    static boolean isTaken(DSLContext sql, AccountName name) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.FOLDED.eq(name.folded()))
                || sql.fetchExists(ACCOUNT_LOOK, ACCOUNT_LOOK.LOOK.in(name.looks()));
    }

    static void add(DSLContext sql, Account account, AccountName name, String passphrase) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.ACCOUNT_KEY, account.key())
                .set(ACCOUNT.NAME, name.text())
                .set(ACCOUNT.FOLDED, name.folded())
                .set(ACCOUNT.LANGUAGE, account.language().tag())
                .set(ACCOUNT.MAIL, account.mail())
                .set(ACCOUNT.ENABLED, 1)
                .set(ACCOUNT.PASSPHRASE, passphrase)
                .set(ACCOUNT.CODE_STEP, 0L)
                .set(ACCOUNT.CREATED_AT, account.createdAt().toEpochMilli())
                .execute();
        for (var look : name.looks()) {
            sql.insertInto(ACCOUNT_LOOK)
                    .set(ACCOUNT_LOOK.LOOK, look)
                    .set(ACCOUNT_LOOK.ACCOUNT, account.id())
                    .execute();
        }
        grants(sql, account.id(), account.grants());
    }

    static void grants(DSLContext sql, long account, List<Grant> grants) {
        sql.deleteFrom(ACCOUNT_GRANT).where(ACCOUNT_GRANT.ACCOUNT.eq(account)).execute();
        for (var position = 0; position < grants.size(); position++) {
            var grant = grants.get(position);
            sql.insertInto(ACCOUNT_GRANT)
                    .set(ACCOUNT_GRANT.ACCOUNT, account)
                    .set(ACCOUNT_GRANT.POSITION, position)
                    .set(ACCOUNT_GRANT.ROLE, grant.role().word())
                    .set(ACCOUNT_GRANT.EDITION, grant.edition())
                    .set(ACCOUNT_GRANT.SECTION, grant.section())
                    .execute();
        }
    }

    static void enabled(DSLContext sql, long account, boolean enabled) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, enabled ? 1 : 0)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    static void language(DSLContext sql, long account, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.tag())
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    static void mail(DSLContext sql, long account, @Nullable String mail) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.MAIL, mail)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    static String passphrase(DSLContext sql, long account) {
        return sql.select(ACCOUNT.PASSPHRASE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(ACCOUNT.PASSPHRASE)
                .orElseThrow();
    }

    static void passphrase(DSLContext sql, long account, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSPHRASE, hash)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    /** One rehashing does not undo a change that came between. */
    static void rehashed(DSLContext sql, long account, String before, String after) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSPHRASE, after)
                .where(ACCOUNT.ID.eq(account), ACCOUNT.PASSPHRASE.eq(before))
                .execute();
    }

    /** Holds all owners' rows until the act is done, so that two acts cannot each leave the other's owner as the last. */
    static boolean isAnotherOwner(DSLContext sql, long account) {
        var owners =
                sql.select(ACCOUNT_GRANT.ACCOUNT).from(ACCOUNT_GRANT).where(ACCOUNT_GRANT.ROLE.eq(Role.OWNER.word()));
        sql.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, ACCOUNT.ENABLED)
                .where(ACCOUNT.ID.in(owners))
                .execute();
        return sql.fetchExists(ACCOUNT, ACCOUNT.ENABLED.eq(1), ACCOUNT.ID.ne(account), ACCOUNT.ID.in(owners));
    }

    private static Optional<Account> one(DSLContext sql, Condition which) {
        return sql.selectFrom(ACCOUNT)
                .where(which)
                .fetchOptional(row -> account(
                        row,
                        sql.selectFrom(ACCOUNT_GRANT)
                                .where(ACCOUNT_GRANT.ACCOUNT.eq(row.get(ACCOUNT.ID)))
                                .orderBy(ACCOUNT_GRANT.POSITION)
                                .fetch(AccountTable::grant)));
    }

    private static Account account(Record row, Collection<Grant> grants) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.ACCOUNT_KEY),
                row.get(ACCOUNT.NAME),
                Language.of(row.get(ACCOUNT.LANGUAGE)),
                row.get(ACCOUNT.MAIL),
                row.get(ACCOUNT.ENABLED) == 1,
                List.copyOf(grants),
                Instant.ofEpochMilli(row.get(ACCOUNT.CREATED_AT)));
    }

    private static Grant grant(Record row) {
        return new Grant(
                Role.of(row.get(ACCOUNT_GRANT.ROLE)), row.get(ACCOUNT_GRANT.EDITION), row.get(ACCOUNT_GRANT.SECTION));
    }
}
