package org.jarida.base;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The names of letters that a mail server took last, in a file: a program that is killed between the server's word and
 * our own database's finds there that a letter is gone. It is not forced to the disk, which a kill does not ask for.
 */
final class HandedOver {
    private static final int MOST = 20_000;
    private static final int KEPT = 2_000;

    private final Path file;
    private final Set<String> names = new LinkedHashSet<>();

    HandedOver(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                var all = Files.readString(file, US_ASCII);
                // What was written by half was not taken down, and is no name.
                all.substring(0, all.lastIndexOf('\n') + 1).lines().forEach(names::add);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    synchronized boolean has(String name) {
        return names.contains(name);
    }

    synchronized void add(String name) {
        try {
            names.add(name);
            if (names.size() > MOST) {
                names.removeAll(names.stream().limit(names.size() - KEPT).toList());
                Files.writeString(file, String.join("\n", names) + "\n", US_ASCII);
            } else {
                try (var channel = FileChannel.open(file, CREATE, APPEND)) {
                    channel.write(ByteBuffer.wrap((name + "\n").getBytes(US_ASCII)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
