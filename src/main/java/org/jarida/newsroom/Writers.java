package org.jarida.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which article open, and who of them writes. Known by what their browsers tell every few seconds, and only as
 * long: a restart forgets it and loses nothing, because a save says itself which text it is based on.
 */
final class Writers {
    /** Who has not been heard of for so long has gone. */
    static final Duration GONE = Duration.ofSeconds(35);

    private final Map<Long, List<Here>> byArticle = new HashMap<>();
    private final Map<Long, String> writing = new HashMap<>();

    /**
     * Somebody who has the article open.
     *
     * @param account their key
     */
    record Here(String account, String name, Instant since, Instant seen) {}

    /**
     * @param others who else has it open
     * @param writer the name of who writes; empty: nobody
     * @param mine whether that is who asks
     */
    record Seen(List<Here> others, Optional<String> writer, boolean mine) {}

    /** Says that somebody is there; the first who comes writes, and so does who takes over. */
    synchronized Seen comes(long article, String account, String name, boolean takes, Instant now) {
        var here = present(article, now);
        var since = here.stream()
                .filter(one -> one.account.equals(account))
                .map(Here::since)
                .findFirst()
                .orElse(now);
        here.removeIf(one -> one.account.equals(account));
        here.add(new Here(account, name, since, now));
        byArticle.put(article, here);
        if (takes || !writing.containsKey(article)) {
            writing.put(article, account);
        }
        return seen(article, account, here);
    }

    /** For who only reads: they are not in anybody's way. */
    synchronized Seen looks(long article, String account, Instant now) {
        return seen(article, account, present(article, now));
    }

    synchronized void leaves(long article, String account, Instant now) {
        var here = present(article, now);
        here.removeIf(one -> one.account.equals(account));
        byArticle.put(article, here);
        forgetWriter(article, here);
        if (here.isEmpty()) {
            byArticle.remove(article);
        }
    }

    /** The name of a colleague who writes in it, so that somebody else does not. */
    synchronized Optional<String> writesInstead(long article, String account, Instant now) {
        return seen(article, account, present(article, now)).writer.filter(name -> !isWriter(article, account));
    }

    private boolean isWriter(long article, String account) {
        return account.equals(writing.get(article));
    }

    private Seen seen(long article, String account, List<Here> here) {
        var writer = here.stream()
                .filter(one -> isWriter(article, one.account))
                .map(Here::name)
                .findFirst();
        var others = here.stream().filter(one -> !one.account.equals(account)).toList();
        return new Seen(others, writer, isWriter(article, account));
    }

    private List<Here> present(long article, Instant now) {
        var here = new ArrayList<>(byArticle.getOrDefault(article, List.of()));
        here.removeIf(one -> one.seen.plus(GONE).isBefore(now));
        forgetWriter(article, here);
        return here;
    }

    private void forgetWriter(long article, List<Here> here) {
        if (here.stream().noneMatch(one -> isWriter(article, one.account))) {
            writing.remove(article);
        }
    }
}
