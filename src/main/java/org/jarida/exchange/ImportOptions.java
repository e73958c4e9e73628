package org.jarida.exchange;

import java.nio.file.Path;
import org.jarida.base.Outward;
import org.jspecify.annotations.Nullable;

/**
 * How to move in.
 *
 * @param trial reads and reports, and writes nothing
 * @param outward fetches files that are not in the folder; without it nothing is fetched
 * @param media a folder with the old site's uploads, as they lie there: {@code 2025/11/photo.jpg}
 */
public record ImportOptions(
        boolean trial, @Nullable Path media, @Nullable Outward outward) {}
