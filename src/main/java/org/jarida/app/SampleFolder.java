package org.jarida.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jarida.exchange.SampleNewsroom;
import org.jarida.newsroom.ReadySet;

/** Where the sample newsroom lies: beside the program when it is built, in the sources' folder otherwise. */
final class SampleFolder {
    private SampleFolder() {}

    static Path find() {
        return look().orElseThrow(() -> new IllegalStateException("the folder of the sample newsroom is missing"));
    }

    private static Optional<Path> look() {
        var home = System.getenv("JARIDA_HOME");
        return Stream.of(Path.of(home == null ? "" : home, "sample"), Path.of("sample"))
                .filter(folder -> Files.exists(folder.resolve("newsroom.json")))
                .findFirst();
    }

    /** What a new newspaper may begin with: the sample's editions and sections. */
    static ReadySet ready() {
        var folder = find();
        return new ReadySet(SampleNewsroom.editions(folder), SampleNewsroom.sections(folder));
    }
}
