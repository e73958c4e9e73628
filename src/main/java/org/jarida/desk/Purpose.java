package org.jarida.desk;

/** What a challenge or a shown secret is for: what was made for one thing is of no use for another. */
public record Purpose(String text) {
    static final Purpose SIGN_IN = new Purpose("sign-in");

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
