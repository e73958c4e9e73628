package org.jarida.newsroom;

import java.util.Set;
import org.jarida.desk.Account;
import org.jarida.desk.Right;

/**
 * Who may take a route: with which credential, and with at least one of these rights somewhere; none: whoever works
 * here. Whether they may touch this article or that edition is the page's to ask.
 */
record Policy(Credential credential, Set<Right> rights) {
    Policy {
        rights = Set.copyOf(rights);
        if (credential == Credential.NONE && !rights.isEmpty()) {
            throw new IllegalArgumentException("who has shown nothing has no rights");
        }
    }

    static Policy anybody() {
        return new Policy(Credential.NONE, Set.of());
    }

    static Policy staff(Right... oneOf) {
        return new Policy(Credential.SESSION, Set.of(oneOf));
    }

    static Policy steppedUp(Right... oneOf) {
        return new Policy(Credential.STEPPED_UP, Set.of(oneOf));
    }

    boolean allows(Account account) {
        return account.enabled() && (rights.isEmpty() || rights.stream().anyMatch(account::may));
    }
}
