package org.jarida.base;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Threads whose work may wait while anybody else wants the processor. Linux has a nice value for each thread
 * (setpriority(2)), which may always be raised; where there is no such thing they are threads like others.
 */
public final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());
    private static final int THE_CALLING_THREAD = 0; // PRIO_PROCESS and 0: on Linux a thread, not a process.
    private static final int NICE = 15;

    private Background() {}

    /** Made when the first such thread begins, since it takes its time. */
    private static final class Native {
        static final @Nullable MethodHandle SET_PRIORITY = setPriority();

        private static @Nullable MethodHandle setPriority() {
            if (!System.getProperty("os.name").equals("Linux")) {
                return null;
            }
            var linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("setpriority")
                    .map(function -> linker.downcallHandle(
                            function,
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT)))
                    .orElse(null);
        }
    }

    /** @param name what each is called, with its number behind */
    public static ThreadFactory threads(String name) {
        var factory = Thread.ofPlatform().name(name, 0).daemon().factory();
        return work -> factory.newThread(() -> {
            stepBack();
            work.run();
        });
    }

    /** @return whether whoever else wants the processor goes before this thread from now on */
    @SuppressWarnings("restricted") // What it calls is given numbers alone.
    static boolean stepBack() {
        var setPriority = Native.SET_PRIORITY;
        if (setPriority == null) {
            return false;
        }
        try {
            return (int) setPriority.invokeExact(THE_CALLING_THREAD, THE_CALLING_THREAD, NICE) == 0;
        } catch (Throwable refused) {
            LOG.log(System.Logger.Level.DEBUG, "a thread stays as others are", refused);
            return false;
        }
    }
}
