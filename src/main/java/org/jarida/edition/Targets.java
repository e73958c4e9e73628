package org.jarida.edition;

import java.util.regex.Pattern;

/** Where the newspaper's own links may lead: to the web, to a letter, or to a path of this site; never into a script. */
public final class Targets {
    private static final int LONGEST = 2000;
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#]+([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("mailto:[^\\s@]+@[^\\s@]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])\\S*");
    private static final Pattern SECURE = Pattern.compile("https://[^\\s/?#@\"<>\\\\]+([/?#][^\\s\"<>]*)?");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?");

    private Targets() {}

    public static boolean allowed(String href) {
        return href.length() <= LONGEST
                && href.chars().noneMatch(c -> c < 0x20 || c == 0x7f)
                && (WEB.matcher(href).matches()
                        || LETTER.matcher(href).matches()
                        || PATH.matcher(href).matches());
    }

    /** Whether it is a whole address of the web that nobody on the way can read or change. */
    public static boolean isSecure(String address) {
        return address.length() <= 260 && SECURE.matcher(address).matches();
    }

    /** Whether a newspaper can be found there: scheme and host, and nothing behind them. */
    public static boolean isOrigin(String address) {
        return address.length() <= 260 && ORIGIN.matcher(address).matches();
    }
}
