package org.jarida.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    /** Field 19 of proc_pid_stat(5), the seventeenth behind the name in parentheses. */
    private static int nice() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void itsThreadsLetOthersGoFirst() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/thread-self/stat")));
        var before = nice();
        var inside = new CompletableFuture<Integer>();
        Background.threads("behind-").newThread(() -> inside.complete(nice())).start();
        assertThat(inside.get()).isGreaterThan(before);
        assertThat(nice()).isEqualTo(before);
    }
}
