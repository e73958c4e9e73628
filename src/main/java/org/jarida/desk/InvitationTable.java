package org.jarida.desk;

import static org.jarida.base.schema.Tables.INVITATION;
import static org.jarida.base.schema.Tables.INVITATION_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.language.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

final class InvitationTable {
    private InvitationTable() {}

    static void add(DSLContext sql, String tokenHash, Invitation invitation) {
        sql.insertInto(INVITATION)
                .set(INVITATION.INVITATION_KEY, invitation.key())
                .set(INVITATION.TOKEN, tokenHash)
                .set(INVITATION.ACCOUNT_KEY, invitation.accountKey())
                .set(INVITATION.LANGUAGE, invitation.language().tag())
                .set(INVITATION.INVITED_BY, invitation.invitedBy())
                .set(INVITATION.MADE_AT, invitation.madeAt().toEpochMilli())
                .set(INVITATION.EXPIRES_AT, invitation.expiresAt().toEpochMilli())
                .execute();
        for (var position = 0; position < invitation.grants().size(); position++) {
            var grant = invitation.grants().get(position);
            sql.insertInto(INVITATION_GRANT)
                    .set(INVITATION_GRANT.INVITATION, invitation.key())
                    .set(INVITATION_GRANT.POSITION, position)
                    .set(INVITATION_GRANT.ROLE, grant.role().word())
                    .set(INVITATION_GRANT.EDITION, grant.edition())
                    .set(INVITATION_GRANT.SECTION, grant.section())
                    .execute();
        }
    }

    static Optional<Invitation> withToken(DSLContext sql, String tokenHash, Instant now) {
        return all(sql, INVITATION.TOKEN.eq(tokenHash), now).stream().findFirst();
    }

    static Optional<Invitation> find(DSLContext sql, String key, Instant now) {
        return all(sql, INVITATION.INVITATION_KEY.eq(key), now).stream().findFirst();
    }

    static List<Invitation> all(DSLContext sql, Instant now) {
        return all(sql, INVITATION.INVITED_BY.isNotNull(), now);
    }

    private static List<Invitation> all(DSLContext sql, Condition which, Instant now) {
        return sql.selectFrom(INVITATION)
                .where(which, INVITATION.EXPIRES_AT.gt(now.toEpochMilli()))
                .orderBy(INVITATION.MADE_AT, INVITATION.INVITATION_KEY)
                .fetch(row -> invitation(sql, row));
    }

    static void introduce(DSLContext sql, String key, AccountName name, String passphrase, Language language) {
        sql.update(INVITATION)
                .set(INVITATION.NAME, name.text())
                .set(INVITATION.PASSPHRASE, passphrase)
                .set(INVITATION.LANGUAGE, language.tag())
                .where(INVITATION.INVITATION_KEY.eq(key))
                .execute();
    }

    static String passphrase(DSLContext sql, String key) {
        return sql.select(INVITATION.PASSPHRASE)
                .from(INVITATION)
                .where(INVITATION.INVITATION_KEY.eq(key))
                .fetchOptional(INVITATION.PASSPHRASE)
                .orElseThrow();
    }

    /** False: it is gone already. */
    static boolean remove(DSLContext sql, String key) {
        return remove(sql, INVITATION.INVITATION_KEY.eq(key)) == 1;
    }

    static void removeOver(DSLContext sql, Instant now) {
        remove(sql, INVITATION.EXPIRES_AT.le(now.toEpochMilli()));
    }

    /** All that somebody sent out. */
    static int forgetBy(DSLContext sql, String invitedBy) {
        return remove(sql, INVITATION.INVITED_BY.eq(invitedBy));
    }

    static int forgetAllButBy(DSLContext sql, String invitedBy) {
        return remove(sql, INVITATION.INVITED_BY.ne(invitedBy));
    }

    private static int remove(DSLContext sql, Condition which) {
        var keys = sql.select(INVITATION.INVITATION_KEY).from(INVITATION).where(which);
        sql.deleteFrom(INVITATION_GRANT)
                .where(INVITATION_GRANT.INVITATION.in(keys))
                .execute();
        return sql.deleteFrom(INVITATION).where(which).execute();
    }

    private static Invitation invitation(DSLContext sql, Record row) {
        var grants = sql.selectFrom(INVITATION_GRANT)
                .where(INVITATION_GRANT.INVITATION.eq(row.get(INVITATION.INVITATION_KEY)))
                .orderBy(INVITATION_GRANT.POSITION)
                .fetch(grant -> new Grant(
                        Role.of(grant.get(INVITATION_GRANT.ROLE)),
                        grant.get(INVITATION_GRANT.EDITION),
                        grant.get(INVITATION_GRANT.SECTION)));
        return new Invitation(
                row.get(INVITATION.INVITATION_KEY),
                row.get(INVITATION.ACCOUNT_KEY),
                Language.of(row.get(INVITATION.LANGUAGE)),
                grants,
                row.get(INVITATION.INVITED_BY),
                Instant.ofEpochMilli(row.get(INVITATION.MADE_AT)),
                Instant.ofEpochMilli(row.get(INVITATION.EXPIRES_AT)),
                row.get(INVITATION.NAME));
    }
}
