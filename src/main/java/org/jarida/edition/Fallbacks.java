package org.jarida.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.language.Slug;

/**
 * Which edition lends to which: where one has no tagline, no © line, and no name for a section, a topic or a byline, it
 * uses that of the edition it falls back to, or of the one that falls back to in turn. Texts are never lent: an article,
 * a standing page or a caption is told in an edition or it is not.
 */
public final class Fallbacks {
    private final Kept<String, List<String>> kept;

    public Fallbacks(Database database) {
        this.kept = new Kept<>(database, edition -> {
            Tags.note("editions");
            return chain(edition, database.read(EditionTable::all));
        });
    }

    /** The edition itself, then those that lend to it, the nearest first. */
    public List<String> of(String edition) {
        return kept.get(edition);
    }

    /**
     * What an edition calls many things, by their ids: itself, or else as the nearest lender whose address for it is not
     * taken by a nearer edition's.
     *
     * @param names what each edition itself calls them: by its code, then by ids
     */
    public Map<Long, Name> nearest(String edition, Map<String, Map<Long, Name>> names) {
        var nearest = new HashMap<Long, Name>();
        var taken = new HashSet<Slug>();
        for (var code : of(edition)) {
            var own = names.getOrDefault(code, Map.of());
            own.forEach((id, name) -> {
                if (!taken.contains(name.slug())) {
                    nearest.putIfAbsent(id, name);
                }
            });
            own.values().forEach(name -> taken.add(name.slug()));
        }
        return nearest;
    }

    static List<String> chain(String edition, List<Edition> editions) {
        var lenders = lenders(editions);
        var chain = new LinkedHashSet<String>();
        for (var next = edition; next != null && chain.add(next); ) {
            next = lenders.get(next);
        }
        return List.copyOf(chain);
    }

    private static Map<String, String> lenders(List<Edition> editions) {
        var lenders = new HashMap<String, String>();
        for (var edition : editions) {
            if (edition.fallsBackTo() != null) {
                lenders.put(edition.code(), edition.fallsBackTo());
            }
        }
        return lenders;
    }

    /** The editions that this one may fall back to: those that do not fall back to it, directly or through others. */
    static Set<String> possible(String edition, List<Edition> editions) {
        var possible = new LinkedHashSet<String>();
        for (var other : editions) {
            if (!chain(other.code(), editions).contains(edition)) {
                possible.add(other.code());
            }
        }
        return possible;
    }

    /** Each with what it is lent. */
    static List<Edition> resolved(List<Edition> editions) {
        var byCode = new HashMap<String, Edition>();
        editions.forEach(edition -> byCode.put(edition.code(), edition));
        var resolved = new ArrayList<Edition>();
        for (var edition : editions) {
            var whole = edition;
            for (var lender : chain(edition.code(), editions)) {
                var lends = byCode.get(lender);
                whole = lends == null ? whole : whole.lent(lends);
            }
            resolved.add(whole);
        }
        return List.copyOf(resolved);
    }
}
