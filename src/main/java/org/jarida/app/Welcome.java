package org.jarida.app;

import java.util.concurrent.CountDownLatch;

/** What a person reads in the terminal once the newspaper is served. */
final class Welcome {
    private Welcome() {}

    static void print(House house, String origin, String what) {
        System.out.println(what + ": " + origin + "/");
        for (var edition : house.editions.all()) {
            System.out.println("  " + origin + "/" + edition.code() + "  "
                    + edition.language().ownName());
        }
        System.out.println("Stop with Ctrl-C.");
    }

    /** Where the first owner comes in, while there is none: whoever reads this terminal, and nobody else. */
    static void printSetUp(House house, String origin) {
        house.setUp.open().ifPresent(token -> {
            System.out.println("Nobody works here yet. Set it up here, once, within three days:");
            System.out.println("  " + origin + "/newsroom/set-up/" + token);
        });
    }

    /** Waits for the end of the program, and closes what is open in order. */
    static void untilStopped(House house) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(house::close));
        new CountDownLatch(1).await();
    }
}
