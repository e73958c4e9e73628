package org.jarida.app;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The words that {@code ./jarida} answers itself, where the sources are. They stand here for the help, for suggestions,
 * and to say in a built folder why they do nothing.
 */
@Command(mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {
    private static final Map<String, String> WORDS = Map.of(
            "dev", "With the sources: serves, and reloads code, templates and styles as they are saved.",
            "test", "With the sources: checks everything, as it is checked before a change lands.",
            "bench", "With the sources: measures what bench/README.md claims.",
            "package", "With the sources: makes a folder and an archive that run with Java alone.");

    private static final int UNAVAILABLE = 69;

    static void joinTo(CommandLine line) {
        WORDS.keySet().stream().sorted().forEach(word -> {
            var command = new CommandLine(new SourcesCommand());
            command.getCommandSpec().usageMessage().description(WORDS.get(word));
            line.addSubcommand(word, command);
        });
    }

    @Override
    public Integer call() {
        System.err.println("This is a built Jarida; that word needs its sources.");
        return UNAVAILABLE;
    }
}
