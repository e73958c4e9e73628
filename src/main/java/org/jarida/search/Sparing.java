package org.jarida.search;

import org.jarida.language.Language;

/**
 * Which words an index that is being filled lists by their sound often enough. It needs each word listed but once, however
 * many texts have it; so that it stays listed when texts go, the first sixteen occurrences of fifty thousand texts are.
 *
 * <p>Counted by hash, each word in three places of many, of which the smallest number counts: one word in some thousands is
 * taken for one that is frequent.
 */
class Sparing {
    /** For a text that comes by itself: all its words are listed, so that it need not rely on others. */
    static final Sparing NEVER = new Sparing() {
        @Override
        boolean isEnough(Language language, String text, Word word) {
            return false;
        }
    };

    private static final int PLACES = 1 << 22;
    private static final int ENOUGH = 16;
    private static final int TEXTS = 50_000;

    private byte[] counts = {};
    private int texts;

    /** @param more how many texts come now; from time to time all is counted anew */
    synchronized void begin(int more) {
        texts += more;
        if (counts.length == 0 || texts > TEXTS) {
            texts = more;
            counts = new byte[PLACES];
        }
    }

    /** Takes no more memory. */
    synchronized void end() {
        texts = 0;
        counts = new byte[0];
    }

    /** Counts it as well. Two at once may count one for two, and then it is listed once more. */
    boolean isEnough(Language language, String text, Word word) {
        var now = counts;
        var hash = word.letters().hashCode() * 31 + language.tag().hashCode();
        for (var i = word.start(); i < word.end(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        var one = place(hash * 0x9E3779B9, now.length);
        var two = place(Integer.rotateLeft(hash, 15) * 0x85EBCA6B, now.length);
        var three = place(Integer.rotateLeft(hash, 21) * 0xC2B2AE35, now.length);
        var least = Math.min(now[one], Math.min(now[two], now[three]));
        if (least < ENOUGH) {
            now[one] = more(now[one]);
            now[two] = more(now[two]);
            now[three] = more(now[three]);
        }
        return least >= ENOUGH;
    }

    private static byte more(byte count) {
        return (byte) Math.min(ENOUGH, count + 1);
    }

    private static int place(int hash, int places) {
        return (hash ^ hash >>> 15) & places - 1;
    }
}
