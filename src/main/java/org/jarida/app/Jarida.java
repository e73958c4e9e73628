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
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            LogbookCommand.class,
            RehearseCommand.class
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
        var line = new CommandLine(new Jarida());
        SourcesCommand.joinTo(line);
        return line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            failed.getErr().println(failed.getColorScheme().errorText("jarida: " + failure.getMessage()));
            if (System.getenv("JARIDA_TRACE") != null) {
                failure.printStackTrace(failed.getErr());
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
