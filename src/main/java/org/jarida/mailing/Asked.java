package org.jarida.mailing;

import org.jarida.base.MailAddress;

/**
 * What a letter is to bring to who asked for letters.
 *
 * @param token for its link, told once
 */
public record Asked(MailAddress address, String edition, String token) {
    @Override
    public String toString() {
        return "Asked[" + edition + "]";
    }
}
