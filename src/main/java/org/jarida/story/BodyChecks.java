package org.jarida.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The build of a text: blocks without anything in them, headings without text, footnotes and links without an end. */
final class BodyChecks {
    private final Manuscript manuscript;
    private final Findings findings;
    private final Ways ways;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    BodyChecks(Manuscript manuscript, Findings findings, Ways ways) {
        this.manuscript = manuscript;
        this.findings = findings;
        this.ways = ways;
    }

    void look() {
        for (var located : manuscript.blocks()) {
            ids.add(located.block().id());
            if (located.block() instanceof Block.Footnote note) {
                notes.add(note.id());
            }
        }
        manuscript.passages().forEach(this::marks);
        for (var located : manuscript.blocks()) {
            block(located);
        }
        headings(manuscript.content().body().blocks());
    }

    private void block(Passages.Located located) {
        var block = located.block();
        var uncalled = block instanceof Block.Footnote && !called.contains(block.id());
        if (isEmpty(block) && !isTheLastLine(block)) {
            var goes = uncalled || !(block instanceof Block.Footnote);
            findings.add(
                    Check.EMPTY_BLOCK,
                    block.id(),
                    located.whole(),
                    goes ? new Repair("checks.repair.empty-block", List.of(), Set.of(block.id())) : null);
        } else if (uncalled) {
            findings.add(Check.NOTE_UNCALLED, block.id(), located.whole(), null);
        }
        if (block instanceof Block.Elsewhere elsewhere) {
            link(elsewhere.href(), elsewhere.id(), located.whole());
        }
    }

    /** The line on which somebody goes on writing; it is in nobody's way. */
    private boolean isTheLastLine(Block block) {
        var blocks = manuscript.content().body().blocks();
        return block instanceof Block.Paragraph
                && block.id().equals(blocks.getLast().id());
    }

    private boolean isEmpty(Block block) {
        return switch (block) {
            case Block.Picture _, Block.Film _, Block.Sound _, Block.Elsewhere _, Block.Divider _ -> false;
            case Block.Gallery gallery -> gallery.pictures().isEmpty();
            case Block.FactBox box -> box.blocks().isEmpty();
            default ->
                Passages.of(block).stream().allMatch(passage -> passage.text().isBlank());
        };
    }

    private void headings(List<Block> blocks) {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading && !isEmpty(heading)) {
                var below = below(blocks, i + 1);
                if (below == null
                        || below instanceof Block.Divider
                        || (below instanceof Block.Heading next && next.level() <= heading.level())) {
                    findings.add(
                            Check.HEADING_ALONE,
                            heading.id(),
                            spot(heading),
                            null,
                            heading.text().text());
                }
            } else if (blocks.get(i) instanceof Block.FactBox box) {
                headings(box.blocks());
            }
        }
    }

    /** What a reader meets next; footnotes stand at the end. */
    private @Nullable Block below(List<Block> blocks, int from) {
        return blocks.subList(from, blocks.size()).stream()
                .filter(block -> !(block instanceof Block.Footnote) && !isEmpty(block))
                .findFirst()
                .orElse(null);
    }

    private Spot spot(Block block) {
        return manuscript.blocks().stream()
                .filter(located -> located.block() == block)
                .findFirst()
                .orElseThrow()
                .whole();
    }

    private void marks(Passage passage) {
        var at = 0;
        for (var span : passage.text().spans()) {
            var end = at + (span.has(Mark.Note.class) ? 0 : span.text().length());
            for (var mark : span.marks()) {
                switch (mark) {
                    case Mark.Note note -> note(note.footnote(), passage.at(at, end));
                    case Mark.Link link -> link(link.href(), passage.block() + ":" + link.href(), passage.at(at, end));
                    case Mark.Strong _, Mark.Emphasis _, Mark.Code _, Mark.Foreign _ -> {}
                }
            }
            at = end;
        }
    }

    private void note(String footnote, Spot spot) {
        called.add(footnote);
        if (!notes.contains(footnote)) {
            findings.add(Check.NOTE_MISSING, footnote, spot, null);
        }
    }

    private void link(String href, String name, Spot spot) {
        var leads = href.startsWith("#") ? ids.contains(href.substring(1)) : ways.leads(href);
        if (!leads) {
            findings.add(Check.LINK, name, spot, null, href);
        }
    }
}
