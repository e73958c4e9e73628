package org.jarida.newsroom;

import java.util.List;
import org.jarida.desk.Held;

/** One's own account: language, browsers, and what else is on file. */
public record OwnAccountPage(
        Room room,
        String name,
        List<String> roles,
        List<Choice> languages,
        List<SessionView> sessions,
        Held held,
        boolean mail) {}
