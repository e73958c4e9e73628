package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jarida.story.Block;
import org.jarida.story.RichText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tables: cells as text, and which of them are heads. */
final class Tables {
    private final BodyReader body;
    private final Flow flow;

    Tables(BodyReader body, Flow flow) {
        this.body = body;
        this.flow = flow;
    }

    void table(Element element, @Nullable RichText caption) {
        if (flow.isJoined()) {
            flow.container(element, List.of());
            return;
        }
        flow.endParagraph();
        var rest = new ArrayList<Block>();
        var title = Within.child(element, Set.of("caption"));
        var rows = new ArrayList<List<Block.Cell>>();
        var headerRow = false;
        var headerColumn = true;
        for (var row : rows(element)) {
            var cells = new ArrayList<Block.Cell>();
            var heads = 0;
            var firstIsHead = false;
            for (var cell : row.children()) {
                if (!cell.nameIs("td") && !cell.nameIs("th")) {
                    continue;
                }
                heads += cell.nameIs("th") ? 1 : 0;
                firstIsHead = cells.isEmpty() ? cell.nameIs("th") : firstIsHead;
                var inside = flow.inside(cell);
                rest.addAll(inside.blocks());
                cells.add(new Block.Cell(inside.text(), spans(cell, "colspan"), spans(cell, "rowspan")));
            }
            if (cells.isEmpty()) {
                continue;
            }
            var head = heads == cells.size() || parentIs(row);
            if (rows.isEmpty() && head) {
                headerRow = true;
            } else if (!firstIsHead) {
                headerColumn = false;
            }
            rows.add(cells);
        }
        if (!rows.isEmpty()) {
            var words = caption != null ? caption : title == null ? null : body.line(title);
            var first = rows.getFirst().getFirst().text().text();
            flow.add(new Block.Table(
                    body.id("t" + rows.size() + first),
                    words,
                    headerRow,
                    headerColumn && rows.size() > (headerRow ? 1 : 0),
                    rows));
        }
        flow.addAll(rest);
    }

    private static boolean parentIs(Element row) {
        var parent = row.parent();
        return parent != null && parent.nameIs("thead");
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        for (var part : Within.children(table, Set.of("tr", "thead", "tbody", "tfoot"))) {
            if (part.nameIs("tr")) {
                rows.add(part);
            } else {
                rows.addAll(Within.children(part, Set.of("tr")));
            }
        }
        return rows;
    }

    private static int spans(Element cell, String name) {
        var spans = BodyReader.number(cell.attr(name), 1);
        return spans <= 1 ? 0 : (int) Math.min(spans, 100);
    }
}
