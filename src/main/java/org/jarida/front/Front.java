package org.jarida.front;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A front as the desk sees it: what readers are shown first, and the proof of what they will be shown, if somebody has
 * begun one. Places whose time is over are in neither.
 *
 * @param version grows with every change; who saves names the one they have seen
 * @param liveSince when it was last put live; null: never
 * @param proof what it will be; null: nothing waits
 */
public record Front(
        FrontOf of,
        long version,
        List<Place> live,
        @Nullable Instant liveSince,
        @Nullable List<Place> proof,
        @Nullable Instant proofSince) {
    public static final int MOST = 20;

    public Front {
        live = List.copyOf(live);
        proof = proof == null ? null : List.copyOf(proof);
    }

    /** What is being worked on: the proof, or what is live. */
    public List<Place> places() {
        return proof == null ? live : proof;
    }
}
