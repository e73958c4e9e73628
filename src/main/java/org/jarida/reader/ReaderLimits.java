package org.jarida.reader;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import org.jarida.base.Budgets;
import org.jarida.base.MailAddress;

/**
 * How often somebody may try, by the mail address they give and for all readers together: kept in memory, whether or not
 * there is an account, and never by where they come from. A flood of guesses or of wishes for letters keeps no owner of a
 * passkey out.
 */
final class ReaderLimits {
    private static final int MOST = 20_000;
    private static final int TRIES = 5;
    private static final int ALL_TRIES = 240;
    private static final int LETTERS = 3;
    private static final int ALL_LETTERS = 1200;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Budgets budgets;
    private final Bucket allTries;
    private final Bucket allLetters;
    private final Cache<String, Bucket> tries;
    private final Cache<String, Bucket> letters;

    ReaderLimits(InstantSource clock) {
        budgets = new Budgets(clock);
        allTries = budgets.bucket(ALL_TRIES, MINUTE);
        allLetters = budgets.bucket(ALL_LETTERS, HOUR);
        tries = cache(MINUTE.multipliedBy(2));
        letters = cache(HOUR.multipliedBy(2));
    }

    private Cache<String, Bucket> cache(Duration full) {
        return budgets.cache(MOST).expireAfterAccess(full).build();
    }

    boolean mayTry(MailAddress address) {
        var own = tries.getIfPresent(address.folded());
        return (own == null || own.getAvailableTokens() > 0)
                && allTries.tryConsume(1)
                && tries.get(address.folded(), first -> budgets.bucket(TRIES, MINUTE))
                        .tryConsume(1);
    }

    /** A right one counts for nothing. */
    void wasRight(MailAddress address) {
        tries.get(address.folded(), first -> budgets.bucket(TRIES, MINUTE)).addTokens(1);
        allTries.addTokens(1);
    }

    boolean mayGetLetter(MailAddress address) {
        return letters.get(address.folded(), first -> budgets.bucket(LETTERS, HOUR))
                        .tryConsume(1)
                && allLetters.tryConsume(1);
    }
}
