package org.jarida.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the sample newsroom, so that a newcomer has something to read. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Starts the sample newsroom.")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where it is kept (${DEFAULT-VALUE})",
            defaultValue = "data/demo")
    Path data = Path.of("data/demo");

    @Option(names = "--reset", description = "begin anew: removes what is in DIR, if it is a newspaper")
    boolean reset;

    @Mixin
    ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (reset) {
            DataDirectory.clear(data);
        }
        var house = House.open(data);
        house.sampleNewsroom().open(SampleFolder.find());
        options.serve(house);
        Welcome.print(house, options.origin(), "The sample newsroom");
        Welcome.untilStopped(house);
        return 0;
    }
}
