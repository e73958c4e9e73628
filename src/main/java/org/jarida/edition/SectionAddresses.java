package org.jarida.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where sections are found, before an act and after it. What an act moves leaves its old address behind, which leads on:
 * to the section's new address, to the section that took its place, or else to the nearest one above it that is still
 * there, and at last to the front page. Names that are lent count too: an edition's section may move because another
 * edition has renamed it.
 */
final class SectionAddresses {
    private SectionAddresses() {}

    static void keeping(DSLContext sql, Runnable act) {
        keeping(sql, Map.of(), act);
    }

    /** @param heirs who takes the place of a section that goes: ids */
    static void keeping(DSLContext sql, Map<Long, Long> heirs, Runnable act) {
        var before = trees(sql);
        act.run();
        var after = trees(sql);
        var redirects = new ArrayList<Redirect>();
        before.forEach((edition, tree) -> {
            var now = after.get(edition);
            if (now != null) {
                for (var section : tree.all()) {
                    var heir = now.find(heirs.getOrDefault(section.id(), section.id()));
                    var stays = heir.isPresent() && heir.get().slug().equals(section.slug());
                    if (!stays && now.find(section.slug()).isEmpty()) {
                        var target = heir.isPresent() ? heir.get() : above(tree, now, section.id());
                        redirects.add(redirect(edition, section.slug(), target));
                    }
                }
            }
        });
        RedirectTable.save(sql, redirects);
    }

    private static Map<String, SectionTree> trees(DSLContext sql) {
        var trees = new LinkedHashMap<String, SectionTree>();
        var editions = EditionTable.all(sql);
        for (var edition : editions) {
            trees.put(edition.code(), SectionTable.tree(sql, Fallbacks.chain(edition.code(), editions)));
        }
        return trees;
    }

    private static @Nullable Section above(SectionTree before, SectionTree now, long section) {
        Section above = null;
        for (var one : before.path(section)) {
            above = now.find(one.id()).orElse(above);
        }
        return above;
    }

    private static Redirect redirect(String edition, String slug, @Nullable Section target) {
        var path = "/" + edition + "/section/" + slug;
        return target == null
                ? new Redirect(path, Redirect.Kind.FRONT, edition, "")
                : new Redirect(path, Redirect.Kind.SECTION, edition, target.key());
    }

    /** What led to a section that is gone leads where its own address leads. */
    static void retarget(DSLContext sql, String gone, @Nullable String heir) {
        if (heir == null) {
            RedirectTable.retarget(sql, Redirect.Kind.SECTION, gone, Redirect.Kind.FRONT, "");
        } else {
            RedirectTable.retarget(sql, Redirect.Kind.SECTION, gone, Redirect.Kind.SECTION, heir);
        }
    }

    static List<String> editions(DSLContext sql) {
        return EditionTable.all(sql).stream().map(Edition::code).toList();
    }
}
