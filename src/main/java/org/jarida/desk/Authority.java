package org.jarida.desk;

import org.jarida.logbook.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who decides about other people's accounts: somebody with an account, as far as it reaches, or whoever has the machine
 * in hand.
 *
 * @param account null: the machine's owner, who may do anything
 */
public record Authority(Actor actor, @Nullable Account account) {
    public static final Authority COMMAND_LINE = new Authority(Actor.COMMAND_LINE, null);
    static final Authority SET_UP = new Authority(new Actor("set-up"), null);

    public static Authority of(Account account) {
        return new Authority(account.actor(), account);
    }

    /** Whether they may give somebody this: an owner anything, others what their own reach holds, and no owner. */
    public boolean mayGive(Grant grant, Lineage lineage) {
        if (account == null || account.may(Right.OWN)) {
            return true;
        }
        return grant.role() != Role.OWNER
                && account.enabled()
                && account.grants().stream()
                        .anyMatch(own -> own.role().rights().contains(Right.PEOPLE)
                                && own.role().rights().containsAll(grant.role().rights())
                                && own.holds(grant, lineage));
    }

    /** Whether they may disable, reset or change this account: they could have given all that it has. */
    public boolean mayHandle(Account other, Lineage lineage) {
        if (account == null || account.may(Right.OWN)) {
            return true;
        }
        return account.may(Right.PEOPLE) && other.grants().stream().allMatch(grant -> mayGive(grant, lineage));
    }
}
