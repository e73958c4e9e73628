package org.jarida.newsroom;

import org.jspecify.annotations.Nullable;

/** One of somebody's passkeys. */
public record PasskeyView(
        String credential, String name, When made, @Nullable When used) {}
