package org.jarida.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How an edition lets its readers comment.
 *
 * @param open whether they may at all
 * @param days how long after its publication an article takes comments; 0: always
 * @param held whether each waits for an editor before others read it
 * @param imported whether what moved in from an older site is shown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CommentRules(boolean open, int days, boolean held, boolean imported) {
    public static final int LONGEST = 3650;
    public static final CommentRules NONE = new CommentRules(false, 14, true, false);

    public CommentRules {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("comments close after up to " + LONGEST + " days");
        }
    }

    /** Whether readers see anything of it. */
    public boolean shows() {
        return open || imported;
    }
}
