package org.jarida.desk;

/** What somebody may do, in an edition and in sections of it. */
public enum Right {
    /** Start stories, and write what is one's own or was handed over. */
    WRITE,
    /** Write the editions one translates into; the source is read. */
    TRANSLATE,
    /** Bring pictures, sound and film in. */
    UPLOAD,
    /** Describe and credit anybody's pictures. */
    PICTURES,
    /** Write in anybody's article, hand it on, send it back. */
    EDIT,
    /** Publish, schedule, correct, withdraw, and approve what somebody else proposes. */
    PUBLISH,
    /** Choose what leads. */
    FRONT,
    /** Change what the newspaper is called, its sections, topics, bylines and pages. */
    SETTINGS,
    /** Invite, disable and reset accounts below one's own. */
    PEOPLE,
    /** Everything else: other owners, the second person's rule, the end of a lockdown. */
    OWN
}
