package org.jarida.app;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where to listen. */
final class ServeOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port to listen on (${DEFAULT-VALUE})",
            defaultValue = "8080")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "the address to listen on (${DEFAULT-VALUE}: this machine alone)",
            defaultValue = "127.0.0.1")
    String host = "127.0.0.1";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "where readers find it, such as https://jarida.example, for feeds and search engines")
    String address = "";

    @Option(
            names = "--page-cache",
            paramLabel = "MB",
            description = "memory for kept pages (${DEFAULT-VALUE})",
            defaultValue = "64")
    int pageCache;

    /** What readers' addresses begin with. */
    String origin() {
        if (!address.isEmpty()) {
            return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        }
        var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        return "http://" + name + ":" + port;
    }

    void serve(House house, Path data) throws InterruptedException, IOException {
        DemoStaff.refuseStrangers(data, host);
        house.serve(host, port, pageCache * 1_000_000L);
    }
}
