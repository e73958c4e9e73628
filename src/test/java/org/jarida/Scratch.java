package org.jarida;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders for what a test keeps longer than JUnit's own would stay; all are gone when the run ends. */
public final class Scratch {
    private static final Path ALL = begin();

    private Scratch() {}

    /** A new, empty folder. */
    public static Path folder(String name) {
        try {
            return Files.createTempDirectory(ALL, name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path begin() {
        try {
            var all = Files.createTempDirectory("jarida-tests");
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(all)));
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is still written to meanwhile, or has just gone, is passed over. */
    private static void remove(Path all) {
        try {
            Files.walkFileTree(all, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return gone(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                    return gone(folder);
                }
            });
        } catch (IOException failure) {
            System.err.println("left behind: " + failure);
        }
    }

    private static FileVisitResult gone(Path file) {
        file.toFile().delete();
        return FileVisitResult.CONTINUE;
    }
}
