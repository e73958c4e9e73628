package org.jarida.media;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.jarida.base.Hashes;

/**
 * Media in a folder: {@code 3f/a2/3fa2…}. A file appears under its name whole or not at all: it is written beside, made
 * durable and then renamed, and the folder's new entry is made durable too.
 */
public final class FolderStore implements MediaStore {
    private static final int BUFFER = 1 << 16;
    private final Path root;
    private final Path arriving;

    public FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.arriving = this.root.resolve("arriving");
        try {
            Files.createDirectories(arriving);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Path newArrival() throws IOException {
        return Files.createTempFile(arriving, "media", "");
    }

    @Override
    public ContentName put(byte[] content) throws IOException {
        var name = new ContentName(Hashes.sha256(content));
        if (!holds(name)) {
            var file = newArrival();
            Files.write(file, content);
            keep(file, name);
        }
        return name;
    }

    @Override
    public ContentName take(Path file) throws IOException {
        var name = nameOf(file);
        if (holds(name)) {
            Files.delete(file);
        } else if (file.toAbsolutePath().startsWith(root)) {
            keep(file, name);
        } else {
            var nearer = newArrival();
            Files.copy(file, nearer, REPLACE_EXISTING);
            keep(nearer, nameOf(nearer));
            Files.delete(file);
        }
        return name;
    }

    private static ContentName nameOf(Path file) throws IOException {
        var digest = Hashes.digest();
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, read);
            }
        }
        return new ContentName(HexFormat.of().formatHex(digest.digest()));
    }

    private void keep(Path file, ContentName name) throws IOException {
        try (var channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
        var outer = outer(name);
        var inner = inner(name);
        if (!Files.isDirectory(inner)) {
            Files.createDirectories(inner);
            forceFolder(outer);
            forceFolder(root);
        }
        Files.move(file, place(name), ATOMIC_MOVE);
        forceFolder(inner);
    }

    /** A folder's entries are durable only once the folder itself is. Not every system can open one; those that cannot need not. */
    private static void forceFolder(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public boolean holds(ContentName name) {
        return Files.isRegularFile(place(name));
    }

    @Override
    public OptionalLong size(ContentName name) throws IOException {
        try {
            return OptionalLong.of(Files.size(place(name)));
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(ContentName name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public InputStream open(ContentName name, long from, long length) throws IOException {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("a range begins at 0 and is not shorter than nothing");
        }
        var channel = FileChannel.open(place(name), READ);
        channel.position(from);
        return new FirstBytes(Channels.newInputStream(channel), length);
    }

    @Override
    public Optional<Path> path(ContentName name) {
        var place = place(name);
        return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
    }

    @Override
    public boolean delete(ContentName name) throws IOException {
        return Files.deleteIfExists(place(name));
    }

    private Path outer(ContentName name) {
        return root.resolve(name.hash().substring(0, 2));
    }

    private Path inner(ContentName name) {
        return outer(name).resolve(name.hash().substring(2, 4));
    }

    private Path place(ContentName name) {
        return inner(name).resolve(name.hash());
    }
}
