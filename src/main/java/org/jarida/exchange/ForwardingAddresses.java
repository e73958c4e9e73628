package org.jarida.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jarida.edition.Redirect;
import org.jarida.exchange.Contents.Entry;
import org.jarida.exchange.Contents.Group;
import org.jarida.exchange.Contents.Sort;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where the old site's pages were, and what each has become. The forms that every such address also had (further pages,
 * feeds, days and months) are a rule of the readers' side; here is one address for each page.
 */
final class ForwardingAddresses {
    private final Contents contents;
    private final Map<String, Language> languages;
    private final List<Redirect> redirects = new ArrayList<>();
    private final Set<String> pathsGiven = new HashSet<>();
    /** Sections without the word before them, as many sites have it; whatever else was there goes first. */
    private final List<Redirect> plainShelves = new ArrayList<>();

    ForwardingAddresses(Contents contents, Map<String, Language> languages) {
        this.contents = contents;
        this.languages = languages;
    }

    /** Those that were told since the last time. */
    List<Redirect> take() {
        var taken = List.copyOf(redirects);
        redirects.clear();
        return taken;
    }

    private void redirect(String path, Redirect.Kind kind, @Nullable String edition, String target) {
        // The first that lays claim to a path keeps it; later ones are the same page in another guise.
        if ((path.length() > 1 || kind == Redirect.Kind.FRONT) && pathsGiven.add(Addresses.normal(path))) {
            redirects.add(new Redirect(path, kind, edition, target));
        }
    }

    // ---- lists

    /** Old archives lead to the new ones. */
    void shelf(Labels.Label label, Redirect.Kind kind, String key) {
        var old = kind == Redirect.Kind.SECTION ? "category" : "tag";
        for (var term : label.terms) {
            var above = above(label, term);
            for (var edition : ownFirst(label.names.keySet())) {
                if (languages.containsKey(edition) && isTerm(label, term, edition)) {
                    for (var before : prefixes(edition)) {
                        redirect(before + "/" + old + "/" + above + term.slug(), kind, edition, key);
                        redirect(before + "/" + old + "/" + term.slug(), kind, edition, key);
                        if (kind == Redirect.Kind.SECTION) {
                            plainShelves.add(new Redirect(before + "/" + above + term.slug(), kind, edition, key));
                        }
                    }
                    if (kind == Redirect.Kind.SECTION && term.id() > 0) {
                        redirect(contents.addresses().base() + "/?cat=" + term.id(), kind, edition, key);
                    }
                }
            }
        }
    }

    /** What had no category is found in the archive, among everything else. */
    void unfiled(Labels.Label label) {
        for (var edition : ownFirst(label.names.keySet())) {
            for (var before : languages.containsKey(edition) ? prefixes(edition) : List.<String>of()) {
                redirect(before + "/category/uncategorized", Redirect.Kind.PATH, null, "/" + edition + "/archive");
            }
        }
    }

    /** Whether this of a label's terms is the one of the edition: all are, where there is only one. */
    private static boolean isTerm(Labels.Label label, Wxr.Term term, String edition) {
        return label.terms.size() == 1
                || label.slugs.getOrDefault(edition, "").equals(Addresses.decoded(term.slug()))
                || Addresses.decoded(term.slug()).equals(label.slugs.get(edition) + "-" + edition);
    }

    private static String above(Labels.Label label, Wxr.Term term) {
        var above = label.parent == null
                ? null
                : label.parent.terms.stream()
                        .filter(one -> one.slug().equals(term.parent()))
                        .findFirst()
                        .orElse(null);
        return above == null || label.parent == null ? "" : above(label.parent, above) + above.slug() + "/";
    }

    private List<String> ownFirst(Collection<String> editions) {
        var sorted = new ArrayList<>(editions);
        if (sorted.remove(contents.own().edition())) {
            sorted.addFirst(contents.own().edition());
        }
        return sorted;
    }

    /** What the old site may have put before the paths of an edition; the likeliest first. */
    private List<String> prefixes(String edition) {
        var base = contents.addresses().base();
        var homes = new LinkedHashSet<>(homes(edition));
        homes.add(base); // Labels and authors of all languages were below it, too.
        var front = contents.front();
        if (!front.isEmpty()) {
            for (var home : List.copyOf(homes)) {
                homes.add(home + "/" + front);
            }
        }
        return List.copyOf(homes);
    }

    /** Where an edition's front page may have been: the own language's at the root, any one's below its code. */
    private List<String> homes(String edition) {
        var base = contents.addresses().base();
        var homes = new LinkedHashSet<String>();
        if (edition.equals(contents.own().edition())) {
            homes.add(base);
        }
        contents.codes(edition).forEach(code -> homes.add(base + "/" + code));
        homes.add(base + "/" + edition);
        return List.copyOf(homes);
    }

    void byline(String author, Collection<String> editions, String key) {
        var plain = author.startsWith("cap-") ? author.substring(4) : author;
        var account = contents.authors().get(plain);
        for (var edition : ownFirst(editions)) {
            for (var prefix : languages.containsKey(edition) ? prefixes(edition) : List.<String>of()) {
                redirect(prefix + "/author/" + Contents.slugged(plain), Redirect.Kind.BYLINE, edition, key);
                redirect(prefix + "/author/" + plain, Redirect.Kind.BYLINE, edition, key);
                if (account != null && account.id() > 0) {
                    redirect(prefix + "/?author=" + account.id(), Redirect.Kind.BYLINE, edition, key);
                }
            }
        }
    }

    // ---- items

    void item(Wxr.Item item, Redirect.Kind kind, String key, String edition, String query) {
        var base = contents.addresses().base();
        var number = item.id();
        redirect(base + "/?p=" + number, kind, edition, key);
        if (!query.equals("p")) {
            redirect(base + "/?" + query + "=" + number, kind, edition, key);
        }
        contents.addresses().own(item.link()).ifPresent(path -> {
            redirect(path, kind, edition, key);
            var old = item.meta("_wp_old_slug");
            var last = path.replaceAll("/+$", "").lastIndexOf('/');
            if (!old.isEmpty() && last >= 0 && path.indexOf('?') < 0) {
                redirect(path.substring(0, last + 1) + old, kind, edition, key);
            }
        });
        contents.addresses().own(item.guid()).ifPresent(path -> redirect(path, kind, edition, key));
    }

    void attachment(Wxr.Item item, String key) {
        var entry = contents.entry(item.id());
        var user = entry == null ? null : entry.user;
        var group = user == null ? null : user.group;
        var number = item.id();
        for (var path : List.of("/?attachment_id=" + number, "/?p=" + number)) {
            toUser(contents.addresses().base() + path, user, group, key);
        }
        contents.addresses().own(item.link()).ifPresent(path -> toUser(path, user, group, key));
        contents.addresses().own(item.file()).ifPresent(path -> redirect(path, Redirect.Kind.MEDIA, null, key));
    }

    /** An attachment's page leads to the article that shows it, as it does in WordPress; otherwise to the file. */
    private void toUser(String path, @Nullable Entry user, @Nullable Group group, String key) {
        if (user == null || group == null) {
            redirect(path, Redirect.Kind.MEDIA, null, key);
        } else {
            redirect(path, user.sort == Sort.PAGE ? Redirect.Kind.PAGE : Redirect.Kind.STORY, user.edition, group.key);
        }
    }

    // ---- front pages

    /** To be told last: whatever was at such an address goes first. */
    void fronts() {
        plainShelves.forEach(shelf -> redirect(shelf.path(), shelf.kind(), shelf.edition(), shelf.target()));
        var base = contents.addresses().base();
        for (var edition : ownFirst(languages.keySet())) {
            var homes = homes(edition);
            for (var home : homes) {
                redirect(home.isEmpty() ? "/" : home, Redirect.Kind.FRONT, edition, "");
                if (!contents.front().isEmpty()) {
                    redirect(home + "/" + contents.front(), Redirect.Kind.FRONT, edition, "");
                }
            }
            contents.codes(edition)
                    .forEach(code -> redirect(base + "/?lang=" + code, Redirect.Kind.FRONT, edition, ""));
            redirect(base + "/?lang=" + edition, Redirect.Kind.FRONT, edition, "");
        }
        redirect(base + "/sitemap_index.xml", Redirect.Kind.PATH, null, "/sitemap.xml");
        redirect(base + "/wp-sitemap.xml", Redirect.Kind.PATH, null, "/sitemap.xml");
    }
}
