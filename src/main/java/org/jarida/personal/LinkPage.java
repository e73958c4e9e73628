package org.jarida.personal;

import org.jspecify.annotations.Nullable;

/**
 * Where a link by mail is asked for.
 *
 * @param path where the form goes
 * @param lead what it is for
 * @param sent whether a letter is on its way, as far as anybody is told
 */
public record LinkPage(
        Room room,
        String path,
        String lead,
        String address,
        @Nullable String wrong,
        boolean sent) {}
