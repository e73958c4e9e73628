package org.jarida.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jarida.mailing.Bounces;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads letters that came back, as a mail server hands them on, and takes who is not there off the list. */
@Command(
        name = "bounces",
        mixinStandardHelpOptions = true,
        description = "Reads letters that came back, and takes who is not there off the list.")
final class BouncesCommand implements Callable<Integer> {
    private static final int LONGEST = 50_000_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data directory (${DEFAULT-VALUE})",
            defaultValue = "data")
    Path data = Path.of("data");

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "an .eml, a mailbox (mbox) or a folder of them; otherwise one message is read from standard input")
    @Nullable
    Path from;

    @Override
    public Integer call() throws IOException {
        try (var house = House.open(data)) {
            var bounces = new Bounces(house.subscriptions);
            var read = new Bounces.Read(0, 0);
            if (from == null) {
                read = bounces.read(System.in.readNBytes(LONGEST));
            } else {
                for (var file : files(from)) {
                    read = read.plus(bounces.read(Files.readAllBytes(file)));
                }
            }
            System.out.println(read.messages() + " read, " + read.stopped() + " taken off the list");
            return 0;
        }
    }

    private static List<Path> files(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of(from);
        }
        try (Stream<Path> files = Files.walk(from, 2)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
