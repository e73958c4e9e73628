package org.jarida.app;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged, at whatever level. */
final class Listening extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final StringBuffer said = new StringBuffer();

    Listening() {
        setLevel(Level.ALL);
        Logger.getLogger("org.jarida").setLevel(Level.ALL);
        root.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        said.append(record.getMessage()).append('\n');
        for (var cause = record.getThrown(); cause != null; cause = cause.getCause()) {
            said.append(cause).append('\n');
        }
    }

    String said() {
        return said.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
        Logger.getLogger("org.jarida").setLevel(null);
    }
}
