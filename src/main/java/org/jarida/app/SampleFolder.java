package org.jarida.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the sample newsroom lies: beside the program when it is built, in the sources' folder otherwise. */
final class SampleFolder {
    private SampleFolder() {}

    static Path find() {
        var home = System.getenv("JARIDA_HOME");
        return Stream.of(Path.of(home == null ? "" : home, "sample"), Path.of("sample"))
                .filter(folder -> Files.exists(folder.resolve("newsroom.json")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the folder of the sample newsroom is missing"));
    }
}
