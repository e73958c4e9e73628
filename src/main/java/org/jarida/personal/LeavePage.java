package org.jarida.personal;

import org.jarida.reader.Reader;

/** Asks once more before an account is taken away. */
public record LeavePage(Room room, Reader reader) {}
