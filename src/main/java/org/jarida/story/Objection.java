package org.jarida.story;

import java.util.Locale;

/** Why an act was not done. Its words for people are in the message files under {@link #messageKey}. */
public enum Objection {
    /** Readers cannot find what has no headline. */
    NO_HEADLINE,
    /** The newspaper has no edition in this language. */
    NO_SUCH_EDITION,
    /** The text is not the one that was looked at. */
    CHANGED_SINCE,
    /** There is nothing in it that readers do not see already. */
    NOTHING_NEW,
    NOT_PUBLISHED,
    NOT_SCHEDULED,
    /** Who sends work back says why. */
    NO_REASON,
    /** From where it is it cannot go there. */
    WRONG_STAGE,
    /** The emergency brake is on. */
    LOCKED_DOWN,
    /** A part of the program cannot answer for an act. */
    NOT_A_PERSON,
    /** Nobody approves what they proposed themselves. */
    OWN_PROPOSAL,
    DECIDED_ALREADY;

    public String messageKey() {
        return "acts.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
