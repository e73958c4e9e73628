package org.jarida.newsroom;

import java.util.List;
import java.util.Map;

/**
 * An edition's menus.
 *
 * @param items what the main menu may show: sections in their order, then videos and photos
 * @param links what stands behind them, with empty rows for more
 * @param footer the standing pages that the footer names, in their order
 */
public record MenuPage(
        Room room,
        List<Room.Way> ways,
        List<Room.Way> editions,
        String edition,
        String language,
        String tag,
        String direction,
        boolean isOpen,
        String seen,
        List<Item> items,
        List<Link> links,
        List<Room.Way> footer,
        Map<String, String> wrong) {
    public record Item(String name, String label, boolean isShown, int level) {}

    public record Link(String label, String href) {}

    public MenuPage {
        ways = List.copyOf(ways);
        editions = List.copyOf(editions);
        items = List.copyOf(items);
        links = List.copyOf(links);
        footer = List.copyOf(footer);
        wrong = Map.copyOf(wrong);
    }
}
