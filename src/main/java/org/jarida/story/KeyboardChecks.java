package org.jarida.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jarida.language.Proofreader;
import org.jarida.language.Slip;

/** Slips of the keyboard in all that is language, each kind said once. */
final class KeyboardChecks {
    private final Manuscript manuscript;
    private final Findings findings;

    KeyboardChecks(Manuscript manuscript, Findings findings) {
        this.manuscript = manuscript;
        this.findings = findings;
    }

    void look() {
        var prose = manuscript.passages().stream().filter(Passage::isProse).toList();
        var reader = new Proofreader(
                manuscript.language(), prose.stream().map(manuscript::own).toList());
        Map<Check, List<Spot>> spots = new EnumMap<>(Check.class);
        Map<Check, List<Repair.Replacement>> replacements = new EnumMap<>(Check.class);
        for (var passage : prose) {
            for (var slip : reader.read(manuscript.own(passage))) {
                var check = check(slip.kind());
                var spot = passage.at(slip.from(), slip.to());
                spots.computeIfAbsent(check, key -> new ArrayList<>()).add(spot);
                var words = slip.replacement();
                if (words != null) {
                    replacements
                            .computeIfAbsent(check, key -> new ArrayList<>())
                            .add(new Repair.Replacement(spot, words));
                }
            }
        }
        spots.forEach((check, where) -> findings.add(check, where, replacements.getOrDefault(check, List.of())));
    }

    private static Check check(Slip.Kind kind) {
        return switch (kind) {
            case INVISIBLE -> Check.INVISIBLE;
            case LETTER -> Check.LETTERS;
            case DIGIT -> Check.DIGITS;
            case QUOTATION_MARK -> Check.QUOTATION_MARKS;
            case APOSTROPHE -> Check.APOSTROPHES;
            case SPACES -> Check.SPACES;
            case SPACE_AT_MARK -> Check.SPACE_AT_MARKS;
            case JOINER -> Check.JOINERS;
        };
    }
}
