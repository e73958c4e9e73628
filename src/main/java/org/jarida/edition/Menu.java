package org.jarida.edition;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an edition's main menu shows beside its sections in their order.
 *
 * @param without what it leaves out: keys of sections, {@link #VIDEOS}, {@link #PHOTOS}
 * @param links what stands behind all else, such as a page that asks for help
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Menu(Set<String> without, List<Link> links) {
    public static final Menu OF_ALL = new Menu(Set.of(), List.of());
    public static final String VIDEOS = "*videos";
    public static final String PHOTOS = "*photos";
    private static final int MOST_LINKS = 8;

    public record Link(String label, String href) {
        public Link {
            if (label.isBlank() || label.length() > 100) {
                throw new IllegalArgumentException("a label has 1 to 100 characters");
            }
            if (!Targets.allowed(href)) {
                throw new IllegalArgumentException("not where a reader may be led: " + href);
            }
        }
    }

    public Menu {
        without = Collections.unmodifiableSet(new TreeSet<>(without));
        links = List.copyOf(links);
        if (links.size() > MOST_LINKS) {
            throw new IllegalArgumentException("a menu has at most " + MOST_LINKS + " links of its own");
        }
    }

    public boolean shows(String item) {
        return !without.contains(item);
    }
}
