package org.jarida.reader;

import static org.jarida.base.schema.Tables.READER;

import java.util.Optional;
import org.jarida.base.MailAddress;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class ReaderTable {
    private ReaderTable() {}

    static Optional<Reader> find(DSLContext sql, long id) {
        return find(sql, READER.ID.eq(id));
    }

    static Optional<Reader> ofKey(DSLContext sql, String key) {
        return find(sql, READER.READER_KEY.eq(key));
    }

    static Optional<Reader> at(DSLContext sql, MailAddress address) {
        return find(sql, READER.FOLDED.eq(address.folded()));
    }

    private static Optional<Reader> find(DSLContext sql, Condition which) {
        return sql.selectFrom(READER).where(which).fetchOptional(ReaderTable::reader);
    }

    static Reader reader(Record row) {
        return new Reader(
                row.get(READER.ID),
                row.get(READER.READER_KEY),
                row.get(READER.ADDRESS),
                row.get(READER.EDITION),
                row.get(READER.PASSPHRASE) != null);
    }

    static void add(DSLContext sql, Reader reader, MailAddress address) {
        sql.insertInto(READER)
                .set(READER.ID, reader.id())
                .set(READER.READER_KEY, reader.key())
                .set(READER.ADDRESS, address.text())
                .set(READER.FOLDED, address.folded())
                .set(READER.EDITION, reader.edition())
                .execute();
    }

    /** The hash of whoever has this address, and the other where nobody has it or no passphrase was chosen. */
    static String passphrase(DSLContext sql, MailAddress address, String otherwise) {
        var own = DSL.field(DSL.select(READER.PASSPHRASE).from(READER).where(READER.FOLDED.eq(address.folded())));
        return sql.select(DSL.coalesce(own, otherwise)).fetchSingle().value1();
    }

    static void passphrase(DSLContext sql, long id, @Nullable String hash) {
        sql.update(READER).set(READER.PASSPHRASE, hash).where(READER.ID.eq(id)).execute();
    }

    static void address(DSLContext sql, long id, MailAddress address) {
        sql.update(READER)
                .set(READER.ADDRESS, address.text())
                .set(READER.FOLDED, address.folded())
                .where(READER.ID.eq(id))
                .execute();
    }

    static void edition(DSLContext sql, long id, String edition) {
        sql.update(READER).set(READER.EDITION, edition).where(READER.ID.eq(id)).execute();
    }

    static void remove(DSLContext sql, long id) {
        sql.deleteFrom(READER).where(READER.ID.eq(id)).execute();
    }
}
