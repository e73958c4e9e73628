package org.jarida.app;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What goes to the terminal beside the program's own words: warnings and worse, one line each, with a stack only for
 * what nobody planned for. No reader's address, query or name is ever in it, because nobody logs one.
 */
final class Logging {
    private Logging() {}

    static void quiet() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        LogManager.getLogManager().reset();
        var console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        console.setFormatter(new OneLine());
        var root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(console);
        // It would tell everybody at every start that the JVM has a faster way, which is still an incubator's.
        Logger.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.SEVERE);
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord record) {
            var line = new StringBuilder()
                    .append(record.getInstant())
                    .append(' ')
                    .append(record.getLevel().getName().toLowerCase(java.util.Locale.ROOT))
                    .append(": ")
                    .append(formatMessage(record))
                    .append(System.lineSeparator());
            var thrown = record.getThrown();
            if (thrown != null) {
                var stack = new java.io.StringWriter();
                thrown.printStackTrace(new java.io.PrintWriter(stack));
                line.append(stack);
            }
            return line.toString();
        }
    }
}
