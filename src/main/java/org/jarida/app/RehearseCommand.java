package org.jarida.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The first time on a folder, makes a newspaper there; the second time serves it and reads a few pages, while the JVM
 * takes down what it loaded: with that kept in a file ({@code ./jarida} asks for it), later starts need a third of the work
 * and less memory.
 */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Makes later starts of this program quicker, on this machine.")
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "an empty folder for the rehearsal")
    Path data = Path.of("data");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Files.exists(data)) {
            serve();
        } else {
            prepare();
        }
        return 0;
    }

    private void prepare() throws IOException {
        var home = System.getenv("JARIDA_HOME");
        if (home != null) {
            NativeLibraries.unpack(Path.of(home, "native"));
        }
        try (var house = House.open(data)) {
            house.sampleNewsroom().open(SampleFolder.find());
        }
    }

    private void serve() throws IOException, InterruptedException {
        var port = freePort();
        try (var house = House.open(data, "http://localhost:" + port)) {
            house.serve("127.0.0.1", port, 8_000_000);
            for (var edition : house.editions.all()) {
                read(port, "/" + edition.code());
            }
            for (var path : List.of("/en/archive", "/en/videos", "/en/search?q=a", "/en/feed.atom", "/", "/none")) {
                read(port, path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void read(int port, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var asked = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br, gzip\r\n"
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
