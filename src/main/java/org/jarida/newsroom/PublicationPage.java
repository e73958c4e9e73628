package org.jarida.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Before an article goes to readers: what stands in the way, what could be better, and how and when it goes.
 *
 * @param again whether readers see an earlier text, so that it must be said what kind of change this is
 * @param manners minor change, update, correction
 * @param secondPerson whether somebody else must approve
 * @param due when it goes out by itself; null: not planned
 * @param wrong why the form was not taken; empty: it was not sent yet
 */
public record PublicationPage(
        Room room,
        String address,
        Headline headline,
        List<Finding> findings,
        boolean again,
        List<Choice> manners,
        String reason,
        boolean secondPerson,
        @Nullable When due,
        DateField schedule,
        long version,
        String wrong) {
    public PublicationPage {
        findings = List.copyOf(findings);
        manners = List.copyOf(manners);
    }

    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::must);
    }

    /**
     * @param must whether it cannot be published like this
     * @param repair what the repair would do, in words; null: there is none to offer
     * @param id names the finding to the form that repairs it
     */
    public record Finding(
            String id, boolean must, String what, @Nullable String repair) {}
}
