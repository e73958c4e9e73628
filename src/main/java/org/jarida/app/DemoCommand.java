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
    private static final System.Logger LOG = System.getLogger(DemoCommand.class.getName());

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
        var house = House.open(data, options.origin());
        var folder = SampleFolder.find();
        house.sampleNewsroom().open(folder);
        var staff = DemoStaff.at(house, data);
        house.demonstrate(staff);
        options.serve(house, data);
        Thread.ofPlatform().daemon().name("sample-media").start(() -> bringMedia(house, folder));
        Welcome.print(house, options.origin(), "The sample newsroom");
        DemoStaff.print(staff, options.origin(), data);
        Welcome.untilStopped(house);
        return 0;
    }

    /** Beside the serving, so that there is something to read at once; pages show each picture when it has come. */
    private static void bringMedia(House house, Path folder) {
        try {
            house.sampleNewsroom().bringMedia(folder);
        } catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the sample's media will be brought at the next start", failure);
        }
    }
}
