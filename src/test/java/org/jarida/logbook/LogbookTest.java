package org.jarida.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.jarida.EmptyNewsroom;
import org.jarida.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was done is found again, and stands in one chain; on each database. */
@ParameterizedClass
@EnumSource(Store.class)
class LogbookTest {
    private final EmptyNewsroom newsroom;

    LogbookTest(Store store) {
        newsroom = new EmptyNewsroom(store);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void write(String actor, String act, String subject, String detail) {
        newsroom.database.write(transaction -> {
            newsroom.logbook.write(transaction, new Actor(actor), act, subject, detail);
            return transaction;
        });
    }

    private List<Long> found(Search search) {
        return newsroom.logbook.search(search, 10).stream()
                .map(LogbookLine::number)
                .toList();
    }

    @Test
    void linesAreFoundByWhoWhatOnWhatAndWhen() {
        write("zarmina", "publication", "article:3k9x2q7a/fa", "Snow in Herat");
        newsroom.clock.pass(Duration.ofHours(1));
        write("laila", "publication", "article:5aaaaaaa/en", "100% _wool_");
        newsroom.clock.pass(Duration.ofHours(1));
        write("zarmina", "withdrawal", "article:3k9x2q7a/fa", "It was rain.");
        var second = EmptyNewsroom.NOON.plus(Duration.ofHours(1));
        assertThat(found(Search.ALL)).containsExactly(3L, 2L, 1L);
        assertThat(newsroom.logbook.search(Search.ALL, 2)).hasSize(2);
        assertThat(found(new Search("zarmina", null, "", null, null, null))).containsExactly(3L, 1L);
        assertThat(found(new Search(null, "publication", "", null, null, null))).containsExactly(2L, 1L);
        assertThat(found(new Search(null, null, "3K9X", null, null, null))).containsExactly(3L, 1L);
        assertThat(found(new Search(null, null, "herat", null, null, null))).containsExactly(1L);
        assertThat(found(new Search(null, null, "0% _", null, null, null))).containsExactly(2L);
        assertThat(found(new Search(null, null, "%", null, null, null))).containsExactly(2L);
        assertThat(found(new Search(null, null, "", second, null, null))).containsExactly(3L, 2L);
        assertThat(found(new Search(null, null, "", null, second, null))).containsExactly(1L);
        assertThat(found(new Search(null, null, "", null, null, 3L))).containsExactly(2L, 1L);
        assertThat(newsroom.logbook.acts()).containsExactly("publication", "withdrawal");
    }

    @Test
    void actsThatHappenAtOnceStandInOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var acts = threads.invokeAll(java.util.Collections.nCopies(40, () -> {
                write("zarmina", "publication", "article:3k9x2q7a/fa", "");
                return true;
            }));
            for (var act : acts) {
                act.get();
            }
        }
        assertThat(found(Search.ALL)).startsWith(40L, 39L);
        assertThat(newsroom.logbook.firstBroken()).isEmpty();
    }
}
