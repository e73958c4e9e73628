package org.jarida.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story told in one edition, as the staff sees it.
 *
 * @param version grows with each change of its text: who saves names the one they began from
 * @param revision the last saved revision, which need not be what readers see
 * @param startedBy whose it is: an account's key, or a part of the program
 * @param firstPublishedAt when readers first saw it, though it may have been withdrawn since; from then on its slug is
 *     frozen
 */
public record Article(
        long id,
        long story,
        String edition,
        String slug,
        int version,
        long revision,
        String headline,
        String startedBy,
        Instant changedAt,
        String changedBy,
        Progress progress,
        @Nullable Instant firstPublishedAt) {

    /** What is announced when its text changes, for {@link org.jarida.base.Tags}: readers may not see it yet. */
    public static final String TEXT = "article:";

    static String tag(long id) {
        return TEXT + id;
    }

    public Stage stage() {
        return progress.stage();
    }

    /** When it is to be published, while it is {@link Stage#SCHEDULED}. */
    public @Nullable Instant publishAt() {
        return progress.plan() == null ? null : progress.plan().at();
    }

    Article at(Progress now) {
        return new Article(
                id,
                story,
                edition,
                slug,
                version,
                revision,
                headline,
                startedBy,
                changedAt,
                changedBy,
                now,
                firstPublishedAt);
    }

    Article addressed(String address) {
        return new Article(
                id,
                story,
                edition,
                address,
                version,
                revision,
                headline,
                startedBy,
                changedAt,
                changedBy,
                progress,
                firstPublishedAt);
    }

    Article firstPublished(Instant then) {
        return new Article(
                id,
                story,
                edition,
                slug,
                version,
                revision,
                headline,
                startedBy,
                changedAt,
                changedBy,
                progress,
                firstPublishedAt == null ? then : firstPublishedAt);
    }
}
