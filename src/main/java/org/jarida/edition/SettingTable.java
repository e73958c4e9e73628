package org.jarida.edition;

import static org.jarida.base.schema.Tables.SETTING;

import java.util.Optional;
import org.jooq.DSLContext;

final class SettingTable {
    private SettingTable() {}

    static Optional<String> find(DSLContext sql, String name) {
        return sql.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT);
    }

    static void save(DSLContext sql, String name, String content) {
        sql.insertInto(SETTING)
                .set(SETTING.NAME, name)
                .set(SETTING.CONTENT, content)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
