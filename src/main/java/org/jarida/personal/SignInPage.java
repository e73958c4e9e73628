package org.jarida.personal;

import org.jspecify.annotations.Nullable;

/**
 * @param address what was typed before
 * @param again whether they are in already, and are asked once more for something that would hurt
 */
public record SignInPage(
        Room room, String address, @Nullable String wrong, boolean again) {}
