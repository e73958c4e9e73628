package org.jarida.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jarida.base.Keys;
import org.jarida.edition.Redirect;
import org.jarida.language.Language;

/** One move, as all its parts see it. */
final class Move {
    private final WordPressImport.Doors doors;
    private final ImportOptions options;
    private final ImportReport report;
    private final Contents contents;
    private final Ledger ledger;
    private final Map<String, Language> languages = new HashMap<>();
    private final ForwardingAddresses forwarding;
    private long pretended;

    Move(WordPressImport.Doors doors, ImportOptions options, ImportReport report, Contents contents) {
        this.doors = doors;
        this.options = options;
        this.report = report;
        this.contents = contents;
        ledger = Ledger.of(doors.database(), source());
        forwarding = new ForwardingAddresses(contents, languages);
    }

    WordPressImport.Doors doors() {
        return doors;
    }

    ImportOptions options() {
        return options;
    }

    ImportReport report() {
        return report;
    }

    Contents contents() {
        return contents;
    }

    Ledger ledger() {
        return ledger;
    }

    ForwardingAddresses forwarding() {
        return forwarding;
    }

    /** The editions that are moved into, and their languages. */
    Map<String, Language> languages() {
        return languages;
    }

    /** What the old site is known by, from one move to the next. */
    String source() {
        return contents.addresses().host() + contents.addresses().base();
    }

    /** The same each time the same site moves in. */
    String mediaKey(long attachment) {
        var before = ledger.before("attachment", attachment);
        return before != null ? before.target() : Keys.ofSeed(source() + " attachment " + attachment);
    }

    boolean trial() {
        return options.trial();
    }

    /** Stands for a number in a trial, where nothing gets one. */
    long pretended() {
        return --pretended;
    }

    void count(String kind, boolean wasHere) {
        if (wasHere) {
            report.updated(kind);
        } else {
            report.imported(kind, 1);
        }
    }

    /** Does one act, all of it or nothing, and what is to be remembered of it; a trial writes nothing. */
    void write(Runnable act) {
        if (trial()) {
            act.run();
            report.imported("redirects", forwarding.take().size());
            ledger.forget();
        } else {
            doors.database().write(transaction -> {
                act.run();
                forward();
                ledger.save(doors.database());
                return transaction;
            });
        }
    }

    private void forward() {
        var redirects = forwarding.take();
        if (!redirects.isEmpty()) {
            var paths = redirects.stream().map(Redirect::path).distinct().count();
            var added = doors.redirects().save(redirects);
            report.imported("redirects", added);
            report.unchanged("redirects", Math.max(0, (int) paths - added));
        }
    }
}
