package org.jarida.site;

/** Whether somebody works on the pages just now ({@code ./jarida dev}): then they renew themselves. */
final class Workbench {
    static final boolean OPEN = System.getenv("JARIDA_DEV") != null;

    private Workbench() {}
}
