package org.jarida.app;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The logbook from the command line. */
@Command(name = "logbook", mixinStandardHelpOptions = true, description = "Reads the logbook.")
final class LogbookCommand {
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks that no line was rewritten.")
    int verify(
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "the data directory")
                    Path data) {
        try (var house = House.open(data)) {
            var broken = house.logbook.firstBroken();
            System.out.println(broken.map(line -> "Line " + line + " does not follow from the one before it.")
                    .orElse("The logbook is whole."));
            return broken.isPresent() ? 1 : 0;
        }
    }
}
