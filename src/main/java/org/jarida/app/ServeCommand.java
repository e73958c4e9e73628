package org.jarida.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a newspaper until it is told to stop. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the newspaper in a data directory.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data directory (${DEFAULT-VALUE})",
            defaultValue = "data")
    Path data = Path.of("data");

    @Mixin
    ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws InterruptedException, IOException {
        var house = House.open(data, options.origin());
        options.serve(house, data);
        Welcome.print(house, options.origin(), "Serving " + data.toAbsolutePath());
        Welcome.printSetUp(house, options.origin());
        Welcome.untilStopped(house);
        return 0;
    }
}
