package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jarida.desk.Grant;
import org.jarida.desk.Role;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.web.Form;
import org.jarida.web.Misunderstood;
import org.jspecify.annotations.Nullable;

/** Roles as people read and choose them. */
record Grants(Editions editions, Sections sections) {
    private static final int MOST = 20;

    /** Each in a few words: “Editor, Dari, Afghanistan”. */
    List<String> said(List<Grant> grants, Visit visit) {
        return grants.stream().map(grant -> said(grant, visit)).toList();
    }

    private String said(Grant grant, Visit visit) {
        var words = visit.words();
        var role = words.say("access.role." + grant.role().word());
        var code = grant.edition();
        var section = grant.section();
        var edition = code == null
                ? words.say("access.all-editions")
                : editions.find(code).map(found -> words.name(found.language())).orElse(code);
        if (section == null) {
            return words.say("access.grant", role, edition);
        }
        var name = named(visit).stream()
                .filter(one -> one.id() == section)
                .map(Named::name)
                .findFirst()
                .orElse("–");
        return words.say("access.grant-in-section", role, edition, name);
    }

    /** The roles somebody has, and room for more. */
    List<GrantRow> rows(List<Grant> grants, Visit visit, int more) {
        var rows = new ArrayList<GrantRow>();
        grants.forEach(grant -> rows.add(row(grant, visit)));
        for (var i = 0; i < more; i++) {
            rows.add(row(null, visit));
        }
        return rows;
    }

    private GrantRow row(@Nullable Grant grant, Visit visit) {
        var words = visit.words();
        var roles = new ArrayList<Choice>();
        roles.add(Choice.of("", words.say("access.no-role"), grant == null ? "" : "x"));
        Arrays.stream(Role.values())
                .forEach(role -> roles.add(Choice.of(
                        role.word(),
                        words.say("access.role." + role.word()),
                        grant == null ? "x" : grant.role().word())));
        var edition = grant == null || grant.edition() == null ? "" : grant.edition();
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", words.say("access.all-editions"), edition));
        editions.all().forEach(one -> all.add(Choice.of(one.code(), words.name(one.language()), edition)));
        var section = grant == null || grant.section() == null ? "" : Long.toString(grant.section());
        var shelves = new ArrayList<Choice>();
        shelves.add(Choice.of("", words.say("access.all-sections"), section));
        named(visit).forEach(one -> shelves.add(Choice.of(Long.toString(one.id()), one.name(), section)));
        return new GrantRow(roles, all, shelves);
    }

    private record Named(long id, String name) {}

    /** All sections, as the edition in the visitor's language names them, or else the first that names any. */
    private List<Named> named(Visit visit) {
        var named = new ArrayList<Named>();
        Optional<Edition> own = editions.all().stream()
                .filter(edition -> edition.language().equals(visit.language()))
                .findFirst()
                .or(() -> editions.all().stream().findFirst());
        own.ifPresent(edition -> add(named, "", sections.of(edition.code()).roots()));
        return named;
    }

    private static void add(List<Named> named, String above, List<Section> sections) {
        for (var section : sections) {
            var name = above.isEmpty() ? section.name() : above + " › " + section.name();
            named.add(new Named(section.id(), name));
            add(named, name, section.sections());
        }
    }

    /**
     * What a form says.
     *
     * @throws Misunderstood when it is none of ours
     */
    List<Grant> read(Form form) {
        var roles = form.all("role");
        var inEditions = form.all("edition");
        var inSections = form.all("section");
        if (roles.size() > MOST || inEditions.size() != roles.size() || inSections.size() != roles.size()) {
            throw new Misunderstood("not a form of roles");
        }
        var grants = new ArrayList<Grant>();
        for (var i = 0; i < roles.size(); i++) {
            if (!roles.get(i).isEmpty()) {
                var role = role(roles.get(i));
                var edition = Entrance.orNull(inEditions.get(i));
                var section = section(inSections.get(i));
                if (edition != null && editions.find(edition).isEmpty()) {
                    throw new Misunderstood("no such edition");
                }
                var grant = role == Role.OWNER ? Grant.everywhere(role) : new Grant(role, edition, section);
                if (!grants.contains(grant)) {
                    grants.add(grant);
                }
            }
        }
        return grants;
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Misunderstood("no such role"));
    }

    private @Nullable Long section(String typed) {
        try {
            var section = typed.isEmpty() ? null : Long.valueOf(typed);
            if (section != null
                    && editions.all().stream()
                            .noneMatch(edition ->
                                    sections.of(edition.code()).find(section).isPresent())) {
                throw new Misunderstood("no such section");
            }
            return section;
        } catch (NumberFormatException notANumber) {
            throw new Misunderstood("no such section");
        }
    }
}
