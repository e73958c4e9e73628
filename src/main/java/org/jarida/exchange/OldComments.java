package org.jarida.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jarida.language.Text;
import org.jarida.story.Remark;

/** Comments are kept, without an address or a network of who wrote them. */
final class OldComments {
    private final Move move;
    private final ImportReport report;
    private final Map<Long, Long> remarkIds = new HashMap<>();

    OldComments(Move move) {
        this.move = move;
        this.report = move.report();
    }

    void keep(ItemReading.Ready one, long on) {
        for (var comment : one.item().comments()) {
            var id = Long.toString(comment.id());
            if (comment.approved().equals("spam") || comment.approved().contains("trash")) {
                report.skip(id, "comment", "it is marked as " + comment.approved());
                continue;
            }
            var digest = Ledger.digest(comment.author(), comment.content(), comment.approved(), comment.dateGmt());
            var before = move.ledger().before("comment", id);
            var number = before != null
                    ? Long.parseLong(before.target())
                    : move.trial() ? move.pretended() : move.doors().database().nextId();
            remarkIds.put(comment.id(), number);
            if (before != null && before.digest().equals(digest)) {
                report.unchanged("comments", 1);
            } else {
                if (!move.trial()) {
                    move.doors().remarks().keep(remark(comment, number, on, one.item()));
                }
                move.count("comments", before != null);
            }
            move.ledger().remember("comment", id, Long.toString(number), digest);
        }
    }

    void skip(ItemReading.Ready one, String why) {
        one.item().comments().forEach(comment -> report.skip(Long.toString(comment.id()), "comment", why));
    }

    private Remark remark(Wxr.Comment comment, long number, long on, Wxr.Item item) {
        var at = move.contents()
                .moments()
                .of(comment.dateGmt(), comment.date())
                .or(() -> move.contents().moments().published(item))
                .orElse(Instant.EPOCH);
        var name = BodyReader.plain(comment.author());
        return new Remark(
                number,
                on,
                remarkIds.get(comment.parent()),
                Text.shorten(name, 200),
                at,
                ItemReading.said(comment.content()),
                comment.approved().equals("1"));
    }
}
