package org.jarida.desk;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import org.jarida.base.Budgets;

/**
 * How often somebody may try. Kept in memory, by account and for the whole newspaper, never by address: who asks from
 * where is not looked at. A passkey is not counted here: nobody guesses one, so a flood of guesses locks none out.
 */
final class Limits {
    private static final int PASSPHRASES = 5;
    private static final int ALL_PASSPHRASES = 60;
    private static final int FACTORS = 5;
    /** Who knows the passphrase would find a code of six digits by going on: not with so few a day. */
    private static final int FACTORS_A_DAY = 50;

    private static final int LETTERS = 3;
    private static final int ALL_LETTERS = 60;
    private static final int MOST = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Budgets budgets;
    private final Bucket allPassphrases;
    private final Bucket allLetters;
    private final Cache<String, Bucket> passphrases;
    private final Cache<String, Bucket> factors;
    private final Cache<String, Bucket> letters;

    Limits(InstantSource clock) {
        budgets = new Budgets(clock);
        allPassphrases = budgets.bucket(ALL_PASSPHRASES, MINUTE);
        allLetters = budgets.bucket(ALL_LETTERS, HOUR);
        passphrases = cache(MINUTE.multipliedBy(2));
        factors = cache(DAY.multipliedBy(2));
        letters = cache(HOUR.multipliedBy(2));
    }

    /** A bucket that nobody has asked for so long is full again, and need not be kept. */
    private Cache<String, Bucket> cache(Duration full) {
        return budgets.cache(MOST).expireAfterAccess(full).build();
    }

    /** @param whose an account's key, or what stands for a name that nobody has: both are counted alike */
    boolean mayTryPassphrase(String whose) {
        // Asked in this order, neither can a flood on one account use up everybody's tries, nor one of made-up names
        // drive an account's count out of memory.
        var own = passphrases.getIfPresent(whose);
        return (own == null || own.getAvailableTokens() > 0)
                && allPassphrases.tryConsume(1)
                && passphrases
                        .get(whose, key -> budgets.bucket(PASSPHRASES, MINUTE))
                        .tryConsume(1);
    }

    /** A right one counts for nothing. */
    void passphraseWasRight(String whose) {
        passphrases.get(whose, key -> budgets.bucket(PASSPHRASES, MINUTE)).addTokens(1);
        allPassphrases.addTokens(1);
    }

    boolean mayTryFactor(String account) {
        return factor(account).tryConsume(1);
    }

    void factorWasRight(String account) {
        factor(account).addTokens(1);
    }

    private Bucket factor(String account) {
        return factors.get(
                account,
                key -> budgets.bucket()
                        .addLimit(limit -> limit.capacity(FACTORS).refillGreedy(FACTORS, MINUTE))
                        .addLimit(limit -> limit.capacity(FACTORS_A_DAY).refillGreedy(FACTORS_A_DAY, DAY))
                        .build());
    }

    boolean mayGetLetter(String account) {
        return letters.get(account, key -> budgets.bucket(LETTERS, HOUR)).tryConsume(1) && allLetters.tryConsume(1);
    }
}
