package org.jarida.site;

/** Something went wrong on our side; the number is for whoever reads the log. */
public record FailurePage(Frame frame, String incident) {}
