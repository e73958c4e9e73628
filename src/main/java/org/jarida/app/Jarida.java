package org.jarida.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: {@code ./jarida WORD …}. */
@Command(
        name = "jarida",
        mixinStandardHelpOptions = true,
        version = "Jarida 0.1",
        synopsisHeading = "%n",
        description = "A newsroom and its newspaper in one program.",
        commandListHeading = "%nWords:%n",
        subcommands = {DemoCommand.class, ServeCommand.class, LogbookCommand.class},
        footer = {
            "",
            "With the sources also:",
            "  dev      serves, and reloads code, templates and styles as they are saved",
            "  test     checks everything, as it is checked before a change lands",
            "  bench    measures what bench/README.md claims"
        })
public final class Jarida implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    CommandSpec spec;

    public static void main(String[] words) {
        Logging.quiet();
        System.exit(command().execute(words));
    }

    static CommandLine command() {
        return new CommandLine(new Jarida()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(line.getColorScheme().errorText("jarida: " + failure.getMessage()));
            if (System.getenv("JARIDA_TRACE") != null) {
                failure.printStackTrace(line.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.USAGE;
    }
}
