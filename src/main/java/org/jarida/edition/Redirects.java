package org.jarida.edition;

import static org.jarida.edition.RedirectTable.normal;

import java.util.Collection;
import java.util.Optional;
import org.jarida.base.Database;

/** Old addresses, which lead to the new ones for ever. */
public final class Redirects {
    private final Database database;

    public Redirects(Database database) {
        this.database = database;
    }

    /** Where the address leads, percent-encoded or not, with or without its trailing slash. */
    public Optional<Redirect> find(String path) {
        return database.read(sql -> RedirectTable.find(sql, normal(path)));
    }

    /** What leads to one thing leads to another from now on: when it was merged into it, or is gone. */
    public void retarget(Redirect.Kind kind, String target, Redirect.Kind newKind, String newTarget) {
        database.write(transaction -> {
            RedirectTable.retarget(transaction.sql(), kind, target, newKind, newTarget);
            return target;
        });
    }

    /** Adds or changes; returns how many were not there before. Joins the act it is called in. */
    public int save(Collection<Redirect> redirects) {
        return database.write(transaction -> RedirectTable.save(transaction.sql(), redirects));
    }
}
