package org.jarida.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds elements within one, in one walk: selectors are parsed anew each time, and bodies are many. */
final class Within {
    private Within() {}

    static List<Element> children(Element parent, Set<String> names) {
        var found = new ArrayList<Element>();
        for (var node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof Element element && names.contains(element.normalName())) {
                found.add(element);
            }
        }
        return found;
    }

    static @Nullable Element child(Element parent, Set<String> names) {
        for (var node = parent.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof Element element && names.contains(element.normalName())) {
                return element;
            }
        }
        return null;
    }

    static @Nullable Element first(Element root, Set<String> names) {
        var found = all(root, names, 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    static List<Element> all(Element root, Set<String> names) {
        return all(root, names, Integer.MAX_VALUE);
    }

    private static List<Element> all(Element root, Set<String> names, int most) {
        var found = new ArrayList<Element>();
        @Nullable Node node = root.firstChild();
        while (node != null && found.size() < most) {
            if (node instanceof Element element && names.contains(element.normalName())) {
                found.add(element);
            }
            @Nullable Node next = node.firstChild();
            while (next == null && node != null && node != root) {
                next = node.nextSibling();
                node = next == null ? node.parent() : node;
            }
            node = next;
        }
        return found;
    }
}
