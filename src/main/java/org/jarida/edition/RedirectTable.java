package org.jarida.edition;

import static org.jarida.base.schema.Tables.REDIRECT;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Rows;
import org.jooq.DSLContext;
import org.jooq.Record;

final class RedirectTable {
    private static final int LONGEST = 2000;
    private static final int AT_ONCE = 500;

    private RedirectTable() {}

    static Optional<Redirect> find(DSLContext sql, String path) {
        return sql.selectFrom(REDIRECT).where(REDIRECT.PATH.eq(path)).fetchOptional(RedirectTable::redirect);
    }

    static int save(DSLContext sql, Collection<Redirect> redirects) {
        var wanted = new LinkedHashMap<String, Redirect>();
        for (var redirect : redirects) {
            var path = normal(redirect.path());
            wanted.put(path, new Redirect(path, redirect.kind(), redirect.edition(), redirect.target()));
        }
        var added = 0;
        var paths = List.copyOf(wanted.keySet());
        for (var from = 0; from < paths.size(); from += AT_ONCE) {
            var some = paths.subList(from, Math.min(paths.size(), from + AT_ONCE));
            var known = sql.selectFrom(REDIRECT)
                    .where(REDIRECT.PATH.in(some))
                    .fetchMap(REDIRECT.PATH, RedirectTable::redirect);
            var rows = new Rows(
                    sql,
                    sql.insertInto(REDIRECT, REDIRECT.PATH, REDIRECT.KIND, REDIRECT.EDITION, REDIRECT.TARGET)
                            .values((String) null, null, null, null)
                            .onConflict(REDIRECT.PATH)
                            .doUpdate()
                            .setAllToExcluded());
            for (var path : some) {
                var redirect = wanted.get(path);
                if (redirect != null && !redirect.equals(known.get(path))) {
                    rows.add(path, redirect.kind().name(), redirect.edition(), redirect.target());
                }
            }
            rows.write();
            added += some.size() - known.size();
        }
        return added;
    }

    /** What leads to one thing leads to another from now on. */
    static void retarget(DSLContext sql, Redirect.Kind kind, String target, Redirect.Kind newKind, String newTarget) {
        sql.update(REDIRECT)
                .set(REDIRECT.KIND, newKind.name())
                .set(REDIRECT.TARGET, newTarget)
                .where(REDIRECT.KIND.eq(kind.name()), REDIRECT.TARGET.eq(target))
                .execute();
    }

    private static Redirect redirect(Record row) {
        return new Redirect(
                row.get(REDIRECT.PATH),
                Redirect.Kind.valueOf(row.get(REDIRECT.KIND)),
                row.get(REDIRECT.EDITION),
                row.get(REDIRECT.TARGET));
    }

    /**
     * One spelling for all an address may come in: decoded, NFC, lower-case not forced, no trailing slash, not before a
     * query either ({@code /about/?lang=fa}).
     */
    static String normal(String path) {
        var decoded = path;
        try {
            decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // A lone per cent sign: the path stands for itself.
        }
        decoded = Normalizer.normalize(decoded, Normalizer.Form.NFC);
        while (decoded.length() > 1 && decoded.endsWith("/")) {
            decoded = decoded.substring(0, decoded.length() - 1);
        }
        var query = decoded.indexOf("/?");
        if (query > 0) {
            decoded = decoded.substring(0, query) + decoded.substring(query + 1);
        }
        return decoded.length() <= LONGEST ? decoded : decoded.substring(0, LONGEST);
    }
}
