package org.jarida.push;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jarida.base.Database;
import org.jarida.base.Keys;
import org.jarida.base.Outward;
import org.jarida.edition.Lockdown;
import org.jarida.edition.Settings;
import org.jarida.story.Publications;
import org.jspecify.annotations.Nullable;

/**
 * Carries breaking news to browsers, batch after batch. A browser is written down as under way before its message is
 * handed over, and struck out afterwards: of those that were under way when a process ended nobody knows whether they were
 * told, and they are not told again. No endpoint is ever logged.
 */
public final class Broadcast implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Broadcast.class.getName());
    static final int AT_ONCE = 50;

    /** How long a process that says nothing more is taken to be alive. */
    static final Duration HOLD = Duration.ofMinutes(2);

    private static final List<Duration> BETWEEN_TRIES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final Database database;
    private final Settings settings;
    private final Publications publications;
    private final Lockdown lockdown;
    private final Vapid vapid;
    private final Carrier carrier;
    private final String holder = Keys.random();
    private @Nullable ScheduledExecutorService hands;

    public Broadcast(
            Database database,
            Settings settings,
            Publications publications,
            Lockdown lockdown,
            Vapid vapid,
            Carrier carrier) {
        this.database = database;
        this.settings = settings;
        this.publications = publications;
        this.lockdown = lockdown;
        this.vapid = vapid;
        this.carrier = carrier;
    }

    /** From now on it looks every second, with hands of its own: a slow push service keeps nothing else waiting. */
    public void begin() {
        var working = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("push").daemon().factory());
        hands = working;
        working.scheduleWithFixedDelay(
                () -> {
                    try {
                        while (!working.isShutdown() && step()) {
                            Thread.onSpinWait();
                        }
                    } catch (RuntimeException failure) {
                        LOG.log(System.Logger.Level.ERROR, "breaking news is held up and will be tried again", failure);
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    /** Ends after the batch that is under way, and lets go of the rest, so that another process need not wait. */
    @Override
    public void close() {
        if (hands != null) {
            hands.shutdown();
            hands.close();
        }
        database.write(transaction -> {
            SendingTable.letGo(transaction.sql(), holder);
            return holder;
        });
    }

    /** Sends a batch. False: there is nothing to send now. */
    synchronized boolean step() {
        if (lockdown.isOn()) {
            return false;
        }
        for (var sending : database.read(SendingTable::underWay)) {
            var taken = take(sending);
            if (!taken.isEmpty()) {
                strike(sending, hand(sending, taken));
                return true;
            }
        }
        return false;
    }

    /** Who is told next: first those that failed before and whose time has come, then those who follow. */
    private List<DeliveryTable.Delivery> take(SendingTable.UnderWay sending) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var article = sending.article();
            var now = now();
            var walked = SendingTable.hold(sql, article, holder, now, now.plus(HOLD));
            if (walked.isEmpty()) {
                return List.of();
            }
            SendingTable.count(sql, article, 0, 0, DeliveryTable.forgetUnderWay(sql, article));
            if (isStale(sending)) {
                SendingTable.count(sql, article, 0, 0, DeliveryTable.forgetAll(sql, article));
                SendingTable.over(sql, article);
                return List.of();
            }
            var due = DeliveryTable.takeDue(sql, sending.edition(), article, now, AT_ONCE);
            if (!due.isEmpty()) {
                return due;
            }
            var next = BrowserTable.after(sql, sending.edition(), walked.get(), AT_ONCE);
            if (!next.isEmpty()) {
                DeliveryTable.add(sql, article, next);
                SendingTable.walked(sql, article, next.getLast().endpoint().hash());
            } else if (!DeliveryTable.hasAny(sql, article)) {
                SendingTable.over(sql, article);
            }
            return next.stream()
                    .map(browser -> new DeliveryTable.Delivery(browser, 0))
                    .toList();
        });
    }

    /** Whether nobody is to be told of it any more. */
    private boolean isStale(SendingTable.UnderWay sending) {
        return !now().isBefore(sending.endsAt())
                || !settings.tellsBrowsers(sending.edition())
                || publications.find(sending.edition(), sending.storyKey()).isEmpty();
    }

    /** What became of a message. */
    private enum Fate {
        SENT,
        /** There is no such browser. */
        GONE,
        /** The service could not take it now. */
        LATER,
        /** The service will not take it. */
        FAILED
    }

    private record Handed(DeliveryTable.Delivery delivery, Fate fate) {}

    private List<Handed> hand(SendingTable.UnderWay sending, List<DeliveryTable.Delivery> taken) {
        var message = Bulletin.evened(sending.message());
        var seconds = Math.max(60, Duration.between(now(), sending.endsAt()).toSeconds());
        var fates = new ArrayList<Future<Fate>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(one -> fates.add(threads.submit(() -> hand(one.browser(), message, seconds))));
        }
        var handed = new ArrayList<Handed>();
        for (var place = 0; place < taken.size(); place++) {
            handed.add(new Handed(taken.get(place), fate(fates.get(place))));
        }
        return handed;
    }

    private static Fate fate(Future<Fate> fate) {
        if (fate.state() == Future.State.SUCCESS) {
            return fate.resultNow();
        } else if (fate.exceptionNow() instanceof Error end) {
            throw end;
        }
        // Its words might name whom it was for.
        LOG.log(
                System.Logger.Level.WARNING,
                "a message was not handed over: {0}",
                fate.exceptionNow().getClass());
        return Fate.FAILED;
    }

    private Fate hand(Browser browser, byte[] message, long seconds) throws GeneralSecurityException {
        var headers = Map.of(
                "TTL", Long.toString(seconds),
                "Urgency", "high",
                "Content-Type", "application/octet-stream",
                "Content-Encoding", "aes128gcm",
                "Authorization", vapid.authorization(browser.endpoint(), now()));
        var sealed = Sealed.seal(message, browser.point(), browser.secret());
        try {
            var status = carrier.carry(browser.endpoint().uri(), headers, sealed);
            return status / 100 == 2
                    ? Fate.SENT
                    : status == 404 || status == 410
                            ? Fate.GONE
                            : status == 429 || status >= 500 ? Fate.LATER : Fate.FAILED;
        } catch (Outward.NotPublic neighbour) {
            return Fate.GONE;
        } catch (IOException silence) {
            return Fate.LATER;
        }
    }

    private void strike(SendingTable.UnderWay sending, List<Handed> handed) {
        database.write(transaction -> {
            var sql = transaction.sql();
            var article = sending.article();
            var gone = of(handed, Fate.GONE);
            var sent = DeliveryTable.done(sql, article, of(handed, Fate.SENT));
            var lost = DeliveryTable.done(sql, article, gone);
            var failed = DeliveryTable.done(sql, article, of(handed, Fate.FAILED));
            gone.forEach(
                    one -> BrowserTable.remove(sql, one.browser().endpoint().hash()));
            for (var one : of(handed, Fate.LATER)) {
                if (one.tries() < BETWEEN_TRIES.size()) {
                    DeliveryTable.later(sql, article, one, now().plus(BETWEEN_TRIES.get(one.tries())));
                } else {
                    failed += DeliveryTable.done(sql, article, List.of(one));
                }
            }
            SendingTable.count(sql, article, sent, lost, failed);
            return article;
        });
    }

    private static List<DeliveryTable.Delivery> of(List<Handed> handed, Fate fate) {
        return handed.stream()
                .filter(one -> one.fate() == fate)
                .map(Handed::delivery)
                .toList();
    }

    private Instant now() {
        return database.clock().instant();
    }
}
