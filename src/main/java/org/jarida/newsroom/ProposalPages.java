package org.jarida.newsroom;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jarida.desk.Right;
import org.jarida.story.Approving;
import org.jarida.story.Articles;
import org.jarida.story.Correcting;
import org.jarida.story.Correction;
import org.jarida.story.Declining;
import org.jarida.story.Manner;
import org.jarida.story.Proposal;
import org.jarida.story.Proposals;
import org.jarida.story.Publishing;
import org.jarida.story.Refused;
import org.jarida.story.Scheduling;
import org.jarida.story.Stories;
import org.jarida.story.Withdrawing;

/** Acts that wait for a second person. */
final class ProposalPages {
    private final Proposals proposals;
    private final Articles articles;
    private final Stories stories;
    private final Works works;
    private final Colleagues colleagues;
    private final Rooms rooms;

    ProposalPages(
            Proposals proposals, Articles articles, Stories stories, Works works, Colleagues colleagues, Rooms rooms) {
        this.proposals = proposals;
        this.articles = articles;
        this.stories = stories;
        this.works = works;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/proposals/{proposal}", Policy.staff(), this::show);
        routes.post("/newsroom/proposals/{proposal}/approval", Policy.staff(Right.PUBLISH), this::approve);
        routes.post("/newsroom/proposals/{proposal}/refusal", Policy.staff(), this::refuse);
    }

    static String address(Proposal proposal) {
        return "/newsroom/proposals/" + proposal.id();
    }

    static String act(Visit visit, Proposal proposal) {
        return visit.words().say("acts.act." + proposal.act().word());
    }

    private Reply show(Visit visit) {
        return with(visit, (proposal, work) -> page(visit, proposal, work, ""));
    }

    private Reply with(Visit visit, BiFunction<Proposal, Work, Reply> answering) {
        return number(visit.place("proposal"))
                .flatMap(proposals::find)
                .flatMap(proposal -> {
                    var article = articles.get(proposal.article());
                    return works.work(visit, stories.get(article.story()), article)
                            .map(work -> answering.apply(proposal, work));
                })
                .orElseGet(Reply.Missing::new);
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private Reply page(Visit visit, Proposal proposal, Work work, String wrong) {
        if (!proposal.isOpen()) {
            return new Reply.SeeOther(work.address());
        }
        return new Reply.Page(
                wrong.isEmpty() ? 200 : 422,
                "proposal",
                new ProposalPage(
                        rooms.room(visit, visit.words().say("acts.proposal-title")),
                        address(proposal),
                        work.address(),
                        work.headline(),
                        act(visit, proposal),
                        colleagues.name(proposal.by(), visit.words()),
                        When.of(proposal.at(), rooms.dates(visit.language())),
                        reason(proposal),
                        work.address() + "/comparison?to=" + proposal.revision(),
                        isOwn(visit, proposal),
                        work.mayPublish(),
                        wrong));
    }

    private static String reason(Proposal proposal) {
        return switch (proposal.act()) {
            case Proposal.Publish(Manner manner) -> manner instanceof Manner.Correction(String reason) ? reason : "";
            case Proposal.Schedule ignored -> "";
            case Proposal.Correct(Correction correction) -> correction.reason();
            case Proposal.Withdraw(String reason) -> reason;
        };
    }

    private static boolean isOwn(Visit visit, Proposal proposal) {
        return proposal.by().equals(visit.account().key());
    }

    private Reply approve(Visit visit) {
        return with(visit, (proposal, work) -> {
            if (!work.mayPublish()) {
                return new Reply.Forbidden();
            }
            Approving approving = proposals.approve(proposal.id(), visit.actor());
            return switch (approving) {
                case Refused refused ->
                    page(visit, proposal, work, visit.words().say(refused.why().messageKey()));
                case Publishing.Published ignored -> done(work, "published");
                case Scheduling.Scheduled ignored -> done(work, "scheduled");
                case Correcting.Corrected ignored -> done(work, "published");
                case Withdrawing.Withdrawn ignored -> done(work, "withdrawn");
            };
        });
    }

    private static Reply done(Work work, String what) {
        return new Reply.SeeOther(work.address() + "?done=" + what);
    }

    /** By who may decide, or by who proposed it and takes it back. */
    private Reply refuse(Visit visit) {
        return with(visit, (proposal, work) -> {
            if (!work.mayPublish() && !isOwn(visit, proposal)) {
                return new Reply.Forbidden();
            }
            return switch (proposals.decline(proposal.id(), visit.form().line("reason"), visit.actor())) {
                case Declining.Declined ignored -> done(work, "saved");
                case Refused refused ->
                    page(visit, proposal, work, visit.words().say(refused.why().messageKey()));
            };
        });
    }
}
