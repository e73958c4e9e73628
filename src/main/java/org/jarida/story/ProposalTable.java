package org.jarida.story;

import static org.jarida.base.schema.Tables.PROPOSAL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

final class ProposalTable {
    private ProposalTable() {}

    static Optional<Proposal> find(DSLContext sql, long id) {
        return sql.selectFrom(PROPOSAL).where(PROPOSAL.ID.eq(id)).fetchOptional(ProposalTable::proposal);
    }

    /** All about an article, the newest first. */
    static List<Proposal> on(DSLContext sql, long article) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.ARTICLE.eq(article))
                .orderBy(PROPOSAL.ID.desc())
                .fetch(ProposalTable::proposal);
    }

    /** Those that nobody has decided, the oldest first. */
    static List<Proposal> open(DSLContext sql, int limit) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.VERDICT.isNull())
                .orderBy(PROPOSAL.ID)
                .limit(limit)
                .fetch(ProposalTable::proposal);
    }

    static List<Proposal> openOn(DSLContext sql, Collection<Long> articles) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.ARTICLE.in(articles), PROPOSAL.VERDICT.isNull())
                .orderBy(PROPOSAL.ID)
                .fetch(ProposalTable::proposal);
    }

    static void add(DSLContext sql, Proposal proposal) {
        var manner = switch (proposal.act()) {
            case Proposal.Publish(Manner it) -> it;
            case Proposal.Schedule(Instant ignored, Manner it) -> it;
            case Proposal.Correct ignored -> null;
            case Proposal.Withdraw ignored -> null;
        };
        var reason = switch (proposal.act()) {
            case Proposal.Publish(Manner it) -> Manners.reason(it);
            case Proposal.Schedule(Instant ignored, Manner it) -> Manners.reason(it);
            case Proposal.Correct(Correction correction) -> correction.reason();
            case Proposal.Withdraw(String why) -> why;
        };
        var happensAt = switch (proposal.act()) {
            case Proposal.Publish(Manner it) -> it instanceof Manner.Dated dated ? dated.publishedAt() : null;
            case Proposal.Schedule(Instant at, Manner ignored) -> at;
            case Proposal.Correct(Correction correction) -> correction.at();
            case Proposal.Withdraw ignored -> null;
        };
        var updatedAt = manner instanceof Manner.Dated dated ? dated.updatedAt() : null;
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, proposal.id())
                .set(PROPOSAL.ARTICLE, proposal.article())
                .set(PROPOSAL.REVISION, proposal.revision())
                .set(PROPOSAL.ACT, proposal.act().word())
                .set(PROPOSAL.MANNER, manner == null ? null : manner.word())
                .set(PROPOSAL.REASON, reason == null ? "" : reason)
                .set(PROPOSAL.HAPPENS_AT, ArticleTable.millis(happensAt))
                .set(PROPOSAL.UPDATED_AT, ArticleTable.millis(updatedAt))
                .set(PROPOSAL.PROPOSED_BY, proposal.by())
                .set(PROPOSAL.PROPOSED_AT, proposal.at().toEpochMilli())
                .set(PROPOSAL.DECISION, "")
                .execute();
    }

    static void decide(DSLContext sql, long id, Proposal.Decision decision) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.VERDICT, decision.verdict().word())
                .set(PROPOSAL.DECIDED_BY, decision.by())
                .set(PROPOSAL.DECIDED_AT, decision.at().toEpochMilli())
                .set(PROPOSAL.DECISION, decision.reason())
                .where(PROPOSAL.ID.eq(id), PROPOSAL.VERDICT.isNull())
                .execute();
    }

    /** Leaves none open on an article, or none of one act. */
    static void overtake(DSLContext sql, long article, @Nullable String act, Proposal.Decision decision) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.VERDICT, decision.verdict().word())
                .set(PROPOSAL.DECIDED_BY, decision.by())
                .set(PROPOSAL.DECIDED_AT, decision.at().toEpochMilli())
                .where(
                        PROPOSAL.ARTICLE.eq(article),
                        PROPOSAL.VERDICT.isNull(),
                        act == null ? DSL.noCondition() : PROPOSAL.ACT.eq(act))
                .execute();
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get(PROPOSAL.ID),
                row.get(PROPOSAL.ARTICLE),
                row.get(PROPOSAL.REVISION),
                act(row),
                row.get(PROPOSAL.PROPOSED_BY),
                Instant.ofEpochMilli(row.get(PROPOSAL.PROPOSED_AT)),
                decision(row));
    }

    private static Proposal.Act act(Record row) {
        var at = ArticleTable.instant(row.get(PROPOSAL.HAPPENS_AT));
        var updated = ArticleTable.instant(row.get(PROPOSAL.UPDATED_AT));
        var reason = row.get(PROPOSAL.REASON);
        var manner = row.get(PROPOSAL.MANNER);
        var act = row.get(PROPOSAL.ACT);
        if (act.equals("publish")) {
            return new Proposal.Publish(Manners.of(manner, reason, at, updated));
        } else if (act.equals("schedule") && at != null) {
            return new Proposal.Schedule(at, Manners.of(manner, reason, null, null));
        } else if (act.equals("correct") && at != null) {
            return new Proposal.Correct(new Correction(at, reason));
        } else if (act.equals("withdraw")) {
            return new Proposal.Withdraw(reason);
        } else {
            throw new IllegalStateException("not an act: " + act);
        }
    }

    private static Proposal.@Nullable Decision decision(Record row) {
        var verdict = row.get(PROPOSAL.VERDICT);
        var by = row.get(PROPOSAL.DECIDED_BY);
        var at = ArticleTable.instant(row.get(PROPOSAL.DECIDED_AT));
        return verdict == null || by == null || at == null
                ? null
                : new Proposal.Decision(
                        Proposal.Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)), by, at, row.get(PROPOSAL.DECISION));
    }
}
