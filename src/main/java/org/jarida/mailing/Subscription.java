package org.jarida.mailing;

import org.jarida.base.MailAddress;

/** Somebody who gets letters of an edition. */
public record Subscription(long id, String edition, MailAddress address, Wish wish) {
    @Override
    public String toString() {
        return "Subscription[" + id + "]"; // The address has no business in a log.
    }
}
