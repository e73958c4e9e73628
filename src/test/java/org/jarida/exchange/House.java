package org.jarida.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jarida.EmptyNewsroom;
import org.jarida.Scratch;
import org.jarida.Store;
import org.jarida.base.Outward;
import org.jarida.media.Darkroom;
import org.jarida.media.FolderStore;
import org.jarida.media.MediaLibrary;
import org.jspecify.annotations.Nullable;

/** An empty newspaper to move into. */
final class House extends EmptyNewsroom {
    final MediaLibrary media =
            new MediaLibrary(database, logbook, new FolderStore(Scratch.folder("media")), new Darkroom(64));
    final WordPressImport.Doors doors = new WordPressImport.Doors(
            database, editions, sections, topics, bylines, stories, articles, arrivals, pages, remarks, redirects,
            fronts, media);

    House(Store store) {
        super(store);
    }

    ImportReport moveIn(Path file) throws IOException {
        return moveIn(file, false, null);
    }

    ImportReport moveIn(String channel) throws IOException {
        return moveIn(file(channel));
    }

    ImportReport tryOut(Path file) throws IOException {
        return moveIn(file, true, null);
    }

    ImportReport moveIn(Path file, boolean trial, @Nullable Path uploads) throws IOException {
        return WordPressImport.run(doors, file, new ImportOptions(trial, uploads, null), (phase, items, total) -> {});
    }

    ImportReport moveIn(Path file, Outward outward) throws IOException {
        return moveIn(file, outward, (phase, items, total) -> {});
    }

    ImportReport moveIn(Path file, Outward outward, ImportProgress progress) throws IOException {
        return WordPressImport.run(doors, file, new ImportOptions(false, null, outward), progress);
    }

    static Path file(String channel) throws IOException {
        var file = Scratch.folder("export").resolve("export.xml");
        Files.writeString(file, WxrReaderTest.export(channel), StandardCharsets.UTF_8);
        return file;
    }
}
