package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Enrolment;
import org.jarida.desk.Introducing;
import org.jarida.desk.NewFactor;
import org.jarida.language.Words;
import org.jarida.proof.Weakness;
import org.jspecify.annotations.Nullable;

/** The parts of forms that joining, resetting and one's own account share. */
record FactorForms(Rooms rooms) {
    /** The page on which a factor is set up. */
    Reply page(Visit visit, int status, String base, String lead, Enrolment enrolment, @Nullable String wrong) {
        var room = rooms.room(visit, visit.words().say("access.second-factor"))
                .wearing(List.of(rooms.asset("newsroom/passkey.js")), List.of());
        return new Reply.Page(
                status, "new-factor", new NewFactorPage(room, base, lead, EnrolmentView.of(enrolment), wrong));
    }

    /** What was set up there. */
    static NewFactor factor(Visit visit) {
        var form = visit.form();
        return form.get("response").isEmpty()
                ? new NewFactor.Codes(form.get("ticket"), form.line("code"))
                : new NewFactor.NewPasskey(form.get("response"), Entrance.device(visit));
    }

    Reply recoveryCodes(Visit visit, List<String> codes, String next) {
        var room = rooms.room(visit, visit.words().say("access.recovery-codes"));
        return Reply.Page.of("recovery-codes", new RecoveryCodesPage(room, codes, next));
    }

    /** A link that leads nowhere any more. */
    Reply over(Visit visit) {
        var words = visit.words();
        var room = rooms.room(visit, words.say("access.link-over-title"));
        return new Reply.Page(
                410,
                "sentence",
                new SentencePage(
                        room, words.say("access.link-over"), "/newsroom/session", words.say("access.sign-in")));
    }

    static String say(Words words, Weakness weakness) {
        return words.say(
                switch (weakness) {
                    case SHORT -> "access.passphrase-short";
                    case LONG -> "access.passphrase-long";
                    case EASY -> "access.passphrase-easy";
                });
    }

    static String say(Words words, Introducing.NameFault fault) {
        return words.say(
                switch (fault) {
                    case FORM -> "access.name-form";
                    case TAKEN -> "access.name-taken";
                });
    }
}
