package org.jarida.story;

/** Nothing was done yet: another person has to approve it. */
public record AwaitsSecondPerson(Proposal proposal) implements Publishing, Scheduling, Correcting, Withdrawing {}
