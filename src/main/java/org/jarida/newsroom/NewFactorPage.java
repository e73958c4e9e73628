package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * A second factor is set up: a passkey, or one-time codes.
 *
 * @param base where its form goes, and {@code passkey.json} below
 */
public record NewFactorPage(
        Room room,
        String base,
        String lead,
        EnrolmentView enrolment,
        @Nullable String wrong) {}
