package org.jarida.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to move in.
 *
 * @param trial reads and reports, and writes nothing
 * @param media a folder with the old site's uploads, as they lie there: {@code 2025/11/photo.jpg}
 */
public record ImportOptions(boolean trial, @Nullable Path media) {}
