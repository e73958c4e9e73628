package org.jarida.story;

/** How withdrawing went. */
public sealed interface Withdrawing permits Withdrawing.Withdrawn, Refused, AwaitsSecondPerson {
    record Withdrawn(Withdrawal withdrawal) implements Withdrawing, Approving {}
}
