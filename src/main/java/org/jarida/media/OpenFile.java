package org.jarida.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file read and changed at any place. What lies beyond its end is broken media, not a programming error. */
final class OpenFile implements AutoCloseable {
    private static final byte[] ZEROS = new byte[1 << 16];
    private final FileChannel channel;

    OpenFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Big-endian. */
    ByteBuffer read(long at, int length) throws IOException {
        if (at < 0 || length < 0 || length > size() - at) {
            throw new BrokenMedia("breaks off");
        }
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new BrokenMedia("breaks off");
            }
        }
        return bytes.flip();
    }

    ByteBuffer readLittle(long at, int length) throws IOException {
        return read(at, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    String text(long at, int length) throws IOException {
        return new String(read(at, length).array(), StandardCharsets.ISO_8859_1);
    }

    void write(long at, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    void zero(long at, long length) throws IOException {
        if (at < 0 || length < 0 || length > size() - at) {
            throw new BrokenMedia("breaks off");
        }
        for (var done = 0L; done < length; ) {
            var count = (int) Math.min(ZEROS.length, length - done);
            write(at + done, ByteBuffer.wrap(ZEROS, 0, count));
            done += count;
        }
    }

    void truncate(long size) throws IOException {
        channel.truncate(size);
    }

    /** Moves what begins at {@code from} to the front and drops what lies before. */
    void dropBefore(long from) throws IOException {
        var size = size();
        for (var at = from; at < size; ) {
            var part = read(at, (int) Math.min(ZEROS.length, size - at));
            at += part.remaining();
            write(at - part.remaining() - from, part);
        }
        truncate(size - from);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
