package org.jarida.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Transaction;
import org.jarida.logbook.Actor;

/** What awaits a second person, and what they decide. */
public final class Proposals {
    private static final int MOST = 500;
    private final Database database;
    private final Acts acts;

    /** @param articles the door through which they were proposed */
    public Proposals(Database database, Articles articles) {
        this.database = database;
        this.acts = articles.acts();
    }

    /**
     * A proposal with the article it is about.
     *
     * @param stale whether the text is no longer the one it was about: it can only be declined, or proposed anew
     */
    public record Waiting(Proposal proposal, Article article, boolean stale) {}

    public Optional<Proposal> find(long id) {
        return database.read(sql -> ProposalTable.find(sql, id));
    }

    /** All about an article, the newest first. */
    public List<Proposal> on(long article) {
        return database.read(sql -> ProposalTable.on(sql, article));
    }

    /** What nobody has decided, the oldest first; at most five hundred. */
    public List<Waiting> open() {
        return database.read(sql -> ProposalTable.open(sql, MOST).stream()
                .map(proposal -> {
                    var article = ArticleTable.get(sql, proposal.article());
                    return new Waiting(proposal, article, !isAbout(sql, proposal, article));
                })
                .toList());
    }

    /** Whether what it was about is what there is: the text to be shown, or the one that is. */
    private static boolean isAbout(org.jooq.DSLContext sql, Proposal proposal, Article article) {
        return switch (proposal.act()) {
            case Proposal.Publish ignored -> proposal.revision() == article.revision();
            case Proposal.Schedule ignored -> proposal.revision() == article.revision();
            case Proposal.Correct ignored -> isShown(sql, proposal);
            case Proposal.Withdraw ignored -> isShown(sql, proposal);
        };
    }

    private static boolean isShown(org.jooq.DSLContext sql, Proposal proposal) {
        return PublicationTable.ofArticle(sql, proposal.article())
                .filter(shown -> shown.revision() == proposal.revision())
                .isPresent();
    }

    /**
     * Does what was proposed, as the second person. Refuses who proposed it, whoever is no person, what was decided
     * already, and a text that was changed since.
     */
    public Approving approve(long id, Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var article = ArticleTable.hold(
                    sql, ProposalTable.find(sql, id).orElseThrow().article());
            var proposal = ProposalTable.find(sql, id).orElseThrow();
            var objection = against(transaction, proposal, article, by);
            if (objection.isPresent()) {
                return new Refused(objection.get());
            }
            // First: what is done overtakes all that is open.
            decide(transaction, proposal, Proposal.Verdict.APPROVED, "", by);
            acts.log(
                    transaction,
                    article,
                    "approval",
                    proposal.act().word() + ", revision " + proposal.revision() + ", proposed by " + proposal.by(),
                    by);
            return carryOut(transaction, proposal, article, by);
        });
    }

    private Optional<Objection> against(Transaction transaction, Proposal proposal, Article article, Actor by) {
        if (acts.isLockedDown()) {
            return Optional.of(Objection.LOCKED_DOWN);
        } else if (!by.isPerson()) {
            return Optional.of(Objection.NOT_A_PERSON);
        } else if (by.name().equals(proposal.by())) {
            return Optional.of(Objection.OWN_PROPOSAL);
        } else if (!proposal.isOpen()) {
            return Optional.of(Objection.DECIDED_ALREADY);
        } else if (!isAbout(transaction.sql(), proposal, article)) {
            return Optional.of(Objection.CHANGED_SINCE);
        }
        return switch (proposal.act()) {
            case Proposal.Publish(Manner manner) -> acts.against(transaction, article, manner);
            case Proposal.Schedule(Instant ignored, Manner manner) -> acts.against(transaction, article, manner);
            case Proposal.Correct ignored -> Optional.empty();
            case Proposal.Withdraw ignored -> Optional.empty();
        };
    }

    private Approving carryOut(Transaction transaction, Proposal proposal, Article article, Actor by) {
        var sql = transaction.sql();
        return switch (proposal.act()) {
            case Proposal.Publish(Manner manner) ->
                acts.publish(transaction, article, manner, acts.now(), ", proposed by " + proposal.by(), by);
            case Proposal.Schedule(Instant at, Manner manner) ->
                acts.schedule(transaction, article, new Plan(at, manner, by.name()), new Actor(proposal.by()), by);
            case Proposal.Correct(Correction correction) ->
                acts.correct(
                        transaction,
                        article,
                        PublicationTable.ofArticle(sql, article.id()).orElseThrow(),
                        correction,
                        by);
            case Proposal.Withdraw(String reason) ->
                acts.withdraw(
                        transaction,
                        article,
                        PublicationTable.ofArticle(sql, article.id()).orElseThrow(),
                        reason,
                        by);
        };
    }

    /** Leaves it undone, and says why. Who proposed it may take it back. */
    public Declining decline(long id, String reason, Actor by) {
        var why = Reasons.said(reason);
        return database.write(transaction -> {
            var sql = transaction.sql();
            var article = ArticleTable.hold(
                    sql, ProposalTable.find(sql, id).orElseThrow().article());
            var proposal = ProposalTable.find(sql, id).orElseThrow();
            if (!proposal.isOpen()) {
                return new Refused(Objection.DECIDED_ALREADY);
            }
            decide(transaction, proposal, Proposal.Verdict.DECLINED, why, by);
            acts.log(transaction, article, "refusal", proposal.act().word() + ": " + why, by);
            return new Declining.Declined(ProposalTable.find(sql, id).orElseThrow());
        });
    }

    private void decide(Transaction transaction, Proposal proposal, Proposal.Verdict verdict, String reason, Actor by) {
        ProposalTable.decide(
                transaction.sql(), proposal.id(), new Proposal.Decision(verdict, by.name(), acts.now(), reason));
    }
}
