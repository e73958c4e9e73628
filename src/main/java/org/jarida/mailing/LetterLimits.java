package org.jarida.mailing;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import org.jarida.base.Budgets;
import org.jarida.base.MailAddress;

/**
 * How often somebody may be written to because somebody typed their address: by that address and for all together, kept
 * in memory, and never by where the form comes from.
 */
final class LetterLimits {
    private static final int MOST = 20_000;
    private static final int LETTERS = 3;
    private static final int ALL_LETTERS = 1200;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Budgets budgets;
    private final Bucket all;
    private final Cache<String, Bucket> own;

    LetterLimits(InstantSource clock) {
        budgets = new Budgets(clock);
        all = budgets.bucket(ALL_LETTERS, HOUR);
        own = budgets.cache(MOST).expireAfterAccess(HOUR.multipliedBy(2)).build();
    }

    boolean mayGetLetter(MailAddress address) {
        return own.get(address.folded(), first -> budgets.bucket(LETTERS, HOUR)).tryConsume(1) && all.tryConsume(1);
    }
}
