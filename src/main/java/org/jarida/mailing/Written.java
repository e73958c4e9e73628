package org.jarida.mailing;

/**
 * A letter as it is written for all who get the same: only {@link #MARK} is another for each, wherever it stands.
 *
 * @param sender who it is from, for people
 * @param html the letter for programs that show HTML
 * @param text the same for those that do not
 */
public record Written(String edition, String language, String sender, String subject, String html, String text) {
    /** Characters that no text of ours can have in it: where the mark stands, and where spaces do no harm. */
    static final char MARK = '\uFDD1';

    static final char ROOM = '\uFDD0';

    /** As somebody gets it whose mark this is. */
    public Written to(String mark) {
        return new Written(edition, language, sender, subject, filled(html, mark), filled(text, mark));
    }

    private static String filled(String text, String mark) {
        return text.replace(Character.toString(ROOM), "").replace(Character.toString(MARK), mark);
    }
}
