package org.jarida.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The old site's folder of uploads, copied to here. A path that leads out of it leads nowhere. */
final class Uploads {
    private final Path root;
    private boolean lookedFor;
    private boolean held;

    /** @param folder the uploads themselves, or the folder of the site or of {@code wp-content} around them */
    Uploads(Path folder) throws IOException {
        var whole = folder.toRealPath();
        var inside = List.of("wp-content/uploads", "uploads").stream()
                .map(whole::resolve)
                .filter(Files::isDirectory)
                .findFirst();
        root = inside.isPresent() ? inside.get().toRealPath() : whole;
    }

    Optional<Path> find(OldFile file) {
        lookedFor = true;
        // A network of sites keeps its files in folders that only the address names.
        var names = new LinkedHashSet<String>();
        for (var path : new String[] {file.path(), OldFile.uploads(file.address())}) {
            names.add(path);
            names.add(Normalizer.normalize(path, Normalizer.Form.NFC));
            names.add(Normalizer.normalize(path, Normalizer.Form.NFD)); // As some systems copy them.
        }
        var found = names.stream().flatMap(name -> at(name).stream()).findFirst();
        held |= found.isPresent();
        return found;
    }

    private Optional<Path> at(String path) {
        if (path.isEmpty() || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            var found = root.resolve(path.startsWith("/") ? path.substring(1) : path)
                    .normalize();
            return found.startsWith(root)
                            && Files.isRegularFile(found)
                            && found.toRealPath().startsWith(root)
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    boolean heldNothing() {
        return lookedFor && !held;
    }
}
