package org.jarida.story;

import java.util.Locale;
import org.jarida.language.SetWidth;

/** What stands above an article and beside it. */
final class HeadChecks {
    /** Six lines beside the small picture of a card on a phone. */
    private static final double WIDEST_HEADLINE = 50;

    /** Search engines cut by width as well, where Latin text has some 160 characters. */
    private static final double WIDEST_DESCRIPTION = 75;

    private final Manuscript manuscript;
    private final Findings findings;

    HeadChecks(Manuscript manuscript, Findings findings) {
        this.manuscript = manuscript;
        this.findings = findings;
    }

    void look() {
        var content = manuscript.content();
        if (content.headline().isEmpty()) {
            findings.add(Check.HEADLINE_EMPTY, "", Spot.of(Place.HEADLINE), null);
        }
        width(Check.HEADLINE_LONG, Place.HEADLINE, content.headline(), WIDEST_HEADLINE);
        width(Check.DESCRIPTION_LONG, Place.DESCRIPTION, content.description(), WIDEST_DESCRIPTION);
        if (!letters(content.headline()).isEmpty()
                && letters(content.headline()).equals(letters(content.standfirst()))) {
            findings.add(Check.STANDFIRST_REPEATS, "", Spot.of(Place.STANDFIRST), null);
        }
        if (manuscript.story().sections().isEmpty()) {
            findings.add(Check.NO_SECTION, "", Spot.of(Place.SECTIONS), null);
        }
        if (manuscript.story().kind() == Kind.NEWS && content.bylines().isEmpty()) {
            findings.add(Check.NO_BYLINE, "", Spot.of(Place.BYLINES), null);
        }
    }

    private void width(Check check, Place place, String text, double widest) {
        var fitting = SetWidth.fitting(text, widest);
        if (fitting < text.length()) {
            var spot = new Spot(place, 0, null, "text", fitting, text.length());
            findings.add(check, "", spot, null, text.codePointCount(fitting, text.length()));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
    }
}
