package org.jarida.story;

/** Nothing was done, for this reason. */
public record Refused(Objection why)
        implements Publishing, Scheduling, Correcting, Withdrawing, Readdressing, HandingOver, Approving, Declining {}
