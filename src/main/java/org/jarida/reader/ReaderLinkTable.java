package org.jarida.reader;

import static org.jarida.base.schema.Tables.READER_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jarida.base.MailAddress;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

final class ReaderLinkTable {
    private ReaderLinkTable() {}

    /** @param reader whose account gets the address; null: it lets in who has an account at it, or opens one */
    record OnFile(
            MailAddress address, String edition, @Nullable Long reader) {}

    static void add(
            DSLContext sql,
            String tokenHash,
            MailAddress address,
            String edition,
            @Nullable Long reader,
            Instant now,
            Instant ends) {
        sql.deleteFrom(READER_LINK)
                .where(READER_LINK.ENDS_AT.le(now.toEpochMilli()))
                .execute();
        sql.insertInto(READER_LINK)
                .set(READER_LINK.TOKEN, tokenHash)
                .set(READER_LINK.ADDRESS, address.text())
                .set(READER_LINK.FOLDED, address.folded())
                .set(READER_LINK.EDITION, edition)
                .set(READER_LINK.READER, reader)
                .set(READER_LINK.ENDS_AT, ends.toEpochMilli())
                .execute();
    }

    static Optional<OnFile> find(DSLContext sql, String tokenHash, Instant now) {
        return sql.selectFrom(READER_LINK)
                .where(READER_LINK.TOKEN.eq(tokenHash), READER_LINK.ENDS_AT.gt(now.toEpochMilli()))
                .fetchOptional(row -> new OnFile(
                        new MailAddress(row.get(READER_LINK.ADDRESS), row.get(READER_LINK.FOLDED)),
                        row.get(READER_LINK.EDITION),
                        row.get(READER_LINK.READER)));
    }

    /** False: it was spent already. */
    static boolean spend(DSLContext sql, String tokenHash) {
        return sql.deleteFrom(READER_LINK)
                        .where(READER_LINK.TOKEN.eq(tokenHash))
                        .execute()
                == 1;
    }

    static void forget(DSLContext sql, Reader reader, MailAddress address) {
        sql.deleteFrom(READER_LINK)
                .where(READER_LINK.READER.eq(reader.id()).or(READER_LINK.FOLDED.eq(address.folded())))
                .execute();
    }
}
