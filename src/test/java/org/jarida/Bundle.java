package org.jarida;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the scripts that are kept as bundles of their sources, and the editor's of ProseMirror's packages too, which come as
 * jars, with the esbuild program, which comes as one for Linux on x64; elsewhere {@code JARIDA_ESBUILD} names it, in the same
 * version. The same sources make the same bytes.
 */
public final class Bundle {
    private static final Path FOLDER = Path.of("src/main/web");

    /** What readers' browsers must know: those of 2020, which old phones still run. */
    private static final String READERS = "es2020";

    private static final String STAFF = "chrome111,firefox115,safari16.4";

    static final Bundle EDITOR = new Bundle("newsroom/editor/main.js", "newsroom/editor.js", "iife", STAFF);

    /** All scripts that a reader's browser may get. */
    static final List<Bundle> PUBLIC = List.of(
            new Bundle("site/main.js", "made/site.js", "iife", READERS),
            new Bundle("more/main.js", "made/more.js", "esm", READERS),
            new Bundle("sw.js", "made/sw.js", "iife", READERS),
            new Bundle("lite.js", "made/lite.js", "iife", READERS));

    public static final String ABSENT =
            "No esbuild for this platform (set JARIDA_ESBUILD): the scripts are not built anew here";

    private static final String ESBUILD_VERSION = "0.25.10";
    private static final String PACKAGES = "META-INF/resources/webjars/";
    private static final String ESBUILD = "META-INF/resources/_static/linux-x64/" + ESBUILD_VERSION + "/bin/esbuild";

    private final Path source;
    private final Path kept;
    private final String format;
    private final String target;

    private Bundle(String source, String kept, String format, String target) {
        this.source = FOLDER.resolve(source);
        this.kept = FOLDER.resolve(kept);
        this.format = format;
        this.target = target;
    }

    /** Writes every bundle where it is kept. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (var bundle : all().toList()) {
            var made = bundle.make();
            Files.createDirectories(bundle.kept.getParent());
            Files.write(bundle.kept, made);
            System.out.println(bundle.kept + ": " + made.length + " bytes");
        }
    }

    static Stream<Bundle> all() {
        return Stream.concat(PUBLIC.stream(), Stream.of(EDITOR));
    }

    byte[] kept() throws IOException {
        return Files.readAllBytes(kept);
    }

    byte[] make() throws IOException, InterruptedException {
        return make(source, format, target);
    }

    @Override
    public String toString() {
        return kept.toString();
    }

    /** Whether there is an esbuild for this machine. */
    public static boolean possible() {
        return named().isPresent() || onLinux();
    }

    /** The script of the newsroom that begins with this source, bundled and made small. */
    public static byte[] make(Path entry) throws IOException, InterruptedException {
        return make(entry, "iife", STAFF);
    }

    private static byte[] make(Path entry, String format, String target) throws IOException, InterruptedException {
        var workshop = Files.createTempDirectory("jarida-bundle");
        try {
            unpackPackages(workshop.resolve("node_modules"));
            var program = named().isPresent() ? named().get() : unpackEsbuild(workshop.resolve("esbuild"));
            // Sources are read in place: a mistake is told with the path one can open.
            var command = List.of(
                    program.toString(),
                    entry.toAbsolutePath().toString(),
                    "--bundle",
                    "--minify",
                    "--format=" + format,
                    "--charset=utf8",
                    "--legal-comments=none",
                    "--target=" + target,
                    "--log-level=warning");
            return run(command, workshop);
        } finally {
            delete(workshop);
        }
    }

    private static byte[] run(List<String> command, Path workshop) throws IOException, InterruptedException {
        var complaints = workshop.resolve("complaints");
        var builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().put("NODE_PATH", workshop.resolve("node_modules").toString());
        var process = builder.start();
        byte[] made;
        try (var output = process.getInputStream()) {
            made = output.readAllBytes();
        }
        if (process.waitFor() != 0 || Files.size(complaints) > 0) {
            throw new IOException(Files.readString(complaints, UTF_8));
        }
        return made;
    }

    private static void unpackPackages(Path folder) throws IOException {
        for (var jar : jars(PACKAGES)) {
            for (var entry : Collections.list(jar.entries())) {
                // META-INF/resources/webjars/NAME/VERSION/FILE
                var parts = entry.getName().startsWith(PACKAGES)
                        ? entry.getName().substring(PACKAGES.length()).split("/", 3)
                        : new String[0];
                if (parts.length == 3 && (parts[2].equals("package.json") || parts[2].endsWith(".js"))) {
                    var file = folder.resolve(parts[0]).resolve(parts[2]).normalize();
                    if (!file.startsWith(folder)) {
                        throw new IOException("outside of its folder: " + entry.getName());
                    }
                    Files.createDirectories(file.getParent());
                    try (var content = jar.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    private static List<JarFile> jars(String folder) throws IOException {
        var jars = new ArrayList<JarFile>();
        for (var url : Collections.list(Bundle.class.getClassLoader().getResources(folder))) {
            if (url.openConnection() instanceof JarURLConnection connection) {
                jars.add(connection.getJarFile());
            }
        }
        if (jars.isEmpty()) {
            throw new IOException("no jars with " + folder + " on the class path");
        }
        return jars;
    }

    private static Path unpackEsbuild(Path file) throws IOException {
        @Nullable URL program = Bundle.class.getClassLoader().getResource(ESBUILD);
        if (program == null) {
            throw new IOException("esbuild " + ESBUILD_VERSION + " is not on the class path");
        }
        try (var content = program.openStream()) {
            Files.copy(content, file);
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
        return file;
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("JARIDA_ESBUILD"))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    private static boolean onLinux() {
        var architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name", "").equals("Linux")
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
