package org.jarida.mailing;

import java.util.List;
import java.util.Set;
import org.jarida.base.Database;
import org.jarida.base.MailAddress;

/** Readers who get the daily letter, by the thousand. */
public final class ManyReaders {
    private ManyReaders() {}

    /** {@code reader0@example.org} and so on. */
    public static void subscribe(Database database, String edition, int count) {
        var wish = new Wish(Set.of(Occasion.DAILY), List.of());
        for (var begun = 0; begun < count; begun += 10_000) {
            var from = begun;
            database.write(transaction -> {
                for (var number = from; number < Math.min(count, from + 10_000); number++) {
                    var address =
                            MailAddress.read("reader" + number + "@example.org").orElseThrow();
                    SubscriptionTable.add(
                            transaction.sql(), new Subscription(database.nextId(), edition, address, wish));
                }
                return count;
            });
        }
    }
}
