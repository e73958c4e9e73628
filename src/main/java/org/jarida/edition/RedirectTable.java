package org.jarida.edition;

import static org.jarida.base.schema.Tables.REDIRECT;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;

final class RedirectTable {
    private static final int LONGEST = 2000;

    private RedirectTable() {}

    static Optional<Redirect> find(DSLContext sql, String path) {
        return sql.selectFrom(REDIRECT)
                .where(REDIRECT.PATH.eq(path))
                .fetchOptional(row -> new Redirect(
                        row.get(REDIRECT.PATH),
                        Redirect.Kind.valueOf(row.get(REDIRECT.KIND)),
                        row.get(REDIRECT.EDITION),
                        row.get(REDIRECT.TARGET)));
    }

    static int save(DSLContext sql, Collection<Redirect> redirects) {
        var added = 0;
        for (var redirect : redirects) {
            var path = normal(redirect.path());
            var known = find(sql, path);
            if (known.isEmpty()) {
                added++;
            } else if (new Redirect(path, redirect.kind(), redirect.edition(), redirect.target()).equals(known.get())) {
                continue;
            }
            sql.insertInto(REDIRECT)
                    .set(REDIRECT.PATH, path)
                    .set(REDIRECT.KIND, redirect.kind().name())
                    .set(REDIRECT.EDITION, redirect.edition())
                    .set(REDIRECT.TARGET, redirect.target())
                    .onConflict(REDIRECT.PATH)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
        return added;
    }

    /** One spelling for all an address may come in: decoded, NFC, lower-case not forced, no trailing slash. */
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
        return decoded.length() <= LONGEST ? decoded : decoded.substring(0, LONGEST);
    }
}
