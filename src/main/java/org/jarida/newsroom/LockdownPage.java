package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * The emergency brake.
 *
 * @param since when it was pulled; null: it is not
 * @param mayLift whether this person may lift it
 */
public record LockdownPage(Room room, @Nullable When since, String by, boolean mayLift) {}
