package org.jarida.story;

import java.util.List;

/** Every kind of block there is, in one body. */
public final class EveryBlock {
    private EveryBlock() {}

    /** A body with every kind of block and mark, in which every text is this one. */
    public static Body saying(String string) {
        var plain = RichText.plain(string);
        var marked = new RichText(List.of(
                Span.plain("a "),
                new Span(string, List.of(new Mark.Strong(), new Mark.Link("https://example.org/"))),
                new Span(string, List.of(new Mark.Foreign("fa-AF", null))),
                new Span("", List.of(new Mark.Note("n")))));
        return new Body(List.of(
                new Block.Paragraph("a", plain),
                new Block.Paragraph("b", marked),
                new Block.Heading("c", 2, plain),
                new Block.Quotation("d", List.of(plain, marked), plain),
                new Block.PullQuote("e", marked, null),
                new Block.Listing("f", true, 3, List.of(new Block.Item(plain, true, List.of(Block.Item.of(marked))))),
                new Block.Picture("g", "1a2b3c4d", marked, string, true),
                new Block.Gallery("h", List.of(new Block.Exhibit("1a2b3c4d", plain, string))),
                new Block.Film("i", "1a2b3c4d", "2a2b3c4d", plain),
                new Block.Sound("j", "1a2b3c4d", marked),
                new Block.Elsewhere("k", "https://example.org/", string, null, plain),
                new Block.Table("l", plain, true, false, List.of(List.of(Block.Cell.of(plain), Block.Cell.of(marked)))),
                new Block.Divider("s"),
                new Block.FactBox("m", plain, List.of(new Block.Paragraph("o", marked), new Block.Divider("p"))),
                new Block.Footnote("n", marked),
                new Block.Preformatted("q", string),
                new Block.UnknownHtml("r", string)));
    }
}
