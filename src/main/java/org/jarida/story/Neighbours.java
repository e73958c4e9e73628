package org.jarida.story;

import java.util.Optional;

/** The articles published just before and just after one, in its leading section. */
public record Neighbours(Optional<Publication> earlier, Optional<Publication> later) {}
