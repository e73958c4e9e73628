package org.jarida.app;

import java.io.PrintWriter;
import org.jarida.exchange.ImportProgress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far long work has come: on a terminal one line that changes (count, rate, time left), elsewhere a line every
 * few seconds.
 */
final class Counter implements ImportProgress, AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private final PrintWriter out;
    private final boolean terminal;
    private @Nullable Phase phase;
    private long begun;
    private long told;
    private long items;
    private long total;
    private boolean open;

    Counter(PrintWriter out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    @Override
    public void at(Phase now, long count, long of) {
        var time = System.nanoTime();
        if (now == Phase.FILES) {
            if (isTime(time)) {
                told = time;
                show("Files    " + count + " of " + of + " of the items just written");
            }
            return;
        }
        if (now != phase) {
            end();
            phase = now;
            begun = time;
            told = time;
        }
        items = count;
        total = of;
        if (isTime(time)) {
            told = time;
            tell();
        }
    }

    private boolean isTime(long time) {
        return time - told > (terminal ? SECOND / 5 : 5 * SECOND);
    }

    private void tell() {
        var seconds = Math.max(0.001, (System.nanoTime() - begun) / (double) SECOND);
        var rate = items / seconds;
        var text = new StringBuilder(phase == Phase.READING ? "Reading" : "Writing")
                .append("  ")
                .append(items);
        if (total > 0) {
            text.append(" of ").append(total);
        }
        text.append("  ").append(Math.round(rate)).append("/s");
        if (total > items && rate > 0) {
            text.append("  ").append(Math.round((total - items) / rate)).append(" s left");
        }
        show(text.toString());
    }

    private void show(String text) {
        if (terminal) {
            out.print("\r\u001b[K" + text);
            open = true;
        } else {
            out.println(text);
        }
        out.flush();
    }

    private void end() {
        if (phase != null) {
            tell();
            if (open) {
                out.println();
                out.flush();
                open = false;
            }
        }
    }

    @Override
    public void close() {
        end();
        phase = null;
    }
}
