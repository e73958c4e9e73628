package org.jarida.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        commandListHeading = "%nWords:%n")
public final class Jarida implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    CommandSpec spec;

    private static final Map<String, Supplier<?>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("demo", DemoCommand::new);
        WORDS.put("serve", ServeCommand::new);
        WORDS.put("import", ImportCommand::new);
        WORDS.put("account", AccountCommand::new);
        WORDS.put("bounces", BouncesCommand::new);
        WORDS.put("logbook", LogbookCommand::new);
        WORDS.put("index", IndexCommand::new);
        WORDS.put("rehearse", RehearseCommand::new);
    }

    public static void main(String[] words) {
        Logging.quiet();
        System.exit(command(words).execute(words));
    }

    /** The word that is asked for and, if it is none of ours, all of them: describing each takes a tenth of a start. */
    static CommandLine command(String... words) {
        var line = new CommandLine(new Jarida());
        var asked = words.length == 0 ? null : WORDS.get(words[0]);
        if (asked != null) {
            line.addSubcommand(asked.get());
        } else {
            WORDS.values().forEach(word -> line.addSubcommand(word.get()));
            SourcesCommand.joinTo(line);
        }
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
