package org.jarida.site;

import java.nio.file.Path;

/** A file that goes out as it lies: pictures, sound, film. Its address names its content, so it never changes. */
record ServedFile(Path path, String type, long bytes, boolean download) {}
