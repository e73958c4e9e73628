package org.jarida.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./jarida}, on machines that have little: its tools, and the JDKs and Maven a test puts there. */
class OneCommandTest {
    private static final List<String> TOOLS = List.of(
            "cat",
            "cmp",
            "cp",
            "dirname",
            "find",
            "grep",
            "gzip",
            "head",
            "id",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "tar",
            "tee",
            "touch",
            "tr");

    /** A JVM that says what it was started with. */
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
                *-XshowSettings*) echo "    java.home = $(dirname "$(dirname "$0")")" >&2 ;;
                *) echo "$(dirname "$0") runs $*" ;;
            esac
            """;

    private static final String MAVEN = """
            #!/bin/sh
            case "$*" in
                *-v) echo "Apache Maven VERSION" ;;
                *package*)
                    [ ! -f broken ] || { echo "[ERROR] broken"; exit 1; }
                    mkdir -p target/jarida/lib
                    : >target/jarida/lib/jarida.jar
                    echo "[INFO] --- compiler:3:compile (default) @ jarida ---"
                    ;;
                *) echo "mvn $*" ;;
            esac
            """;

    @TempDir
    Path machine;

    private Path project;

    private record Outcome(int code, String said) {}

    @BeforeEach
    void aFreshClone() throws IOException {
        project = machine.resolve("a clone");
        for (var folder : List.of("src/main", ".mvn", "sample")) {
            Files.createDirectories(project.resolve(folder));
        }
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(project.resolve("src/main/Story.java"), "class Story {}");
        Files.writeString(project.resolve("sample/newsroom.json"), "{}");
        Files.copy(Path.of("jarida"), project.resolve("jarida"));
        Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) {
            var found = Stream.of("/usr/bin/", "/bin/")
                    .map(folder -> Path.of(folder + tool))
                    .filter(Files::exists)
                    .findFirst();
            program(machine.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + found.orElseThrow() + " \"$@\"\n");
        }
    }

    @Test
    void withoutAJdkItSaysInOneScreenHowToGetOne() throws Exception {
        jdk("old", "17.0.15");
        var outcome = jarida("demo");
        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.said())
                .contains("needs a JDK 25 or later, and Maven 3.8")
                .contains("Java 17 in " + machine.resolve("jdks/old") + " is too old")
                .contains("Debian 13", "Fedora", "macOS", "SDKMAN");
        assertThat(outcome.said().lines()).hasSizeLessThan(24).allMatch(line -> line.length() < 120);
    }

    @Test
    void aJavaWithoutACompilerIsNoJdk() throws Exception {
        Files.delete(jdk("runtime", "25.0.3").resolve("bin/javac"));
        assertThat(jarida("demo").said()).contains("has no compiler");
    }

    @Test
    void withoutMavenItSaysSo() throws Exception {
        jdk("new", "25.0.3");
        var outcome = jarida("demo");
        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.said()).contains("There is no mvn on the PATH.", "SDKMAN");
    }

    @Test
    void anOldMavenIsNotEnough() throws Exception {
        jdk("new", "25.0.3");
        maven("3.6.3");
        var outcome = jarida("demo");
        assertThat(outcome.code()).isEqualTo(69);
        assertThat(outcome.said()).contains("Found: Maven 3.6.3");
    }

    @Test
    void itBuildsOnceThenAgainOnlyWhenASourceChangesOrGoes() throws Exception {
        jdk("new", "25.0.3");
        maven("3.8.7");
        assertThat(jarida("demo").said()).contains("Building Jarida with Maven 3.8.7 and Java 25", "compiling");
        assertThat(jarida("demo").said()).doesNotContain("Building");
        Files.setLastModifiedTime(
                project.resolve("src/main/Story.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(jarida("demo").said()).contains("Building");
        Files.setLastModifiedTime(project.resolve("src/main/Story.java"), FileTime.from(Instant.EPOCH));
        assertThat(jarida("demo").said()).doesNotContain("Building");
        Files.delete(project.resolve("src/main/Story.java"));
        Files.setLastModifiedTime(
                project.resolve("src/main"), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(jarida("demo").said()).contains("Building");
    }

    @Test
    void aBuildThatFailsIsToldInFullAndTriedAgain() throws Exception {
        jdk("new", "25.0.3");
        maven("3.8.7");
        Files.writeString(project.resolve("broken"), "");
        for (var attempt = 0; attempt < 2; attempt++) {
            var outcome = jarida("demo");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.said())
                    .contains("[ERROR] broken", "The build failed")
                    .doesNotContain("runs");
        }
    }

    @Test
    void theWordsReachTheProgramAsTheyWereTyped() throws Exception {
        jdk("new", "25.0.3");
        maven("3.8.7");
        assertThat(jarida("import", "wordpress", "an export.xml", "--dry-run").said())
                .contains("org.jarida.app.Jarida import wordpress an export.xml --dry-run");
    }

    @Test
    void javaHomeComesFirstThenThePathThenTheOldestThatSuits() throws Exception {
        maven("3.8.7");
        jdk("a-newer", "27-ea");
        jdk("b-fitting", "25.0.3");
        jdk("c-old", "21");
        assertThat(jarida("demo").said()).contains("jdks/b-fitting/bin runs");
        var elsewhere = jdk("../elsewhere", "26");
        Files.createSymbolicLink(machine.resolve("bin/java"), elsewhere.resolve("bin/java"));
        Files.writeString(
                elsewhere.resolve("bin/java"), JAVA.replace("$(dirname \"$(dirname \"$0\")\")", "" + elsewhere));
        assertThat(jarida("demo").said()).contains("elsewhere/bin runs");
        var home = jdk("../home of java", "25");
        assertThat(jarida(Map.of("JAVA_HOME", home.toString()), project.resolve("jarida"), "demo")
                        .said())
                .contains("home of java/bin runs");
        assertThat(jarida(
                                Map.of(
                                        "JAVA_HOME",
                                        machine.resolve("jdks/c-old").toString()),
                                project.resolve("jarida"),
                                "demo")
                        .said())
                .contains("elsewhere/bin runs");
    }

    @Test
    void aBuiltFolderRunsAnywhereWithJavaAlone() throws Exception {
        var jdk = jdk("new", "25.0.3");
        maven("3.8.7");
        assertThat(jarida("package").said()).contains("jarida.tar.gz");
        Files.delete(machine.resolve("bin/mvn"));
        Files.delete(jdk.resolve("bin/javac"));
        var moved = machine.resolve("on a server");
        Files.move(project.resolve("target/jarida"), moved);
        var outcome = jarida(Map.of(), moved.resolve("jarida"), "serve");
        assertThat(outcome.said()).contains("on a server/lib/*", "org.jarida.app.Jarida serve");
        assertThat(moved.resolve("sample/newsroom.json")).exists();
        var link = Files.createSymbolicLink(machine.resolve("bin/jarida"), Path.of("../on a server/jarida"));
        assertThat(jarida(Map.of(), link, "serve").said()).contains("on a server/lib/*");
    }

    @Test
    void testChecksTheFormatThenEverythingElse() throws Exception {
        jdk("new", "25.0.3");
        maven("3.9.9");
        assertThat(jarida("test", "-Dtest=SlugsTest").said())
                .contains("mvn -B -ntp -Dtest=SlugsTest spotless:check verify");
    }

    private Outcome jarida(String... words) throws Exception {
        return jarida(Map.of(), project.resolve("jarida"), words);
    }

    private Outcome jarida(Map<String, String> environment, Path script, String... words) throws Exception {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("sh", script.toString()), Stream.of(words))
                        .toList())
                .directory(machine.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", machine.resolve("bin").toString(),
                        "HOME", machine.toString(),
                        "JARIDA_JDKS", machine.resolve("jdks").toString(),
                        "JARIDA_CHROMIUM", "chromium"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    private Path jdk(String name, String version) throws IOException {
        var folder = machine.resolve("jdks").resolve(name).normalize();
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(folder.resolve("bin/java"), JAVA);
        program(folder.resolve("bin/javac"), "");
        return folder;
    }

    private void maven(String version) throws IOException {
        program(machine.resolve("bin/mvn"), MAVEN.replace("VERSION", version));
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
