package org.jarida.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jarida.language.Language;
import org.jarida.language.Slug;
import org.jarida.language.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Categories or tags, folded: those that translate each other are one label with a name in each of their languages. A
 * label without translations has its one name in every edition that uses it.
 */
final class Labels {
    /** One section or topic to be: which old slugs it stands for, and what it is called where. */
    static final class Label {
        final String key;
        final Map<String, String> names = new LinkedHashMap<>();
        final Map<String, String> slugs = new LinkedHashMap<>();
        final List<Wxr.Term> terms = new ArrayList<>();

        @Nullable
        Label parent;

        Label(String key) {
            this.key = key;
        }
    }

    private final Contents contents;
    private final Map<String, Contents.Used> used;
    private final Map<String, Label> bySlug = new LinkedHashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private Labels(Contents contents, Map<String, Contents.Used> used) {
        this.contents = contents;
        this.used = used;
    }

    static Labels of(Contents contents, Map<String, Contents.Used> used) {
        var labels = new Labels(contents, used);
        labels.fold();
        return labels;
    }

    /** Parents before what is below them. */
    List<Label> all() {
        return labels;
    }

    @Nullable
    Label of(String slug) {
        return bySlug.get(slug);
    }

    private void fold() {
        var byNumber = new HashMap<Long, Wxr.Term>();
        used.values().forEach(one -> byNumber.put(one.term().id(), one.term()));
        for (var group : contents.termGroups()) {
            var terms = new LinkedHashMap<String, Wxr.Term>();
            group.forEach((language, number) -> {
                var term = byNumber.get(number);
                if (term != null && !bySlug.containsKey(term.slug())) {
                    contents.language(language).ifPresent(tongue -> terms.putIfAbsent(tongue.edition(), term));
                }
            });
            if (!terms.isEmpty()) {
                translated(terms);
            }
        }
        for (var one : used.values()) {
            if (!bySlug.containsKey(one.term().slug())) {
                alone(one);
            }
        }
        parents();
    }

    private void translated(Map<String, Wxr.Term> terms) {
        var own = contents.own().edition();
        var lead = terms.getOrDefault(
                own, terms.getOrDefault("en", terms.values().iterator().next()));
        var label = new Label(key(lead));
        terms.forEach((edition, term) -> {
            label.names.put(edition, name(term));
            label.slugs.put(edition, withoutLanguage(decoded(term.slug()), edition));
            add(label, term);
        });
        labels.add(label);
    }

    private void alone(Contents.Used one) {
        var label = new Label(key(one.term()));
        var editions = one.editions().isEmpty() ? Set.of(contents.own().edition()) : one.editions();
        for (var edition : editions) {
            label.names.put(edition, name(one.term()));
            label.slugs.put(edition, decoded(one.term().slug()));
        }
        add(label, one.term());
        labels.add(label);
    }

    private void add(Label label, Wxr.Term term) {
        if (label.terms.stream().noneMatch(known -> known.slug().equals(term.slug()))) {
            label.terms.add(term);
        }
        bySlug.put(term.slug(), label);
    }

    private static String name(Wxr.Term term) {
        var name = BodyReader.plain(term.name().isEmpty() ? decoded(term.slug()) : term.name());
        return name.length() > 200 ? name.substring(0, 200) : name.isEmpty() ? term.slug() : name;
    }

    private static String decoded(String slug) {
        return Addresses.decoded(slug);
    }

    /** WordPress adds the language where a slug would be there twice; an edition's own address needs no such thing. */
    private static String withoutLanguage(String slug, String edition) {
        return slug.endsWith("-" + edition) ? slug.substring(0, slug.length() - edition.length() - 1) : slug;
    }

    private String key(Wxr.Term term) {
        var slug = Slugs.of(decoded(term.slug()), Language.ENGLISH, "label").text();
        var key = slug;
        for (var n = 2; !keys.add(key); n++) {
            key = slug + "-" + n;
        }
        return key;
    }

    private void parents() {
        for (var label : labels) {
            for (var term : label.terms) {
                var parent = bySlug.get(term.parent());
                if (parent != null && parent != label && !below(parent, label)) {
                    label.parent = parent;
                }
            }
        }
        labels.sort((one, other) -> Integer.compare(depth(one), depth(other)));
    }

    private static boolean below(Label label, Label above) {
        for (var one = label.parent; one != null; one = one.parent) {
            if (one == above) {
                return true;
            }
        }
        return false;
    }

    private static int depth(Label label) {
        var depth = 0;
        for (var one = label.parent; one != null && depth < 20; one = one.parent) {
            depth++;
        }
        return depth;
    }

    /** A slug that is free where it is wanted: as written, or with a number after it. */
    static Slug free(String wanted, String name, String edition, BiPredicate<String, Slug> taken) {
        var language = Language.parse(edition).orElse(Language.ENGLISH);
        var slug = slug(wanted, name, language);
        for (var n = 2; taken.test(edition, slug); n++) {
            slug = new Slug(cut(slug.text()) + "-" + n);
        }
        return slug;
    }

    private static String cut(String slug) {
        return slug.length() > 60 ? slug.substring(0, Character.isHighSurrogate(slug.charAt(59)) ? 59 : 60) : slug;
    }

    /** The old slug where it can stand, otherwise one made from the words. */
    static Slug slug(String wanted, String name, Language language) {
        var plain = wanted.toLowerCase(Locale.ROOT);
        try {
            return new Slug(plain);
        } catch (IllegalArgumentException unfit) {
            return Slugs.of(plain.isEmpty() ? name : plain, language)
                    .or(() -> Slugs.of(name, language))
                    .orElseGet(() -> new Slug("story"));
        }
    }
}
