package org.jarida.language;

/** A language's quotation marks; the inner pair stands in a quotation. Spaces that belong to a mark are part of it. */
public record QuotationMarks(String open, String close, String innerOpen, String innerClose) {

    public String quote(String text) {
        return open + text + close;
    }
}
