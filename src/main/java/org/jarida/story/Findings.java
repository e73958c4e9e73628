package org.jarida.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what is found and says it no oftener than is bearable: more than three of a kind become one. */
final class Findings {
    private static final int MOST_OF_A_KIND = 3;
    private static final int MOST_SPOTS = 100;

    private final Map<Check, List<Finding>> found = new LinkedHashMap<>();

    /** What is wrong in one place. The name tells it apart from others of its kind. */
    void add(Check check, String name, Spot spot, @Nullable Repair repair, Object... arguments) {
        var id = name.isEmpty() ? check.word() : check.word() + ":" + name;
        var known = found.computeIfAbsent(check, key -> new ArrayList<>());
        // A link of two runs is one link.
        if (known.stream().noneMatch(one -> one.id().equals(id))) {
            known.add(new Finding(id, check, List.of(spot), 1, List.of(arguments), repair));
        }
    }

    /** What is wrong in all these places, as one; nothing where there are none. */
    void add(Check check, List<Spot> spots, List<Repair.Replacement> replacements) {
        if (!spots.isEmpty()) {
            var repair =
                    replacements.isEmpty() ? null : new Repair("checks.repair." + check.word(), replacements, Set.of());
            found.computeIfAbsent(check, key -> new ArrayList<>())
                    .add(new Finding(
                            check.word(),
                            check,
                            spots.subList(0, Math.min(spots.size(), MOST_SPOTS)),
                            spots.size(),
                            List.of(),
                            repair));
        }
    }

    /** What must be put right first, then in the order of {@link Check}. */
    List<Finding> all() {
        var all = new ArrayList<Finding>();
        for (var check : Check.values()) {
            var of = found.getOrDefault(check, List.of());
            if (of.size() > MOST_OF_A_KIND) {
                all.add(merged(check, of));
            } else {
                all.addAll(of);
            }
        }
        return all;
    }

    private static Finding merged(Check check, List<Finding> findings) {
        var spots =
                findings.stream().flatMap(finding -> finding.spots().stream()).toList();
        var replacements = new ArrayList<Repair.Replacement>();
        var removed = new LinkedHashSet<String>();
        for (var finding : findings) {
            var repair = finding.repair();
            if (repair != null) {
                replacements.addAll(repair.replacements());
                removed.addAll(repair.removed());
            }
        }
        return new Finding(
                check.word(),
                check,
                spots.subList(0, Math.min(spots.size(), MOST_SPOTS)),
                spots.size(),
                findings.getFirst().arguments(),
                replacements.isEmpty() && removed.isEmpty()
                        ? null
                        : new Repair("checks.repair." + check.word(), replacements, removed));
    }
}
