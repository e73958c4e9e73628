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

    /** Waits for the end of the program, and closes what is open in order. */
    static void untilStopped(House house) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(house::close));
        new CountDownLatch(1).await();
    }
}
