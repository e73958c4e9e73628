package org.jarida.newsroom;

import java.util.List;
import org.jarida.story.Articles;
import org.jarida.story.Check;
import org.jarida.story.Checks;
import org.jarida.story.Finding;
import org.jarida.story.Repair;
import org.jarida.story.Saving;
import org.jarida.story.Spot;
import org.jspecify.annotations.Nullable;

/** What a second pair of eyes would say about an article, and putting it right. */
final class ProofreadingPages {
    private final Works works;
    private final Articles articles;
    private final Checks checks;

    ProofreadingPages(Works works, Articles articles, Checks checks) {
        this.works = works;
        this.articles = articles;
        this.checks = checks;
    }

    void on(Routes routes) {
        var article = "/newsroom/stories/{key}/{edition}";
        routes.get(article + "/checks", Policy.staff(), this::list);
        routes.post(article + "/repairs", Policy.staff(), this::repair);
    }

    /** For the editor's script, which shows each at its place. */
    record Told(
            String id,
            String severity,
            String what,
            @Nullable String field,
            @Nullable String block,
            int from,
            int to,
            @Nullable Offer repair) {}

    /** @param replacements none where whole blocks go: then the repair is the server's to make */
    record Offer(String label, List<Replacement> replacements) {}

    record Replacement(@Nullable String field, @Nullable String block, int from, int to, String text) {}

    /** For the page before publishing. */
    List<PublicationPage.Finding> findings(Visit visit, Work work) {
        return of(work).stream()
                .map(finding -> {
                    var repair = finding.repair();
                    return new PublicationPage.Finding(
                            finding.id(),
                            finding.check().isMust(),
                            finding.said(visit.words()),
                            repair == null || !work.mayWrite() ? null : repair.label(visit.words()));
                })
                .toList();
    }

    private List<Finding> of(Work work) {
        var edition = work.edition();
        return edition == null ? List.of() : checks.of(work.story(), edition, articles.content(work.article()));
    }

    private Reply list(Visit visit) {
        return works.with(
                visit,
                work -> Reply.Json.of(
                        of(work).stream().map(finding -> told(visit, finding)).toList()));
    }

    private static Told told(Visit visit, Finding finding) {
        var spot = finding.spot();
        Check check = finding.check();
        return new Told(
                finding.id(),
                check.isMust() ? "must" : "should",
                finding.said(visit.words()),
                field(spot),
                spot.block(),
                spot.from(),
                spot.to(),
                finding.repair() == null ? null : offer(visit, finding.repair()));
    }

    private static Offer offer(Visit visit, Repair repair) {
        return new Offer(
                repair.label(visit.words()),
                repair.removed().isEmpty()
                        ? repair.replacements().stream()
                                .map(one -> new Replacement(
                                        field(one.spot()),
                                        one.spot().block(),
                                        one.spot().from(),
                                        one.spot().to(),
                                        one.text()))
                                .toList()
                        : List.of());
    }

    private static @Nullable String field(Spot spot) {
        return spot.block() == null ? spot.place().word() : null;
    }

    private Reply repair(Visit visit) {
        return works.writing(visit, work -> {
            var edition = work.edition();
            var form = visit.form();
            if (edition == null) {
                return new Reply.Missing();
            }
            var version = form.number("version").map(Long::intValue).orElse(0);
            var content = articles.content(work.article());
            return checks.repaired(work.story(), edition, content, form.line("finding"))
                    .map(repaired -> articles.save(work.article().id(), version, null, repaired, visit.actor()))
                    .<Reply>map(saving -> switch (saving) {
                        case Saving.Saved ignored -> new Reply.SeeOther(work.address() + "/publication?done=saved");
                        case Saving.Conflict ignored -> new Reply.SeeOther(work.address() + "/publication");
                    })
                    .orElseGet(() -> new Reply.SeeOther(work.address() + "/publication"));
        });
    }
}
