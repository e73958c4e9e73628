package org.jarida.story;

import java.util.Locale;

/** A place in an article that an editor has a word for. */
public enum Place {
    HEADLINE,
    STANDFIRST,
    /** Where it was written. */
    PLACE_LINE,
    DESCRIPTION,
    BYLINES,
    SECTIONS,
    LEAD_PICTURE,
    PARAGRAPH,
    HEADING,
    QUOTATION,
    PULL_QUOTE,
    LIST,
    PICTURE,
    GALLERY,
    FILM,
    SOUND,
    ELSEWHERE,
    TABLE,
    DIVIDER,
    FACT_BOX,
    FOOTNOTE,
    PREFORMATTED,
    UNKNOWN_HTML;

    /** Its name in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of a block of the body. */
    public static Place of(Block block) {
        return switch (block) {
            case Block.Paragraph _ -> PARAGRAPH;
            case Block.Heading _ -> HEADING;
            case Block.Quotation _ -> QUOTATION;
            case Block.PullQuote _ -> PULL_QUOTE;
            case Block.Listing _ -> LIST;
            case Block.Picture _ -> PICTURE;
            case Block.Gallery _ -> GALLERY;
            case Block.Film _ -> FILM;
            case Block.Sound _ -> SOUND;
            case Block.Elsewhere _ -> ELSEWHERE;
            case Block.Table _ -> TABLE;
            case Block.Divider _ -> DIVIDER;
            case Block.FactBox _ -> FACT_BOX;
            case Block.Footnote _ -> FOOTNOTE;
            case Block.Preformatted _ -> PREFORMATTED;
            case Block.UnknownHtml _ -> UNKNOWN_HTML;
        };
    }
}
