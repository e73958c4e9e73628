package org.jarida.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jarida.base.Budgets;
import org.jspecify.annotations.Nullable;

/**
 * Lets each passer-by go on so often and no more. Of the address they come from it makes a hash at once, by a key that
 * this process alone has and forgets when it ends; the hash is kept in memory for an hour, and neither is handed on.
 *
 * <p>Before us may stand a proxy on this machine or its network, which names the address it was called from
 * ({@code X-Forwarded-For}, its last). Who comes from this machine itself, as readers through Tor do, cannot be told
 * apart from others who do: what bounds all together bounds them, and what counts once counts once for all of
 * them.
 */
final class Turnstile {
    private static final String SEAL = "HmacSHA256";
    private static final int MOST = 50_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final byte[] key = new byte[32];
    private final Budgets budgets;
    private final Cache<String, Bucket> seen;

    /** What somebody may do so many times an hour. */
    enum Errand {
        COMMENT(6),
        REPORT(12);

        private final int times;

        Errand(int times) {
            this.times = times;
        }
    }

    /** Somebody, as far as limits need to know. */
    interface Passer {
        /** Whether they may do this once more. */
        boolean mayGoOn(Errand errand);

        /** Whether they do this for the first time within the hour: the same thing is named in the same way. */
        boolean isFirst(String thing);
    }

    Turnstile(InstantSource clock) {
        new SecureRandom().nextBytes(key);
        budgets = new Budgets(clock);
        seen = budgets.cache(MOST).expireAfterWrite(HOUR).build();
    }

    Passer passer(HttpServerRequest request) {
        var from = from(request);
        var who = from == null ? null : sealed(from);
        return new Passer() {
            @Override
            public boolean mayGoOn(Errand errand) {
                return who == null || isWithin(who + errand, errand.times);
            }

            @Override
            public boolean isFirst(String thing) {
                return isWithin(who + thing, 1);
            }
        };
    }

    private boolean isWithin(String what, int times) {
        return seen.get(
                        what,
                        first -> budgets.bucket()
                                .addLimit(limit -> limit.capacity(times).refillIntervally(times, HOUR))
                                .build())
                .tryConsume(1);
    }

    private String sealed(byte[] address) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(key, SEAL));
            return Base64.getEncoder().encodeToString(mac.doFinal(address));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address, or the network of it that one household has in IPv6; null: from here. */
    private static byte @Nullable [] from(HttpServerRequest request) {
        var address = bytes(
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress());
        if (address != null && isNear(address)) {
            var forwarded = request.getHeader("x-forwarded-for");
            var last = forwarded == null
                    ? null
                    : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
            var named = bytes(last);
            if (named != null) {
                address = named;
            } else if (last != null && !last.isEmpty()) {
                return last.substring(0, Math.min(last.length(), 100)).getBytes(UTF_8);
            } else {
                return null;
            }
        }
        return address == null ? null : address.length == 16 ? Arrays.copyOf(address, 8) : address;
    }

    private static byte @Nullable [] bytes(@Nullable String address) {
        return address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
    }

    private static boolean isNear(byte[] address) {
        try {
            var near = InetAddress.getByAddress(address);
            return near.isLoopbackAddress() || near.isSiteLocalAddress() || (address[0] & 0xFE) == 0xFC;
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
