package org.jarida.app;

import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The parts of our libraries that are not Java, which they unpack into the folder for temporary files at every start if
 * they are not told of a folder that has them ({@code java.library.path}, {@code org.sqlite.lib.path}). Where programs in
 * that folder may not run, as on a careful server, this folder is also what lets us start.
 */
final class NativeLibraries {
    private NativeLibraries() {}

    /** Unpacks those of this machine; one that is not there is left to its library. */
    static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var resource : ofThisMachine()) {
            try (var library = NativeLibraries.class.getResourceAsStream(resource)) {
                if (library != null) {
                    var name = resource.substring(resource.lastIndexOf('/') + 1);
                    Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<String> ofThisMachine() {
        var system = PlatformDependent.normalizedOs();
        var processor = PlatformDependent.normalizedArch();
        return List.of(
                LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName(),
                "/META-INF/native/" + System.mapLibraryName("netty_transport_native_epoll_" + processor),
                "/lib/" + system + "-" + processor.replace("aarch_64", "aarch64") + "/"
                        + System.mapLibraryName("brotli"));
    }
}
