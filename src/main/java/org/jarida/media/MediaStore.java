package org.jarida.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the bytes of media are kept, named by what they are: a name, once it answers, answers with the same bytes for
 * ever. A folder at first; made small so that S3-compatible storage fits.
 */
public interface MediaStore {
    /** Keeps these bytes; when it returns they survive power loss. Keeping the same bytes again does nothing. */
    ContentName put(byte[] content) throws IOException;

    /** Keeps a file's bytes and takes the file: it is gone afterwards. */
    ContentName take(Path file) throws IOException;

    /** A new empty file to write what arrives into, before it is {@link #take taken}; the caller's to delete if it is not. */
    Path newArrival() throws IOException;

    boolean holds(ContentName name) throws IOException;

    /** In bytes; empty where the store has no such content. */
    OptionalLong size(ContentName name) throws IOException;

    /** All of it, for the caller to close. */
    InputStream open(ContentName name) throws IOException;

    /** From a byte, counted from 0, at most so many: what an HTTP range asks. */
    InputStream open(ContentName name, long from, long length) throws IOException;

    /** The file for the system to send by itself, ranges included; empty where the store is not this machine's disk. */
    Optional<Path> path(ContentName name);

    /** Tells whether there was anything to delete. */
    boolean delete(ContentName name) throws IOException;
}
