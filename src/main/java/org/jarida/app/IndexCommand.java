package org.jarida.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the search's indexes ready before anybody serves: after a move in, or on a new machine. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Makes the index of the search. Serving does so too, beside its work.")
final class IndexCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "the data directory")
    private Path data = Path.of("data");

    @Option(names = "--anew", description = "take away what there is first")
    private boolean anew;

    @Override
    public Integer call() throws InterruptedException {
        try (var house = House.open(data)) {
            if (anew) {
                house.search.takeAway();
                house.texts.takeAway();
            }
            house.search.begin();
            while (!house.search.isCaughtUp()) {
                tell("published stories", house.search.lookedThrough());
            }
            System.out.printf("%,d published stories are in the index.%n", house.search.lookedThrough());
            house.texts.begin();
            while (!house.texts.isCaughtUp()) {
                tell("articles and media", house.texts.lookedThrough());
            }
            System.out.printf("%,d articles and media are in the newsroom's index.%n", house.texts.lookedThrough());
            return 0;
        }
    }

    private static void tell(String what, long count) throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        System.err.printf("\r%,d %s looked through …", count, what);
    }
}
