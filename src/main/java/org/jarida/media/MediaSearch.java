package org.jarida.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which media somebody looks for.
 *
 * @param words each of them in the name, the credit, a caption or an alternative text of any edition, in any order; empty: all;
 *     the first eight count
 * @param kind null: all
 * @param missing those alone whose file has not come
 * @param broughtBy those alone that this actor has brought; null: all
 * @param since those alone that have come since then; null: all
 */
public record MediaSearch(
        String words,
        @Nullable MediaKind kind,
        boolean missing,
        @Nullable String broughtBy,
        @Nullable Instant since) {
    public static final MediaSearch ALL = new MediaSearch("", null, false, null, null);

    public static MediaSearch of(String words) {
        return new MediaSearch(words, null, false, null, null);
    }
}
