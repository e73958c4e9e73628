package org.jarida.desk;

import org.jarida.proof.Purpose;

/** What the staff prove who they are for. */
public final class Purposes {
    private Purposes() {}

    public static Purpose stepUp(Session session) {
        return new Purpose("step-up:" + session.id());
    }

    public static Purpose factorOf(Account account) {
        return new Purpose("factor:" + account.key());
    }

    public static Purpose joining(Invitation invitation) {
        return new Purpose("joining:" + invitation.key());
    }

    public static Purpose reset(Reset reset) {
        return new Purpose("reset:" + reset.key());
    }
}
