package org.jarida.personal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jarida.proof.Weakness;
import org.jarida.reader.Address;
import org.jspecify.annotations.Nullable;

/** A reader's account: what is in it, how it is opened, and how it is taken away. */
final class AccountPages {
    private final PersonalDoors doors;
    private final Rooms rooms;
    private final Errands errands;
    private final LinkLetters letters;
    private final Belongings belongings;

    AccountPages(PersonalDoors doors, Rooms rooms, Errands errands, LinkLetters letters, Belongings belongings) {
        this.doors = doors;
        this.rooms = rooms;
        this.errands = errands;
        this.letters = letters;
        this.belongings = belongings;
    }

    void on(Routes routes) {
        routes.get("/account", Policy.READER, visit -> page(visit, 200, null));
        routes.post("/account/sign-out", Policy.READER, this::signOut);
        routes.post("/account/sign-out-elsewhere", Policy.READER, this::signOutElsewhere);
        routes.post("/account/passphrase", Policy.FRESH_READER, this::passphrase);
        routes.post("/account/address", Policy.FRESH_READER, this::address);
        routes.post("/account/edition", Policy.READER, this::edition);
        routes.get("/account/new-passkey.json", Policy.FRESH_READER, this::passkeyOptions);
        routes.post("/account/passkeys", Policy.FRESH_READER, this::addPasskey);
        routes.post("/account/passkeys/remove", Policy.FRESH_READER, this::removePasskey);
        routes.get("/account/export", Policy.FRESH_READER, this::export);
        routes.get("/account/delete", Policy.FRESH_READER, this::leaving);
        routes.post("/account/delete", Policy.FRESH_READER, this::leave);
    }

    private Reply page(Visit visit, int status, @Nullable String wrong) {
        var reader = visit.reader();
        var done = visit.query().get("done");
        var words = visit.words();
        return new Reply.Page(
                status,
                "account",
                new AccountPage(
                        rooms.room(visit, words.say("account.title"), "/account"),
                        reader,
                        doors.readers().passkeys(reader),
                        visit.isFresh(),
                        done.matches("[a-z-]{1,30}") && words.knows("account.done." + done)
                                ? words.say("account.done." + done)
                                : null,
                        wrong));
    }

    private static Reply done(Visit visit, String what) {
        return new Reply.SeeOther(visit.path("/account?done=" + what));
    }

    private Reply signOut(Visit visit) {
        doors.readers().signOut(visit.session());
        visit.signOut();
        return new Reply.SeeOther(visit.path("/account/sign-in?out"));
    }

    private Reply signOutElsewhere(Visit visit) {
        doors.readers().signOutElsewhere(visit.reader(), visit.session());
        return done(visit, "signed-out-elsewhere");
    }

    private Reply passphrase(Visit visit) {
        return doors.readers()
                .choosePassphrase(visit.reader(), visit.session(), visit.form().get("passphrase"))
                .map(weakness -> page(visit, 422, visit.words().say(said(weakness))))
                .orElseGet(() -> done(visit, "passphrase"));
    }

    private static String said(Weakness weakness) {
        return switch (weakness) {
            case SHORT -> "account.passphrase-short";
            case LONG -> "account.passphrase-long";
            case EASY -> "account.passphrase-easy";
        };
    }

    private Reply address(Visit visit) {
        var address = Address.read(visit.form().line("address"));
        if (address.isEmpty()) {
            return page(visit, 422, visit.words().say("account.no-address"));
        }
        var reader = visit.reader();
        errands.run(() -> doors.readers().newAddress(reader, address.get()).ifPresent(letters::send));
        return done(visit, "address");
    }

    private Reply edition(Visit visit) {
        var edition = doors.editions().find(visit.form().line("edition"));
        if (edition.isEmpty()) {
            return new Reply.Missing();
        }
        doors.readers().chooseEdition(visit.reader(), edition.get().code());
        return done(visit, "edition");
    }

    private Reply passkeyOptions(Visit visit) {
        return SignInPages.ceremony(
                doors.readers().toMakePasskey(visit.reader(), visit.edition().name()));
    }

    private Reply addPasskey(Visit visit) {
        var form = visit.form();
        var name = form.line("name");
        return doors.readers()
                        .addPasskey(
                                visit.reader(),
                                form.get("response"),
                                name.isEmpty() ? visit.words().say("account.passkey") : name)
                ? done(visit, "passkey")
                : page(visit, 422, visit.words().say("account.passkey-refused"));
    }

    private Reply removePasskey(Visit visit) {
        doors.readers().removePasskey(visit.reader(), visit.form().get("credential"));
        return done(visit, "passkey-removed");
    }

    /** All that is kept of them, for them. */
    private Reply export(Visit visit) throws java.io.IOException {
        var reader = visit.reader();
        var all = new LinkedHashMap<String, Object>();
        all.put("address", reader.address());
        all.put("edition", reader.edition());
        all.put("passphrase", reader.hasPassphrase());
        all.put(
                "passkeys",
                doors.readers().passkeys(reader).stream()
                        .map(passkey -> Map.of("name", passkey.name(), "credential", passkey.credential()))
                        .toList());
        all.put("readingList", doors.lists().of(reader));
        all.put("follows", doors.follows().of(reader));
        belongings.all().forEach(belonging -> all.put(belonging.name(), belonging.of(reader)));
        return new Reply.Download(
                "account.json",
                "application/json; charset=utf-8",
                Visit.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private Reply leaving(Visit visit) {
        return Reply.Page.of(
                "leave",
                new LeavePage(
                        rooms.room(visit, visit.words().say("account.delete"), "/account/delete"), visit.reader()));
    }

    private Reply leave(Visit visit) {
        var reader = visit.reader();
        doors.readers().leave(reader, transaction -> belongings.all().forEach(one -> one.forget(transaction, reader)));
        doors.post().forget(reader.address());
        visit.signOut();
        var way = new SentencePage.Way(visit.path(""), visit.words().say("masthead.home"));
        return rooms.sentence(visit, 200, "account.deleted-title", "account.deleted", way);
    }
}
