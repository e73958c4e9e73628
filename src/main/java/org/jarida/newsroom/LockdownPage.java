package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/**
 * The emergency brake.
 *
 * @param since when it was pulled; null: it is not
 * @param isOwner whether this person may lift it, and change the rule below
 * @param secondPerson whether what was published long ago is changed by two
 */
public record LockdownPage(Room room, @Nullable When since, String by, boolean isOwner, boolean secondPerson) {}
