package org.jarida.story;

/** What came of an approval: what was proposed is done, or was not. */
public sealed interface Approving
        permits Publishing.Published, Scheduling.Scheduled, Correcting.Corrected, Withdrawing.Withdrawn, Refused {}
