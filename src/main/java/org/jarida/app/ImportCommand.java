package org.jarida.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jarida.base.Outward;
import org.jarida.base.Xml;
import org.jarida.exchange.ImportOptions;
import org.jarida.exchange.ImportReport;
import org.jarida.exchange.WordPressImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moving in, from the command line. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Moves a newspaper in from another system.")
final class ImportCommand implements Runnable {
    private static final long LARGEST = 512L << 20;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "From which system? Known is: wordpress");
    }

    @Command(
            name = "wordpress",
            mixinStandardHelpOptions = true,
            description = "Moves in from a WordPress export (WXR 1.0 to 1.2). It may be run again: nothing is doubled.",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:all was read; the report says what became of it",
                "1:the file is no export or is broken, and nothing was written",
                "2:the command was not understood"
            })
    int wordpress(
            @Parameters(paramLabel = "FILE", description = "the export: Tools › Export in WordPress") Path file,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "data",
                            description = "the data directory, made if it is not there (${DEFAULT-VALUE})")
                    Path data,
            @Option(names = "--dry-run", description = "reads and reports, and writes nothing") boolean trial,
            @Option(names = "--report", paramLabel = "FILE", description = "writes the report as JSON") @Nullable
                    Path report,
            @Option(
                            names = "--media",
                            paramLabel = "DIR",
                            description = "the old site's wp-content/uploads, copied to here")
                    @Nullable
                    Path media,
            @Option(names = "--fetch-media", description = "fetches files that are not in --media from the old site")
                    boolean fetch)
            throws IOException {
        var line = spec.commandLine();
        if (Files.isDirectory(file)) {
            throw new CommandLine.ParameterException(line, "This is a folder; an export is a file: " + file);
        } else if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(line, "There is no file " + file);
        }
        var folder = report == null ? null : report.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(line, "There is no folder for the report " + report);
        }
        if (media != null && !Files.isDirectory(media)) {
            throw new CommandLine.ParameterException(line, "There is no folder " + media);
        }
        // A trial on a newspaper that does not exist yet leaves no newspaper behind.
        var passing = trial && !Files.exists(data.resolve("jarida.db")) && System.getenv("JARIDA_DATABASE") == null
                ? Files.createTempDirectory("jarida-trial")
                : null;
        try {
            var told = moveIn(
                    file,
                    passing == null ? data : passing,
                    new ImportOptions(trial, media, fetch ? new Outward(LARGEST, LONGEST) : null),
                    line.getErr());
            line.getOut().print(told.text());
            line.getOut().flush();
            if (report != null) {
                Files.writeString(report, told.json());
            }
            return CommandLine.ExitCode.OK;
        } catch (Xml.Broken broken) {
            line.getErr()
                    .println("jarida: " + file + ", line " + broken.line() + ", column " + broken.column() + ": "
                            + broken.getMessage() + "\nNothing was written.");
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            if (passing != null) {
                DataDirectory.clear(passing);
            }
        }
    }

    private static ImportReport moveIn(Path file, Path data, ImportOptions options, PrintWriter out)
            throws IOException {
        try (var house = House.open(data);
                var counter = new Counter(out)) {
            var doors = new WordPressImport.Doors(
                    house.database,
                    house.editions,
                    house.sections,
                    house.topics,
                    house.bylines,
                    house.stories,
                    house.articles,
                    house.arrivals,
                    house.pages,
                    house.remarks,
                    house.redirects,
                    house.fronts,
                    house.library);
            return WordPressImport.run(doors, file, options, counter);
        }
    }
}
